import type { Expression } from '../parse/ast';
import type { ScriptRun } from '../values/run';
import type { ScriptValue } from '../values/values';
import type { Frame } from './frame';

/** What statements need of the interpreter: the value of an expression. */
export interface Evaluator {
  readonly run: ScriptRun;
  evaluate(node: Expression, frame: Frame): ScriptValue;
  /** A condition: a boolean, or a failure. */
  test(node: Expression, frame: Frame): boolean;
  /** Counts one round of a loop. */
  round(frame: Frame, start: number): void;
}
