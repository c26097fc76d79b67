import type { Matches, SearchedPart } from '../matcher';
import type { Collecting } from './aggregation';

/** Collects the matches in a part of an index: all at once if the aggregation can, otherwise one by one. */
export function collectMatches(aggregation: Collecting, part: SearchedPart, matches: Matches): void {
  const { slots, scores, score } = matches;
  if (slots.length === 0) return;
  if (aggregation.collectAll) {
    aggregation.collectAll(part, matches);
    return;
  }
  for (let at = 0; at < slots.length; at += 1) {
    aggregation.collect(part.view(slots[at] as number), scores ? (scores[at] as number) : score);
  }
}
