import { CompileFailure } from '../parse/token-reader';

/** How many levels deep a script may go: a real node's stack overflows too, only later. */
const MAX_NESTING = 1000;

/** Tracks how deeply the visited part is nested. */
export class Nesting {
  private depth = 0;
  private deepest = 0;

  /** Visits one level deeper. Throws CompileFailure if that is too deep. */
  deeper(start: number, visit: () => void): void {
    if (++this.depth > MAX_NESTING) throw new CompileFailure(start, 'stack_overflow_error', null);
    this.deepest = Math.max(this.deepest, this.depth);
    visit();
    this.depth--;
  }

  /** Visits a part. Returns how many levels deep it goes. */
  of(visit: () => void): number {
    const before = this.deepest;
    this.deepest = this.depth;
    visit();
    const nesting = this.deepest - this.depth;
    this.deepest = Math.max(before, this.deepest);
    return nesting;
  }
}
