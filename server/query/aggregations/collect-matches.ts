import type { Matches, SearchedPart, View } from '../matcher';
import type { Slots } from '../segments/slots';
import type { Collecting } from './aggregation';

/** Of fewer documents in so many, each is looked at: what is done for the whole segment does not pay off. */
const SPARSE = 64;

/** Collects the matches in a part of an index: all at once if the aggregation can, otherwise one by one. */
export function collectMatches(aggregation: Collecting, part: SearchedPart, matches: Matches): void {
  const { slots } = matches;
  if (slots.length === 0) return;
  if (aggregation.collectAll && slots.length * SPARSE >= part.size) {
    aggregation.collectAll(part, matches);
    return;
  }
  eachMatch(part, matches, (view, own) => aggregation.collect(view, own));
}

/** Calls back for each match. */
export function eachMatch(
  part: SearchedPart,
  { slots, scores, score }: Matches,
  visit: (view: View, score: number) => void,
): void {
  for (let at = 0; at < slots.length; at += 1) {
    visit(part.view(slots[at] as number), scores ? (scores[at] as number) : score);
  }
}

/** Some of the matches. @param chosen their places, in ascending order */
export function matchesAt({ slots, scores, score }: Matches, chosen: Slots): Matches {
  if (!scores || chosen.length === slots.length) return { slots: chosen, scores, score };
  const theirs = new Float64Array(chosen.length);
  let at = 0;
  for (let to = 0; to < chosen.length; to += 1) {
    while (slots[at] !== chosen[to]) at += 1;
    theirs[to] = scores[at] as number;
  }
  return { slots: chosen, scores: theirs, score };
}
