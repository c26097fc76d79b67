import type { InSteps } from '../../runtime/in-steps';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Slots } from '../segments/slots';
import type { Collecting } from './aggregation';

/** Of fewer documents in so many, each is looked at: what is done for the whole segment does not pay off. */
const SPARSE = 64;

/** So many matches are collected one by one between two looks at the clock. */
const AT_A_TIME = 64;

/** Collects the matches in a part of an index: all at once if the aggregation can, otherwise one by one. */
export function collectMatches(aggregation: Collecting, part: SearchedPart, matches: Matches): void {
  if (matches.slots.length === 0) return;
  const collectAll = wholesale(aggregation, part, matches);
  if (collectAll) collectAll(part, matches);
  else eachMatch(part, matches, (view, own) => aggregation.collect(view, own));
}

/** The same, with steps where the matches are collected one by one. */
export function* collectInSteps(aggregation: Collecting, part: SearchedPart, matches: Matches): InSteps<void> {
  if (wholesale(aggregation, part, matches)) {
    collectMatches(aggregation, part, matches);
    if (part.budget.stepIsLong) yield;
    return;
  }
  for (let from = 0; from < matches.slots.length; from += AT_A_TIME) {
    eachMatch(part, matches, (view, own) => aggregation.collect(view, own), from, from + AT_A_TIME);
    if (part.budget.stepIsLong) yield;
  }
}

/** How the aggregation takes the matches all at once; undefined if it cannot, or if that does not pay off. */
function wholesale({ collectAll }: Collecting, { size }: SearchedPart, { slots }: Matches): Collecting['collectAll'] {
  return slots.length * SPARSE >= size ? collectAll : undefined;
}

/** Calls back for each match, or for those in some places of the list. */
export function eachMatch(
  part: SearchedPart,
  { slots, scores, score }: Matches,
  visit: (view: View, score: number) => void,
  from = 0,
  to = slots.length,
): void {
  const end = Math.min(to, slots.length);
  for (let at = from; at < end; at += 1) {
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
