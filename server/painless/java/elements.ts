import { castFailure, illegalScriptArgument, ScriptFailure, scriptNullPointer } from '../values/failures';
import { mapGet, mapPut } from '../values/maps';
import type { ScriptRun } from '../values/run';
import { className } from '../values/text';
import { isMap, ScriptCollection, type ScriptValue } from '../values/values';
import { checkIndex } from './arguments';
import { JavaArray } from './array';
import { JavaIterator } from './collections';

function notAddressable(value: ScriptValue): ScriptFailure {
  if (value === null) return scriptNullPointer('cannot access method/field [normalizeIndex] from a null def reference');
  return illegalScriptArgument(`Attempting to address a non-array-like type [${className(value)}] as an array.`);
}

/** Resolves an index; negative ones count from the end (Def.lookupIndexNormalize). */
function normalize(index: ScriptValue, length: number): number {
  if (typeof index !== 'number') throw castFailure(`Cannot cast ${className(index)} to java.lang.Integer`);
  return index < 0 ? index + length : index;
}

function arrayIndex(index: ScriptValue, length: number): number {
  const at = normalize(index, length);
  if (at >= 0 && at < length) return at;
  throw new ScriptFailure('array_index_out_of_bounds_exception', `Index ${at} out of bounds for length ${length}`);
}

/** `value[index]`. */
export function loadElement(value: ScriptValue, index: ScriptValue, run: ScriptRun): ScriptValue {
  if (value !== null && isMap(value)) return mapGet(value, index);
  if (Array.isArray(value)) return value[checkIndex(normalize(index, value.length), value.length)] as ScriptValue;
  if (value instanceof ScriptCollection && value.methods['get/1']) return elementOf(value, index, run);
  if (value instanceof JavaArray) return value.items[arrayIndex(index, value.items.length)] as ScriptValue;
  throw notAddressable(value);
}

/** A list that is not an array: the values of a field. */
function elementOf(list: ScriptCollection, index: ScriptValue, run: ScriptRun): ScriptValue {
  return list.methods['get/1']?.(list, [normalize(index, list.size(run))], run) ?? null;
}

/** `value[index] = element`. */
export function storeElement(value: ScriptValue, index: ScriptValue, element: ScriptValue): void {
  if (value !== null && isMap(value)) mapPut(value, index, element);
  else if (Array.isArray(value)) value[checkIndex(normalize(index, value.length), value.length)] = element;
  else if (value instanceof JavaArray) value.items[arrayIndex(index, value.items.length)] = element;
  else throw notAddressable(value);
}

/**
 * The elements that `for (x in value)` iterates over. If a list changes its size in the meantime, the next step fails,
 * as with java.util.ArrayList.
 */
export function* iterateElements(value: ScriptValue, run: ScriptRun): Generator<ScriptValue> {
  if (value === null) throw scriptNullPointer('cannot access method/field [iterator] from a null def reference');
  if (value instanceof JavaArray) yield* value.items;
  else if (Array.isArray(value)) yield* iterateList(value);
  else if (value instanceof ScriptCollection) yield* iterateCollection(value, run);
  else if (value instanceof JavaIterator) while (value.hasNext()) yield value.next();
  else throw illegalScriptArgument(`Cannot iterate over [${className(value)}]`);
}

function* iterateList(list: ScriptValue[]): Generator<ScriptValue> {
  const size = list.length;
  for (let index = 0; index !== list.length; index++) {
    if (list.length !== size) throw new ScriptFailure('concurrent_modification_exception', null);
    yield list[index] as ScriptValue;
  }
}

function* iterateCollection(collection: ScriptCollection, run: ScriptRun): Generator<ScriptValue> {
  const elements = collection.elements(run);
  // Counting the keys of a large map costs as much as going over them, so it is done only now and then.
  const interval = Math.ceil(elements.length / 64);
  for (const [index, element] of elements.entries()) {
    run.charge(1);
    if (index % interval === 0 && collection.size(run) !== elements.length) {
      throw new ScriptFailure('concurrent_modification_exception', null);
    }
    yield element;
  }
}
