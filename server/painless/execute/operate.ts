import { matchesPattern } from '../java/pattern';
import { applyArithmetic, applyBitwise, applyShift, compareByOperator, looseEquals } from '../values/arithmetic';
import type { ScriptRun } from '../values/run';
import type { ScriptValue } from '../values/values';

/** A binary operator that always evaluates both operands. */
export function applyBinary(operator: string, left: ScriptValue, right: ScriptValue, run: ScriptRun): ScriptValue {
  switch (operator) {
    case '==':
      return looseEquals(left, right, run);
    case '!=':
      return !looseEquals(left, right, run);
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareByOperator(operator, left, right);
    case '&':
    case '|':
    case '^':
      return applyBitwise(operator, left, right);
    case '=~':
    case '==~':
      return matchesPattern(operator, left, right, run);
    case '<<':
    case '>>':
    case '>>>':
      return applyShift(operator, left, right);
    default:
      return applyArithmetic(operator, left, right, run);
  }
}
