import { newDouble } from '../values/arithmetic';
import { javaEquals } from '../values/hash';
import { mapGet, mapPut } from '../values/maps';
import { chargeElements, joinText, type Meter } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { stringValuesOf } from '../values/text';
import { type MethodTable, newHashMap, type ScriptCollection, type ScriptValue } from '../values/values';
import { doubleArgument, elementsArgument, functionArgument, isTrue, textArgument } from './arguments';
import { JavaArray } from './array';
import { JavaIterator } from './collections';
import { JavaStream } from './stream';

/** The elements of a list, set or view, counted towards the work limit. */
function elementsOf(collection: ScriptValue, run: ScriptRun): ScriptValue[] {
  const elements = Array.isArray(collection) ? collection : (collection as ScriptCollection).elements(run);
  run.charge(elements.length / 4);
  return elements;
}

function holds(elements: readonly ScriptValue[], value: ScriptValue | undefined, meter: Meter): boolean {
  return elements.some((element) => {
    meter.charge(0.5);
    return javaEquals(element, value ?? null, meter);
  });
}

/** Takes an element out of a list; those behind it move. */
export function removeAt(list: ScriptValue[], index: number, run: ScriptRun): ScriptValue {
  run.charge((list.length - index) / 32);
  return list.splice(index, 1)[0] as ScriptValue;
}

/** Adds to a list or set; a list always grows. */
export function addTo(collection: ScriptValue, value: ScriptValue, run: ScriptRun): boolean {
  if (!Array.isArray(collection)) return (collection as ScriptCollection).add(value, run);
  if ((collection.length & 1023) === 0) chargeElements(run, 1024 + collection.length / 4);
  collection.push(value);
  return true;
}

function addAll(collection: ScriptValue, values: readonly ScriptValue[], run: ScriptRun): boolean {
  chargeElements(run, values.length);
  let changed = false;
  for (const value of [...values]) changed = addTo(collection, value, run) || changed;
  return changed;
}

/** Removes the elements that are not to be kept. If the predicate throws, nothing has been removed. */
function retain(collection: ScriptValue, keep: (value: ScriptValue) => boolean, run: ScriptRun): boolean {
  if (!Array.isArray(collection)) return (collection as ScriptCollection).retain(keep, run);
  chargeElements(run, collection.length);
  const kept = collection.filter(keep);
  const changed = kept.length < collection.length;
  collection.length = 0;
  for (const value of kept) collection.push(value);
  return changed;
}

function groupBy(elements: readonly ScriptValue[], keyOf: (value: ScriptValue) => ScriptValue): ScriptValue {
  const groups = newHashMap();
  for (const element of elements) {
    const key = keyOf(element);
    const group = mapGet(groups, key);
    if (Array.isArray(group)) group.push(element);
    else mapPut(groups, key, [element]);
  }
  return groups;
}

function sum(values: readonly ScriptValue[]): ScriptValue {
  return newDouble(values.reduce<number>((total, value) => total + doubleArgument(value), 0));
}

/** Elements in a list of their own. */
export function copyOf(collection: ScriptValue | undefined, run: ScriptRun): ScriptValue[] {
  const elements = elementsArgument(collection, run);
  chargeElements(run, elements.length);
  return [...elements];
}

/** An iterator whose `remove()` affects the collection. */
function iteratorOf(collection: ScriptValue, run: ScriptRun): JavaIterator {
  return new JavaIterator(copyOf(collection, run), (value, index) => {
    run.charge(1);
    if (Array.isArray(collection)) removeAt(collection, index, run);
    else (collection as ScriptCollection).remove(value, run);
  });
}

/** java.util.Collection and java.lang.Iterable with Painless's additions (Augmentation.java). */
export const collectionMethods: MethodTable = {
  'add/1': (target, [value], run) => addTo(target, value ?? null, run),
  'addAll/1': (target, [values], run) => addAll(target, elementsArgument(values, run), run),
  'clear/0': (target, _, run) => {
    retain(target, () => false, run);
    return null;
  },
  'contains/1': (target, [value], run) => holds(elementsOf(target, run), value, run),
  'containsAll/1': (target, [values], run) => {
    const elements = elementsOf(target, run);
    return elementsArgument(values, run).every((value) => holds(elements, value, run));
  },
  'isEmpty/0': (target, _, run) => elementsOf(target, run).length === 0,
  'size/0': (target, _, run) => (Array.isArray(target) ? target.length : (target as ScriptCollection).size(run)),
  'removeAll/1': (target, [values], run) => {
    const unwanted = copyOf(values, run);
    return retain(target, (value) => !holds(unwanted, value, run), run);
  },
  'retainAll/1': (target, [values], run) => {
    const wanted = copyOf(values, run);
    return retain(target, (value) => holds(wanted, value, run), run);
  },
  'removeIf/1': (target, [predicate], run) => {
    const test = functionArgument(predicate);
    return retain(target, (value) => !isTrue(test.apply([value])), run);
  },
  'iterator/0': (target, _, run) => iteratorOf(target, run),
  'stream/0': (target, _, run) => new JavaStream(copyOf(target, run)),
  'toArray/0': (target, _, run) => new JavaArray('java.lang.Object', copyOf(target, run)),
  'forEach/1': (target, [action], run) => {
    for (const value of copyOf(target, run)) functionArgument(action).apply([value]);
    return null;
  },
  'each/1': (target, [action], run) => {
    for (const value of copyOf(target, run)) functionArgument(action).apply([value]);
    return target;
  },
  'any/1': (target, [test], run) =>
    elementsOf(target, run).some((value) => isTrue(functionArgument(test).apply([value]))),
  'every/1': (target, [test], run) =>
    elementsOf(target, run).every((value) => isTrue(functionArgument(test).apply([value]))),
  'collect/1': (target, [map], run) => elementsOf(target, run).map((value) => functionArgument(map).apply([value])),
  'find/1': (target, [test], run) =>
    elementsOf(target, run).find((value) => isTrue(functionArgument(test).apply([value]))) ?? null,
  'findAll/1': (target, [test], run) =>
    elementsOf(target, run).filter((value) => isTrue(functionArgument(test).apply([value]))),
  'findResults/1': (target, [map], run) =>
    elementsOf(target, run)
      .map((value) => functionArgument(map).apply([value]))
      .filter((value) => value !== null),
  'groupBy/1': (target, [keyOf], run) =>
    groupBy(elementsOf(target, run), (value) => functionArgument(keyOf).apply([value])),
  'join/1': (target, [separator], run) =>
    joinText(stringValuesOf(elementsOf(target, run), run), textArgument(separator), run),
  'sum/0': (target, _, run) => sum(elementsOf(target, run)),
  'sum/1': (target, [map], run) => sum(elementsOf(target, run).map((value) => functionArgument(map).apply([value]))),
  'asList/0': (target, _, run) => (Array.isArray(target) ? target : copyOf(target, run)),
  'asCollection/0': (target) => target,
};
