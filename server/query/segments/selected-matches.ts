import type { Matches } from '../matcher';
import { slotsWhere } from './slots';

/** The matches for which a test holds. */
export function selectedMatches(
  { slots, scores, score }: Matches,
  test: (score: number, slot: number) => boolean,
): Matches {
  if (!scores) return { slots: slotsWhere(slots, (slot) => test(score, slot)), score };
  const chosen = new Uint16Array(slots.length);
  const theirs = new Float64Array(slots.length);
  let count = 0;
  for (let at = 0; at < slots.length; at += 1) {
    if (!test(scores[at] as number, slots[at] as number)) continue;
    chosen[count] = slots[at] as number;
    theirs[count++] = scores[at] as number;
  }
  return { slots: chosen.subarray(0, count), scores: theirs.subarray(0, count), score };
}
