import { TermColumn, type ValueColumn } from '../columns/column';
import type { BoundSearch } from '../hits/bound-search';
import type { SegmentRanks } from '../hits/segment-ranks';
import type { Matches, SearchedPart } from '../matcher';
import { selectedMatches } from '../segments/selected-matches';
import { ranksIn } from './ranks';

/** The best match of each group in a part; all matches if the order of the documents is not known without reading them. */
export function bestOfGroups(search: BoundSearch, part: SearchedPart, matches: Matches): Matches {
  const ranks = ranksIn(search, part);
  const column = search.group?.columnIn(part);
  if (!ranks || !column) return matches;
  const groupOf = groupFinder(column);
  const best = new Map<number, { readonly slot: number; readonly score: number }>();
  const { slots, scores, score } = matches;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    const own = scores ? (scores[at] as number) : score;
    const group = groupOf(slot);
    const known = best.get(group);
    if (!known || isBetter(ranks, slot, own, known)) best.set(group, { slot, score: own });
  }
  const chosen = new Set(Array.from(best.values(), ({ slot }) => slot));
  return selectedMatches(matches, (_, slot) => chosen.has(slot));
}

/** Numbers the groups of documents: those without a value are one. */
function groupFinder(column: ValueColumn): (slot: number) => number {
  const { starts } = column;
  const values = column instanceof TermColumn ? column.ordinals : column.values;
  return (slot) => {
    const at = starts[slot] as number;
    return at === starts[slot + 1] ? Number.NaN : (values[at] as number);
  };
}

/** Of equal documents, the one that was written first stays. */
function isBetter(
  ranks: readonly SegmentRanks[],
  slot: number,
  score: number,
  known: { readonly slot: number; readonly score: number },
): boolean {
  for (const ranked of ranks) {
    const [own, theirs] = [ranked.rank(slot, score), ranked.rank(known.slot, known.score)];
    if (own !== theirs) return own < theirs;
  }
  return false;
}
