import { newDouble } from '../values/arithmetic';
import { javaEquals } from '../values/hash';
import { mapGet, mapPut } from '../values/maps';
import type { ScriptRun } from '../values/run';
import { javaText } from '../values/text';
import { type MethodTable, newHashMap, type ScriptCollection, type ScriptValue } from '../values/values';
import { doubleArgument, elementsArgument, functionArgument, isTrue, textArgument } from './arguments';
import { JavaArray } from './array';
import { JavaIterator } from './collections';
import { JavaStream } from './stream';

/** The elements of a list, set or view, counted towards the work limit. */
function elementsOf(collection: ScriptValue, run: ScriptRun): ScriptValue[] {
  const elements = Array.isArray(collection) ? collection : (collection as ScriptCollection).elements();
  run.charge(elements.length / 4);
  return elements;
}

function holds(elements: readonly ScriptValue[], value: ScriptValue | undefined): boolean {
  return elements.some((element) => javaEquals(element, value ?? null));
}

/** Adds to a list or set; a list always grows. */
export function addTo(collection: ScriptValue, value: ScriptValue, run: ScriptRun): boolean {
  if (!Array.isArray(collection)) return (collection as ScriptCollection).add(value);
  if ((collection.length & 1023) === 0) run.elements(collection.length);
  collection.push(value);
  return true;
}

function addAll(collection: ScriptValue, values: readonly ScriptValue[], run: ScriptRun): boolean {
  run.elements(elementsOf(collection, run).length + values.length);
  let changed = false;
  for (const value of [...values]) changed = addTo(collection, value, run) || changed;
  return changed;
}

/** Removes the elements that are not to be kept. If the predicate throws, nothing has been removed. */
function retain(collection: ScriptValue, keep: (value: ScriptValue) => boolean): boolean {
  if (!Array.isArray(collection)) return (collection as ScriptCollection).retain(keep);
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

/** An iterator whose `remove()` affects the collection. */
function iteratorOf(collection: ScriptValue, run: ScriptRun): JavaIterator {
  return new JavaIterator([...elementsOf(collection, run)], (value, index) => {
    if (Array.isArray(collection)) collection.splice(index, 1);
    else (collection as ScriptCollection).remove(value);
  });
}

/** java.util.Collection and java.lang.Iterable with Painless's additions (Augmentation.java). */
export const collectionMethods: MethodTable = {
  'add/1': (target, [value], run) => addTo(target, value ?? null, run),
  'addAll/1': (target, [values], run) => addAll(target, elementsArgument(values), run),
  'clear/0': (target) => {
    retain(target, () => false);
    return null;
  },
  'contains/1': (target, [value], run) => holds(elementsOf(target, run), value),
  'containsAll/1': (target, [values], run) => {
    const elements = elementsOf(target, run);
    const wanted = elementsArgument(values);
    run.charge(elements.length * wanted.length);
    return wanted.every((value) => holds(elements, value));
  },
  'isEmpty/0': (target, _, run) => elementsOf(target, run).length === 0,
  'size/0': (target) => (Array.isArray(target) ? target.length : (target as ScriptCollection).size()),
  'removeAll/1': (target, [values], run) => {
    const unwanted = [...elementsArgument(values)];
    run.charge(elementsOf(target, run).length * unwanted.length);
    return retain(target, (value) => !holds(unwanted, value));
  },
  'retainAll/1': (target, [values], run) => {
    const wanted = [...elementsArgument(values)];
    run.charge(elementsOf(target, run).length * wanted.length);
    return retain(target, (value) => holds(wanted, value));
  },
  'removeIf/1': (target, [predicate]) => {
    const test = functionArgument(predicate);
    return retain(target, (value) => !isTrue(test.apply([value])));
  },
  'iterator/0': (target, _, run) => iteratorOf(target, run),
  'stream/0': (target, _, run) => new JavaStream([...elementsOf(target, run)]),
  'toArray/0': (target, _, run) => new JavaArray('java.lang.Object', [...elementsOf(target, run)]),
  'forEach/1': (target, [action], run) => {
    for (const value of [...elementsOf(target, run)]) functionArgument(action).apply([value]);
    return null;
  },
  'each/1': (target, [action], run) => {
    for (const value of [...elementsOf(target, run)]) functionArgument(action).apply([value]);
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
  'join/1': (target, [separator], run) => run.text(elementsOf(target, run).map(javaText).join(textArgument(separator))),
  'sum/0': (target, _, run) => sum(elementsOf(target, run)),
  'sum/1': (target, [map], run) => sum(elementsOf(target, run).map((value) => functionArgument(map).apply([value]))),
  'asList/0': (target, _, run) => (Array.isArray(target) ? target : [...elementsOf(target, run)]),
  'asCollection/0': (target) => target,
};
