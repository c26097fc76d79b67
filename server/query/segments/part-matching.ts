import type { InSteps } from '../../runtime/in-steps';
import type { Matcher, Matches, SearchedPart } from '../matcher';
import { noSlots, SEGMENT_SIZE, type Slots } from './slots';

/** The work after which matching a part is given up, to be done in smaller parts: about 25 milliseconds. */
const MOST_AT_ONCE = 1_000_000;

/** The work that a smaller part is to be. */
const WANTED = 400_000;

/** By how much the parts grow if they are far too small, or too small; and shrink if they are too large. */
const MUCH_LARGER = 16;
const LARGER = 4;
const SMALLER = 4;

/**
 * Finds the matches in the parts of an index, in steps that do not take long. A part is matched as a whole, as long as that does
 * not turn out to be too much work; from then on, few documents are matched at a time.
 */
export class PartMatching {
  /** What a document cost in the last step. */
  private perDocument = Number.POSITIVE_INFINITY;

  /** @param atOnce how many documents are matched at once; undefined for all of a part. */
  constructor(private atOnce?: number) {}

  *in(part: SearchedPart, matcher: Matcher, among: Slots): InSteps<Matches> {
    const { budget } = part;
    if (this.atOnce === undefined) {
      const matches = budget.attempt(MOST_AT_ONCE, () => part.matches(matcher, among));
      if (budget.stepIsLong) yield;
      if (matches) return matches;
      this.atOnce = 1;
    }
    const found: Matches[] = [];
    for (let from = 0; from < among.length; ) {
      const slots = among.subarray(from, from + this.atOnce);
      const before = budget.used;
      found.push(part.matches(matcher, slots));
      if (slots.length === this.atOnce) this.atOnce = this.nextSize(slots.length, budget.used - before);
      from += slots.length;
      if (budget.stepIsLong) yield;
    }
    return joined(found);
  }

  /** Some of the work may be the same for any number of documents: as long as it prevails, more of them are matched at once. */
  private nextSize(size: number, work: number): number {
    const perDocument = work / size;
    const prevails = perDocument < this.perDocument / 2;
    this.perDocument = perDocument;
    if (work > WANTED && !prevails) return work > WANTED * SMALLER ? Math.ceil(size / SMALLER) : size;
    return Math.min(SEGMENT_SIZE, size * (work * MUCH_LARGER < WANTED ? MUCH_LARGER : LARGER));
  }
}

/** Those of several lists, one after the other. */
function joined(lists: readonly Matches[]): Matches {
  const filled = lists.filter(({ slots }) => slots.length > 0);
  const [first] = filled;
  if (!first || filled.length === 1) return first ?? { slots: noSlots, score: 0 };
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
