import { castFailure } from '../values/failures';
import { javaEquals } from '../values/hash';
import { mapGet, mapHas, mapKeys, mapPut, mapRemove, mapSize } from '../values/maps';
import type { ScriptRun } from '../values/run';
import { className } from '../values/text';
import {
  isMap,
  type MethodTable,
  newHashMap,
  type PlainMap,
  type ScriptFunction,
  type ScriptMap,
  type ScriptValue,
} from '../values/values';
import { functionArgument, isTrue } from './arguments';
import { MapEntry, MapView } from './collections';
import { getByPath } from './paths';

type AnyMap = PlainMap | ScriptMap;
const map = (value: ScriptValue): AnyMap => value as AnyMap;

function mapArgument(value: ScriptValue | undefined): AnyMap {
  if (value !== undefined && isMap(value)) return value;
  throw castFailure(`Cannot cast ${className(value ?? null)} to java.util.Map`);
}

function entries(target: ScriptValue, run: ScriptRun): [string, ScriptValue][] {
  return mapKeys(map(target), run).map((key) => [key, mapGet(map(target), key)]);
}

const call = (value: ScriptValue | undefined, ...args: ScriptValue[]): ScriptValue =>
  (functionArgument(value) as ScriptFunction).apply(args);

/** Puts a value, or removes the entry if the value is null (Map.compute, Map.merge). */
function putOrRemove(target: AnyMap, key: ScriptValue, value: ScriptValue): ScriptValue {
  if (value === null) mapRemove(target, key);
  else mapPut(target, key, value);
  return value;
}

/** java.util.Map with Painless's additions (Augmentation.java). */
export const mapMethods: MethodTable = {
  'get/1': (target, [key]) => mapGet(map(target), key ?? null),
  'getOrDefault/2': (target, [key, otherwise]) =>
    mapHas(map(target), key ?? null) ? mapGet(map(target), key ?? null) : (otherwise ?? null),
  'put/2': (target, [key, value], run) => {
    run.charge(3);
    return mapPut(map(target), key ?? null, value ?? null);
  },
  'putAll/1': (target, [other], run) => {
    for (const [key, value] of entries(mapArgument(other), run)) mapPut(map(target), key, value);
    return null;
  },
  'putIfAbsent/2': (target, [key, value]) => {
    const before = mapGet(map(target), key ?? null);
    if (before === null) mapPut(map(target), key ?? null, value ?? null);
    return before;
  },
  'remove/1': (target, [key]) => mapRemove(map(target), key ?? null),
  'remove/2': (target, [key, value], run) => {
    const matches =
      mapHas(map(target), key ?? null) && javaEquals(mapGet(map(target), key ?? null), value ?? null, run);
    if (matches) mapRemove(map(target), key ?? null);
    return matches;
  },
  'replace/2': (target, [key, value]) =>
    mapHas(map(target), key ?? null) ? mapPut(map(target), key ?? null, value ?? null) : null,
  'containsKey/1': (target, [key]) => mapHas(map(target), key ?? null),
  'containsValue/1': (target, [value], run) =>
    entries(target, run).some(([, known]) => javaEquals(known, value ?? null, run)),
  'isEmpty/0': (target, _, run) => mapSize(map(target), run) === 0,
  'size/0': (target, _, run) => mapSize(map(target), run),
  'clear/0': (target, _, run) => {
    for (const key of mapKeys(map(target), run)) mapRemove(map(target), key);
    return null;
  },
  'keySet/0': (target) => new MapView(map(target), 'KeySet'),
  'values/0': (target) => new MapView(map(target), 'Values'),
  'entrySet/0': (target) => new MapView(map(target), 'EntrySet'),
  'clone/0': (target, _, run) => {
    run.charge(2 * mapSize(map(target), run));
    return Object.assign(newHashMap(), target) as ScriptValue;
  },
  'forEach/1': (target, [action], run) => {
    for (const [key, value] of entries(target, run)) call(action, key, value);
    return null;
  },
  'each/1': (target, [action], run) => {
    for (const [key, value] of entries(target, run)) call(action, key, value);
    return target;
  },
  'computeIfAbsent/2': (target, [key, compute]) => {
    const before = mapGet(map(target), key ?? null);
    if (before !== null) return before;
    const value = call(compute, key ?? null);
    if (value !== null) mapPut(map(target), key ?? null, value);
    return value;
  },
  'computeIfPresent/2': (target, [key, compute]) => {
    const before = mapGet(map(target), key ?? null);
    return before === null ? null : putOrRemove(map(target), key ?? null, call(compute, key ?? null, before));
  },
  'compute/2': (target, [key, compute]) =>
    putOrRemove(map(target), key ?? null, call(compute, key ?? null, mapGet(map(target), key ?? null))),
  'merge/3': (target, [key, value, merge]) => {
    const before = mapGet(map(target), key ?? null);
    return putOrRemove(
      map(target),
      key ?? null,
      before === null ? (value ?? null) : call(merge, before, value ?? null),
    );
  },
  'replaceAll/1': (target, [operator], run) => {
    for (const [key, value] of entries(target, run)) mapPut(map(target), key, call(operator, key, value));
    return null;
  },
  'collect/1': (target, [operator], run) => entries(target, run).map(([key, value]) => call(operator, key, value)),
  'count/1': (target, [test], run) =>
    entries(target, run).filter(([key, value]) => isTrue(call(test, key, value))).length,
  'every/1': (target, [test], run) => entries(target, run).every(([key, value]) => isTrue(call(test, key, value))),
  'find/1': (target, [test], run) => {
    const found = entries(target, run).find(([key, value]) => isTrue(call(test, key, value)));
    return found ? new MapEntry(map(target), found[0]) : null;
  },
  'findAll/1': (target, [test], run) => {
    const found = newHashMap();
    for (const [key, value] of entries(target, run)) if (isTrue(call(test, key, value))) mapPut(found, key, value);
    return found;
  },
  'getByPath/1': (target, [path], run) => getByPath(target, path, undefined, run),
  'getByPath/2': (target, [path, otherwise], run) => getByPath(target, path, otherwise, run),
};
