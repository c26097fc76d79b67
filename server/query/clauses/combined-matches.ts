import type { Matcher, Matches, SearchedPart } from '../matcher';
import { difference, intersection, noSlots, type Slots, slotsWhere } from '../segments/slots';

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
  if (least > 0) slots = matchedBy(optional, least, slots, part.size);
  if (required.length + optional.length === 0) return { slots, score: 0 };
  const scores = sumOf(required, slots, part.size);
  const more = sumOf(optional, slots, part.size);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) + (more[at] as number);
  return { slots, scores, score: 0 };
}

/** Those that are known for whole segments come before those that look at each document. */
function costOf({ within, narrowing }: Matcher): number {
  return within ? 0 : narrowing ? 1 : 2;
}

/** The places that at least so many of the matches have. */
function matchedBy(all: readonly Matches[], least: number, among: Slots, size: number): Slots {
  const [first, ...others] = all;
  if (!first || all.length < least) return noSlots;
  if (others.length === 0) return first.slots;
  const counts = new Uint16Array(size);
  for (const { slots } of all) {
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
  return slotsWhere(among, (slot) => (counts[slot] as number) >= least);
}

/** The sums of the scores of some documents. */
function sumOf(all: readonly Matches[], slots: Slots, size: number): Float64Array {
  const sums = new Float64Array(slots.length);
  if (all.length === 0) return sums;
  const bySlot = new Float64Array(size);
  for (const matches of all) addScores(bySlot, matches);
  for (let at = 0; at < slots.length; at += 1) sums[at] = bySlot[slots[at] as number] as number;
  return sums;
}

function addScores(sums: Float64Array, { slots, scores, score }: Matches): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    sums[slot] = (sums[slot] as number) + (scores ? (scores[at] as number) : score);
  }
}

/** The best score of each document plus a fraction of its others (DisjunctionMaxQuery). */
export function bestMatches(
  matchers: readonly Matcher[],
  tieBreaker: number,
  part: SearchedPart,
  among: Slots,
): Matches {
  const all = matchers.map((matcher) => part.matches(matcher, among));
  const slots = intersection(matchedBy(all, 1, among, part.size), among, part.size);
  const best = new Float64Array(part.size).fill(-1);
  for (const matches of all) {
    matches.slots.forEach((slot, at) => {
      best[slot] = Math.max(best[slot] as number, matches.scores?.[at] ?? matches.score);
    });
  }
  const sums = sumOf(all, slots, part.size);
  const scores = Float64Array.from(slots, (slot, at) => {
    const highest = best[slot] as number;
    return highest + ((sums[at] as number) - highest) * tieBreaker;
  });
  return { slots, scores, score: 0 };
}
