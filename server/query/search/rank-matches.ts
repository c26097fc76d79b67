import type { InSteps } from '../../runtime/in-steps';
import type { BoundSearch } from '../hits/bound-search';
import type { Ranked } from '../hits/ranking';
import type { SortValue } from '../hits/sort';
import type { Matches, SearchedPart } from '../matcher';
import { bestOfGroups } from './best-of-groups';
import type { Collector } from './collector';
import { rankComparison, ranksIn } from './ranks';

/** What ranking a match costs, in the units of a budget. */
const RANKING = 1 / 4;

/** So many matches are ranked between two looks at the clock: the sort may be that of a script. */
const AT_A_TIME = 256;

/** The parts of an index, those that can have the best hits first. */
export function inOrderOfRank(
  { keys: [key], number }: BoundSearch,
  parts: readonly SearchedPart[],
): readonly SearchedPart[] {
  const ranks = key?.ranks;
  if (!ranks) return parts;
  const best = new Map<SearchedPart, SortValue>();
  for (const part of parts) {
    const ranked = ranks(part, number);
    if (!ranked) return parts;
    best.set(part, ranked.best);
  }
  return [...parts].sort((a, b) => key.compare(best.get(a) ?? null, best.get(b) ?? null));
}

/** Keeps the best of the matches in a part. */
export function* rankMatches(
  search: BoundSearch,
  collector: Collector,
  part: SearchedPart,
  matches: Matches,
): InSteps<void> {
  search.shard.budget.charge(matches.slots.length * RANKING);
  if (search.keys.length === 0 && comparable(search, collector)) {
    rankByScore(search, collector, part, matches);
    return;
  }
  const isWorse = comparison(search, collector, part);
  const { slots, scores, score } = search.group && !search.after ? bestOfGroups(search, part, matches) : matches;
  const backwards = isWorse !== undefined && endsBetter(search, part, matches);
  const rank = (from: number, to: number): void => {
    for (let step = from; step < to; step += 1) {
      const at = backwards ? slots.length - 1 - step : step;
      const slot = slots[at] as number;
      const own = scores ? (scores[at] as number) : score;
      if (isWorse?.(slot, own)) continue;
      collector.keep(search, { view: part.view(slot), score: own, shard: search.number, keys: [] });
    }
  };
  for (let from = 0; from < slots.length; from += AT_A_TIME) {
    rank(from, Math.min(slots.length, from + AT_A_TIME));
    if (part.budget.stepIsLong) yield;
  }
}

/** True if a match is worse than those kept whenever its score or its sort values are. */
export function comparable({ group, after }: BoundSearch, { parts: { behind } }: Collector): boolean {
  return !group && !after && !behind;
}

/** Documents come in the order of writing, which decides between equal scores. */
function rankByScore(
  search: BoundSearch,
  collector: Collector,
  part: SearchedPart,
  { slots, scores, score }: Matches,
): void {
  const { top } = collector.parts;
  const leastNow = (): number => (top.full ? (top.worst as Ranked).score : Number.NEGATIVE_INFINITY);
  let least = leastNow();
  for (let at = 0; at < slots.length; at += 1) {
    const own = scores ? (scores[at] as number) : score;
    if (own <= least) continue;
    collector.keep(search, { view: part.view(slots[at] as number), score: own, shard: search.number, keys: [] });
    least = leastNow();
  }
}

/**
 * A test whether there are enough hits that are better than a match, or the search resumes behind it; undefined if this is not
 * known without reading it.
 */
function comparison(search: BoundSearch, collector: Collector, part: SearchedPart) {
  const { top, behind } = collector.parts;
  const { group, after, number } = search;
  if (group || behind || after?.some((value) => typeof value === 'bigint')) return undefined;
  const ranks = ranksIn(search, part);
  if (!ranks) return undefined;
  const toAfter = after && rankComparison(ranks, after);
  let worst: Ranked | undefined;
  let toWorst = rankComparison(ranks, []);
  return (slot: number, score: number): boolean => {
    if (toAfter && toAfter(slot, score) <= 0) return true;
    if (!top.full) return false;
    if (top.worst !== worst) {
      worst = top.worst as Ranked;
      toWorst = rankComparison(ranks, worst.keys);
    }
    const order = toWorst(slot, score);
    if (order !== 0) return order > 0;
    return comesLater(number, part.document(slot).seqNo, worst as Ranked);
  };
}

function comesLater(number: number, seqNo: number, { shard, view }: Ranked): boolean {
  return number === shard ? seqNo > view.document.seqNo : number > shard;
}

/** Times and counters mostly grow with every write, so a descending sort begins with the last documents. */
function endsBetter(
  { keys: [key], number }: BoundSearch,
  part: SearchedPart,
  { slots, scores, score }: Matches,
): boolean {
  const ranks = key?.ranks?.(part, number);
  if (!ranks || slots.length === 0) return false;
  const last = slots.length - 1;
  return (
    ranks.rank(slots[last] as number, scores?.[last] ?? score) < ranks.rank(slots[0] as number, scores?.[0] ?? score)
  );
}
