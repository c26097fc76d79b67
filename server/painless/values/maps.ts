import { own, setOwn } from '../../json/value';
import { notEmulated } from './failures';
import { inHashOrder, textHash } from './hash-order';
import { orderOf, type PlainMap, ScriptMap, type ScriptValue } from './values';

/** Map.get. A map that came from JSON never contains keys that are not strings. */
export function mapGet(map: PlainMap | ScriptMap, key: ScriptValue): ScriptValue {
  if (map instanceof ScriptMap) return map.get(key);
  return typeof key === 'string' ? (own(map, key) ?? null) : null;
}

/** Map.put; returns the previous value. Throws 501 for keys that are not strings. */
export function mapPut(map: PlainMap | ScriptMap, key: ScriptValue, value: ScriptValue): ScriptValue {
  if (map instanceof ScriptMap) return map.put(key, value);
  if (typeof key !== 'string') throw notEmulated('maps with keys that are not strings');
  const before = own(map, key) ?? null;
  setOwn(map, key, value);
  return before;
}

/** Map.remove; returns the previous value. */
export function mapRemove(map: PlainMap | ScriptMap, key: ScriptValue): ScriptValue {
  if (map instanceof ScriptMap) return map.remove(key);
  if (typeof key !== 'string') return null;
  const before = own(map, key) ?? null;
  delete map[key];
  return before;
}

export function mapHas(map: PlainMap | ScriptMap, key: ScriptValue): boolean {
  if (map instanceof ScriptMap) return map.has(key);
  return typeof key === 'string' && Object.hasOwn(map, key);
}

/** Keys in Java's iteration order. */
export function mapKeys(map: PlainMap | ScriptMap): string[] {
  if (map instanceof ScriptMap) return map.keys();
  const keys = Object.keys(map);
  const order = orderOf(map);
  if (order === 'insertion') return keys;
  return order === 'hash' ? inHashOrder(keys, textHash) : keys.sort();
}
