import { notEmulated, tooMuch } from './failures';

/** What a script may use up: some seconds of work on any machine. */
const MAX_STEPS = 30_000_000;
const MAX_TEXT = 8 * 1024 * 1024;
const MAX_ELEMENTS = 1_000_000;

/** Where a script gets what is not in its parameters. Both are optional: scripts that need them are refused without. */
export interface ScriptSurroundings {
  /** Milliseconds since the epoch (`new Date()`, `System.currentTimeMillis()`). */
  readonly now?: (() => number) | undefined;
  /** A number in [0, 1) (`Math.random()`). */
  readonly random?: (() => number) | undefined;
}

/** One execution of a script: what it has used up, and where it is. */
export class ScriptRun {
  /** Offset of the part that is being executed, for errors. */
  offset = 0;
  private steps = 0;

  constructor(readonly surroundings: ScriptSurroundings) {}

  /** Counts work; throws 501 when a script does far more than a sensible one. */
  charge(steps: number): void {
    this.steps += steps;
    if (this.steps > MAX_STEPS) throw tooMuch('run for too long');
  }

  /** Milliseconds since the epoch; 501 where the caller has no clock. `what` asks for it. */
  now(what: string): number {
    if (!this.surroundings.now) throw notEmulated(`${what} here`);
    return this.surroundings.now();
  }

  /** Passes a text on if it is of a size that a mock wants to hold. */
  text(text: string): string {
    if (text.length > MAX_TEXT) throw tooMuch(`build texts of more than ${MAX_TEXT} characters`);
    this.charge(text.length / 64);
    return text;
  }

  /** Checks the size that a list or set is going to have. */
  elements(count: number): void {
    if (count > MAX_ELEMENTS) throw tooMuch(`build lists of more than ${MAX_ELEMENTS} elements`);
    this.charge(count / 16);
  }
}
