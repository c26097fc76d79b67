import type { Matches } from './matcher';
import type { Slots } from './segments/slots';

/** The documents that so many of some matches have, with the sums of their scores. @param size that of the segment */
export function matchesOfAny(all: readonly Matches[], least: number, size: number): Matches {
  const [first] = all;
  if (all.length === 1 && first && least <= 1) return first;
  const sums = new Float64Array(size);
  const counts = new Uint16Array(size);
  for (const matches of all) addScores(sums, counts, matches);
  const slots = new Uint16Array(size);
  const scores = new Float64Array(size);
  let found = 0;
  for (let slot = 0; slot < size; slot += 1) {
    if ((counts[slot] as number) < least) continue;
    scores[found] = sums[slot] as number;
    slots[found++] = slot;
  }
  return { slots: slots.subarray(0, found), scores: scores.subarray(0, found), score: 0 };
}

function addScores(sums: Float64Array, counts: Uint16Array, { slots, scores, score }: Matches): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    sums[slot] = (sums[slot] as number) + (scores ? (scores[at] as number) : score);
    counts[slot] = (counts[slot] as number) + 1;
  }
}

/** The sums of the scores that some documents have in several matches, of which each may lack some. */
export function sumsOf(all: readonly Matches[], among: Slots, size: number): Float64Array {
  const sums = new Float64Array(size);
  const counts = new Uint16Array(size);
  for (const matches of all) addScores(sums, counts, matches);
  const chosen = new Float64Array(among.length);
  for (let at = 0; at < among.length; at += 1) chosen[at] = sums[among[at] as number] as number;
  return chosen;
}

/** The documents that any of some matches have, with their best score plus a fraction of the others (DisjunctionMaxQuery). */
export function matchesOfBest(all: readonly Matches[], tieBreaker: number, size: number): Matches {
  const best = new Float64Array(size).fill(-1);
  for (const matches of all) raiseScores(best, matches);
  const sums = tieBreaker === 0 ? undefined : new Float64Array(size);
  if (sums) for (const matches of all) addScores(sums, new Uint16Array(size), matches);
  const slots = new Uint16Array(size);
  const scores = new Float64Array(size);
  let found = 0;
  for (let slot = 0; slot < size; slot += 1) {
    const highest = best[slot] as number;
    if (highest < 0) continue;
    scores[found] = sums ? highest + ((sums[slot] as number) - highest) * tieBreaker : highest;
    slots[found++] = slot;
  }
  return { slots: slots.subarray(0, found), scores: scores.subarray(0, found), score: 0 };
}

function raiseScores(best: Float64Array, { slots, scores, score }: Matches): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    const own = scores ? (scores[at] as number) : score;
    if (own > (best[slot] as number)) best[slot] = own;
  }
}
