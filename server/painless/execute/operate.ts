import { matchesPattern } from '../java/pattern';
import { arithmetic, bitwise, compare, looseEquals, shift } from '../values/arithmetic';
import type { ScriptRun } from '../values/run';
import type { ScriptValue } from '../values/values';

/** A binary operator that always evaluates both operands. */
export function operate(operator: string, left: ScriptValue, right: ScriptValue, run: ScriptRun): ScriptValue {
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
      return compare(operator, left, right);
    case '&':
    case '|':
    case '^':
      return bitwise(operator, left, right);
    case '=~':
    case '==~':
      return matchesPattern(operator, left, right, run);
    case '<<':
    case '>>':
    case '>>>':
      return shift(operator, left, right);
    default:
      return arithmetic(operator, left, right, run);
  }
}
