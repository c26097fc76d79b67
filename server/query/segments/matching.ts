import type { InSteps } from '../../runtime/in-steps';
import { stopwatch } from '../../runtime/stopwatch';
import type { Matcher, Matches, SearchedPart } from '../matcher';
import { SEGMENT_SIZE, type Slots } from './slots';

/** The work after which matching a part is given up, to be done in smaller parts: about ten milliseconds. */
const MOST_AT_ONCE = 400_000;

/** Milliseconds: matching that takes less is done for more documents at once. */
const QUICK = 2;

const SMALLER = 8;
const LARGER = 2;

/**
 * Finds the matches in the parts of an index, in steps that do not take long. A part is matched as a whole, as long as that does
 * not turn out to be too much work; from then on, few documents are matched at a time.
 */
export class Matching {
  /** @param atOnce how many documents are matched at once. */
  constructor(private atOnce = SEGMENT_SIZE) {}

  *in(part: SearchedPart, matcher: Matcher, among: Slots): InSteps<Matches> {
    const found: Matches[] = [];
    let from = 0;
    do {
      const slots = from === 0 && among.length <= this.atOnce ? among : among.subarray(from, from + this.atOnce);
      const matches = this.attempt(part, matcher, slots);
      if (matches) {
        found.push(matches);
        from += slots.length;
      }
      yield;
    } while (from < among.length);
    return joined(found);
  }

  /** @returns undefined if it takes too long. */
  private attempt(part: SearchedPart, matcher: Matcher, slots: Slots): Matches | undefined {
    if (slots.length <= 1) return part.matches(matcher, slots);
    const started = stopwatch();
    const matches = part.budget.attempt(MOST_AT_ONCE, () => part.matches(matcher, slots));
    if (!matches) this.atOnce = Math.ceil(slots.length / SMALLER);
    else if (this.atOnce < SEGMENT_SIZE && stopwatch() - started < QUICK) this.atOnce *= LARGER;
    return matches;
  }
}

/** Those of several lists, one after the other. */
function joined(lists: readonly Matches[]): Matches {
  const [first, ...more] = lists.filter(({ slots }) => slots.length > 0);
  if (!first || more.length === 0) return first ?? (lists[0] as Matches);
  const filled = [first, ...more];
  const length = filled.reduce((sum, { slots }) => sum + slots.length, 0);
  const slots = new Uint16Array(length);
  const scores = filled.every((one) => !one.scores && one.score === first.score) ? undefined : new Float64Array(length);
  let at = 0;
  for (const one of filled) {
    slots.set(one.slots, at);
    if (one.scores) scores?.set(one.scores, at);
    else scores?.fill(one.score, at, at + one.slots.length);
    at += one.slots.length;
  }
  return { slots, scores, score: first.score };
}
