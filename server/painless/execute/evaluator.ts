import type { Expression } from '../parse/ast';
import type { ScriptRun } from '../values/run';
import type { ScriptValue } from '../values/values';
import type { Frame } from './frame';

/** The part of the interpreter that statements need: evaluating expressions. */
export interface Evaluator {
  readonly run: ScriptRun;
  evaluate(node: Expression, frame: Frame): ScriptValue;
  /** Evaluates a condition; anything but a boolean is a failure. */
  test(node: Expression, frame: Frame): boolean;
  /** Counts one iteration of a loop. */
  round(frame: Frame, start: number): void;
}
