import type { BoundSearch } from '../hits/bound-search';
import type { SegmentRanks } from '../hits/segment-ranks';
import type { Matches, SearchedPart } from '../matcher';
import { selectedMatches } from '../segments/selected-matches';
import type { Collector } from './collector';
import { nthSmallest } from './nth-smallest';
import { comparable } from './rank-matches';
import { ranksIn } from './ranks';

/** Pages that begin behind so many hits are found by leaving these out, rather than by keeping the best of all. */
const DEEP = 500;

/** The matches in a part of an index. */
export interface FoundIn {
  readonly part: SearchedPart;
  readonly matches: Matches;
}

/** True if a search skips so many hits that `onPage` pays off. */
export function isDeep(search: BoundSearch, collector: Collector): boolean {
  return collector.parts.skippable >= DEEP && comparable(search, collector);
}

/**
 * Leaves out the matches that come before the page or behind it, as far as the first sort key tells, and tells the collector how
 * many come before it.
 */
export function onPage(search: BoundSearch, collector: Collector, found: readonly FoundIn[]): readonly FoundIn[] {
  const { skippable, top } = collector.parts;
  const ranks = ranksOfFirst(search, found);
  if (!ranks) return found;
  const all = allRanks(found, ranks);
  if (all.length === 0) return found;
  const lowest = skippable < all.length ? nthSmallest(all, skippable) : Number.POSITIVE_INFINITY;
  const highest = nthSmallest(all, Math.min(top.size, all.length) - 1);
  const best = search.keys.length === 0 ? -smallest(all) : undefined;
  let skipped = 0;
  const left = found.map(({ part, matches }, number) => {
    const { rank } = ranks[number] as SegmentRanks;
    const chosen = selectedMatches(matches, (score, slot) => {
      const own = rank(slot, score);
      if (own < lowest) skipped += 1;
      return own >= lowest && own <= highest;
    });
    return { part, matches: chosen };
  });
  collector.skip(skipped, best);
  return left;
}

/** How the first sort key orders the matches; undefined if this is not known across the parts. */
function ranksOfFirst(search: BoundSearch, found: readonly FoundIn[]): SegmentRanks[] | undefined {
  const ranks: SegmentRanks[] = [];
  for (const { part } of found) {
    const [first] = ranksIn({ ...search, keys: search.keys.slice(0, 1) }, part) ?? [];
    if (!first?.absolute) return undefined;
    ranks.push(first);
  }
  return ranks;
}

function allRanks(found: readonly FoundIn[], ranks: readonly SegmentRanks[]): Float64Array {
  const all = new Float64Array(found.reduce((sum, { matches }) => sum + matches.slots.length, 0));
  let count = 0;
  found.forEach(({ matches: { slots, scores, score } }, number) => {
    const { rank } = ranks[number] as SegmentRanks;
    for (let at = 0; at < slots.length; at += 1) {
      all[count++] = rank(slots[at] as number, scores ? (scores[at] as number) : score);
    }
  });
  return all;
}

function smallest(numbers: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < least) least = number;
  return least;
}
