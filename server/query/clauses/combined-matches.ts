import type { Matcher, Matches, SearchedPart } from '../matcher';
import { difference, noSlots, type Slots } from '../segments/slots';
import { matchesOfAny, matchesOfBest, sumsOf } from '../sums-of-scores';

/** The matchers of a boolean combination; at least `least` of the optional ones must match. */
export interface Combination {
  readonly must: readonly Matcher[];
  readonly filter: readonly Matcher[];
  readonly should: readonly Matcher[];
  readonly mustNot: readonly Matcher[];
  readonly least: number;
}

/** The matches of a boolean combination in a segment, added up in the same order as for a single document. */
export function matchesOfAll(combination: Combination, part: SearchedPart, among: Slots): Matches {
  const { filter, must, should, mustNot, least } = combination;
  let slots = among;
  for (const matcher of [...filter].sort((a, b) => costOf(a) - costOf(b))) slots = part.matches(matcher, slots).slots;
  const required: Matches[] = [];
  for (const matcher of must) {
    const matches = part.matches(matcher, slots);
    slots = matches.slots;
    required.push(matches);
  }
  for (const matcher of mustNot) slots = difference(slots, part.matches(matcher, slots).slots);
  if (slots.length === 0) return { slots: noSlots, score: 0 };
  const optional = should.map((matcher) => part.matches(matcher, slots));
  if (required.length === 0 && optional.length > 0 && least > 0) return matchesOfAny(optional, least, part.size);
  if (least > 0) slots = matchesOfAny(optional, least, part.size).slots;
  if (required.length + optional.length === 0) return { slots, score: 0 };
  const scores = sumsOf(required, slots, part.size);
  if (optional.length === 0) return { slots, scores, score: 0 };
  const more = sumsOf(optional, slots, part.size);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) + (more[at] as number);
  return { slots, scores, score: 0 };
}

/** Those that are known for whole segments come before those that look at each document. */
function costOf({ within, narrowing }: Matcher): number {
  return within ? 0 : narrowing ? 1 : 2;
}

/** The best score of each document plus a fraction of its others (DisjunctionMaxQuery). */
export function bestMatches(
  matchers: readonly Matcher[],
  tieBreaker: number,
  part: SearchedPart,
  among: Slots,
): Matches {
  const all = matchers.map((matcher) => part.matches(matcher, among));
  return matchesOfBest(all, tieBreaker, part.size);
}
