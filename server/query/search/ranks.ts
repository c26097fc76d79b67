import type { BoundSearch } from '../hits/bound-search';
import type { SegmentRanks } from '../hits/segment-ranks';
import type { SortValue } from '../hits/sort';
import type { SearchedPart } from '../matcher';

const byScore: SegmentRanks = {
  rank: (_, score) => -score,
  rankOf: (score) => -Number(score),
  best: null,
  absolute: true,
};

/** How the sort keys order the documents of a part; undefined if that is not known without reading them one by one. */
export function ranksIn({ keys, number }: BoundSearch, part: SearchedPart): readonly SegmentRanks[] | undefined {
  if (keys.length === 0) return [byScore];
  const ranks: SegmentRanks[] = [];
  for (const key of keys) {
    const one = key.ranks?.(part, number);
    if (!one) return undefined;
    ranks.push(one);
  }
  return ranks;
}

/** Compares a document with the values of a hit, of which there may be fewer than ranks: negative if the document comes first. */
export function rankComparison(ranks: readonly SegmentRanks[], values: readonly SortValue[]) {
  const limits = values.map((value, at) => (ranks[at] as SegmentRanks).rankOf(value));
  return (slot: number, score: number): number => {
    for (let at = 0; at < limits.length; at += 1) {
      const rank = (ranks[at] as SegmentRanks).rank(slot, score);
      const limit = limits[at] as number;
      // A difference of infinite ranks would be no number.
      if (rank !== limit) return rank < limit ? -1 : 1;
    }
    return 0;
  };
}
