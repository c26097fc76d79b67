import type { Budget, ReachedLimit } from '../../runtime/budget';
import { painlessNotEmulated, ScriptFailure } from './failures';
import type { Meter } from './meter';

/** What a script gets from its caller. Without a clock or random numbers, scripts that need them are rejected. */
export interface ScriptSurroundings {
  /** Milliseconds since the epoch (`new Date()`, `System.currentTimeMillis()`). */
  readonly now?: (() => number) | undefined;
  /** A number in [0, 1) (`Math.random()`). */
  readonly random?: (() => number) | undefined;
  /** What the request may still use up. */
  readonly budget: Budget;
}

/** What a step of the interpreter costs, in the units of a budget, and after how many of them they are charged. */
const STEP = 0.75;
const STEPS_AT_ONCE = 64;

/** One execution of a script: the resources it uses, and its position. */
export class ScriptRun implements Meter {
  /** Offset of the part being executed, for errors. */
  offset = 0;
  private readonly budget: Budget;
  private steps = 0;

  constructor(readonly surroundings: ScriptSurroundings) {
    this.budget = surroundings.budget;
    this.budget.grantScripts();
  }

  /** Counts one step of the interpreter. */
  step(): void {
    this.steps += 1;
    if (this.steps === STEPS_AT_ONCE) this.settle();
  }

  /** Charges the steps that have been counted. Must also be called at the end. */
  settle(): void {
    const { steps } = this;
    this.steps = 0;
    this.budget.charge(steps * STEP, loopLimit);
  }

  /** Counts work that one step does. Scripts cannot catch what this throws. */
  charge(work: number): void {
    this.budget.charge(work, loopLimit);
  }

  /** Counts what stays in memory. Scripts cannot catch what this throws. */
  chargeMemory(bytes: number): void {
    this.budget.chargeMemory(bytes);
  }

  /** Milliseconds since the epoch; 501 if the caller has no clock. `what` names the caller. */
  now(what: string): number {
    if (!this.surroundings.now) throw painlessNotEmulated(`${what} here`);
    return this.surroundings.now();
  }
}

/** Elasticsearch counts the rounds of loops (MaxLoopCounter, as DefaultIRTreeToASMBytesPhase compiles it). */
const LOOP_LIMIT = 'The maximum number of statements that can be executed in a loop has been reached.';

function loopLimit({ name }: ReachedLimit): ScriptFailure {
  return new ScriptFailure('painless_error', LOOP_LIMIT, undefined, name);
}
