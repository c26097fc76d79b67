import { own, setOwn } from '../../json/value';
import { painlessNotEmulated } from './failures';
import { inHashOrder, textHash } from './hash-order';
import type { Meter } from './meter';
import { orderOf, type PlainMap, ScriptMap, type ScriptValue } from './values';

/** Map.get. A map that came from JSON never contains keys that are not strings. */
export function mapGet(map: PlainMap | ScriptMap, key: ScriptValue): ScriptValue {
  if (map instanceof ScriptMap) return map.get(key);
  return typeof key === 'string' ? (own(map, key) ?? null) : null;
}

/** Map.put; returns the previous value. Throws 501 for keys that are not strings. */
export function mapPut(map: PlainMap | ScriptMap, key: ScriptValue, value: ScriptValue): ScriptValue {
  if (map instanceof ScriptMap) return map.put(key, value);
  if (typeof key !== 'string') throw painlessNotEmulated('maps with keys that are not strings');
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

/** What it costs to list one key: much more in a map that has become a hash table. */
function listing(size: number): number {
  return size > 256 ? 8 : 0.5;
}

/** The number of keys. */
export function mapSize(map: PlainMap | ScriptMap, meter: Meter): number {
  const { length } = map instanceof ScriptMap ? map.keys() : Object.keys(map);
  meter.charge(1 + length * listing(length));
  return length;
}

/** Keys in Java's iteration order. */
export function mapKeys(map: PlainMap | ScriptMap, meter: Meter): string[] {
  if (map instanceof ScriptMap) return map.keys();
  const keys = Object.keys(map);
  const order = orderOf(map);
  meter.charge(1 + keys.length * (listing(keys.length) + (order === 'insertion' ? 0 : 8)));
  meter.chargeMemory(keys.length * 8);
  if (order === 'insertion') return keys;
  return order === 'hash' ? inHashOrder(keys, (key) => chargedHash(key, meter)) : keys.sort();
}

function chargedHash(key: string, meter: Meter): number {
  meter.charge(key.length / 32);
  return textHash(key);
}
