import { notEmulated, tooMuch } from './failures';

/** The amount of work that a script may do: a few seconds on any machine. */
const MAX_STEPS = 30_000_000;
const MAX_TEXT = 8 * 1024 * 1024;
const MAX_ELEMENTS = 1_000_000;

/**
 * Where a script gets anything that is not among its parameters. Both are optional; without them, scripts that need
 * them are rejected.
 */
export interface ScriptSurroundings {
  /** Milliseconds since the epoch (`new Date()`, `System.currentTimeMillis()`). */
  readonly now?: (() => number) | undefined;
  /** A number in [0, 1) (`Math.random()`). */
  readonly random?: (() => number) | undefined;
}

/** One execution of a script: the resources it has used, and its position. */
export class ScriptRun {
  /** Offset of the part being executed, for errors. */
  offset = 0;
  private steps = 0;

  constructor(readonly surroundings: ScriptSurroundings) {}

  /** Counts work; throws 501 if a script does far more than a reasonable one. */
  charge(steps: number): void {
    this.steps += steps;
    if (this.steps > MAX_STEPS) throw tooMuch('run for too long');
  }

  /** Milliseconds since the epoch; 501 if the caller has no clock. `what` names the caller. */
  now(what: string): number {
    if (!this.surroundings.now) throw notEmulated(`${what} here`);
    return this.surroundings.now();
  }

  /** Returns a text unchanged if its size is within the limit. */
  text(text: string): string {
    if (text.length > MAX_TEXT) throw tooMuch(`build strings of more than ${MAX_TEXT} characters`);
    this.charge(text.length / 64);
    return text;
  }

  /** Checks the size that a list or set is about to have. */
  elements(count: number): void {
    if (count > MAX_ELEMENTS) throw tooMuch(`build lists of more than ${MAX_ELEMENTS} elements`);
    this.charge(count / 16);
  }
}
