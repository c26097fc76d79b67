import { doubleOf, intOf, isNumber, longOf } from '../values/arithmetic';
import { castFailure, ScriptFailure, scriptNullPointer } from '../values/failures';
import type { Meter } from '../values/meter';
import { className } from '../values/text';
import { JavaCharacter, ScriptCollection, ScriptFunction, type ScriptValue } from '../values/values';

/** The failure of a dynamic call with an argument of the wrong class (MethodHandle.asType, Class.cast). */
export function wrongClass(value: ScriptValue, wanted: string): ScriptFailure {
  if (value === null) return scriptNullPointer(`Cannot cast null to ${wanted}`);
  return castFailure(`Cannot cast ${className(value)} to ${wanted}`);
}

/** An argument of type String or CharSequence. */
export function textArgument(value: ScriptValue | undefined): string {
  if (typeof value === 'string') return value;
  if (value instanceof JavaCharacter) return String.fromCharCode(value.code);
  throw wrongClass(value ?? null, 'java.lang.String');
}

/** An argument of type int. */
export function intArgument(value: ScriptValue | undefined): number {
  if (typeof value === 'number') return value;
  if (value instanceof JavaCharacter) return value.code;
  throw wrongClass(value ?? null, 'java.lang.Integer');
}

/** An argument of type long. */
export function longArgument(value: ScriptValue | undefined): bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return longOf(value);
  throw wrongClass(value ?? null, 'java.lang.Long');
}

/** An argument of type double. */
export function doubleArgument(value: ScriptValue | undefined): number {
  if (value !== undefined && isNumber(value)) return doubleOf(value);
  throw wrongClass(value ?? null, 'java.lang.Double');
}

/** An argument of any number type, converted to an int. */
export function anyIntArgument(value: ScriptValue | undefined): number {
  if (value !== undefined && (isNumber(value) || value instanceof JavaCharacter)) return intOf(value);
  throw wrongClass(value ?? null, 'java.lang.Integer');
}

/** An argument of type Collection or Iterable, as its elements. A list is returned itself, not a copy. */
export function elementsArgument(value: ScriptValue | undefined, meter: Meter): ScriptValue[] {
  if (Array.isArray(value)) return value;
  if (value instanceof ScriptCollection) return value.elements(meter);
  throw wrongClass(value ?? null, 'java.util.Collection');
}

/** An argument that is a functional interface. */
export function functionArgument(value: ScriptValue | undefined): ScriptFunction {
  if (value instanceof ScriptFunction) return value;
  throw wrongClass(value ?? null, 'java.util.function.Function');
}

/** The result of a predicate. */
export function isTrue(value: ScriptValue): boolean {
  if (typeof value === 'boolean') return value;
  throw wrongClass(value, 'java.lang.Boolean');
}

/** IndexOutOfBoundsException as java.util.Objects.checkIndex words it. */
export function checkIndex(index: number, length: number): number {
  if (index >= 0 && index < length) return index;
  throw new ScriptFailure('index_out_of_bounds_exception', `Index ${index} out of bounds for length ${length}`);
}

/** StringIndexOutOfBoundsException for a range of a string. */
export function checkRange(begin: number, end: number, length: number): void {
  if (begin >= 0 && begin <= end && end <= length) return;
  throw new ScriptFailure('string_index_out_of_bounds_exception', `begin ${begin}, end ${end}, length ${length}`);
}

/** An argument that must be an instance of one of the mock's own classes. */
export function instanceArgument<T extends ScriptValue>(
  value: ScriptValue | undefined,
  // biome-ignore lint/suspicious/noExplicitAny: a class with any constructor
  type: abstract new (...args: any[]) => T,
  wanted: string,
): T {
  if (value instanceof type) return value;
  throw wrongClass(value ?? null, wanted);
}
