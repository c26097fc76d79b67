import { compareByOperator, doubleOf, intOf, longOf, newDouble, newFloat } from '../values/arithmetic';
import { castFailure } from '../values/failures';
import { className } from '../values/text';
import { JavaCharacter, type MethodTable, type ScriptValue } from '../values/values';

/** compareTo of two numbers of one class. */
function compareNumbers(a: ScriptValue, b: ScriptValue): number {
  if (className(a) !== className(b)) throw castFailure(`Cannot cast ${className(b)} to ${className(a)}`);
  if (compareByOperator('<', a, b)) return -1;
  return compareByOperator('>', a, b) ? 1 : 0;
}

/** java.lang.Number and its classes. */
export const numberMethods: MethodTable = {
  'byteValue/0': (value) => (intOf(value) << 24) >> 24,
  'shortValue/0': (value) => (intOf(value) << 16) >> 16,
  'intValue/0': intOf,
  'longValue/0': longOf,
  'floatValue/0': (value) => newFloat(doubleOf(value)),
  'doubleValue/0': (value) => newDouble(doubleOf(value)),
  'compareTo/1': (value, [other]) => compareNumbers(value, other ?? null),
  'isNaN/0': (value) => Number.isNaN(doubleOf(value)),
  'isInfinite/0': (value) => Math.abs(doubleOf(value)) === Number.POSITIVE_INFINITY,
};

/** java.lang.Boolean. */
export const booleanMethods: MethodTable = {
  'booleanValue/0': (value) => value,
  'compareTo/1': (value, [other]) => {
    if (typeof other !== 'boolean') throw castFailure(`Cannot cast ${className(other ?? null)} to java.lang.Boolean`);
    return Number(value) - Number(other);
  },
};

/** java.lang.Character. */
export const characterMethods: MethodTable = {
  'charValue/0': (value) => value,
  'compareTo/1': (value, [other]) => {
    if (!(other instanceof JavaCharacter)) {
      throw castFailure(`Cannot cast ${className(other ?? null)} to java.lang.Character`);
    }
    return (value as JavaCharacter).code - other.code;
  },
};
