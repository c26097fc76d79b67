import { textHash } from './hash-order';
import { mapGet, mapHas, mapKeys, mapSize } from './maps';
import { chargeScan, chargeVisit, type Meter } from './meter';
import {
  isMap,
  JavaCharacter,
  JavaDouble,
  JavaFloat,
  type PlainMap,
  ScriptCollection,
  type ScriptMap,
  ScriptObject,
  type ScriptValue,
} from './values';

type AnyMap = PlainMap | ScriptMap;

/** Java's hashCode(). Identity hashes are 0, because nothing visible to a script depends on them. */
export function hashCode(value: ScriptValue, meter: Meter, depth = 0): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'bigint') return longHash(value);
  if (typeof value === 'string') {
    chargeScan(meter, value.length);
    return textHash(value);
  }
  if (value instanceof JavaDouble) return doubleHash(value.value);
  if (value instanceof JavaCharacter) return value.code;
  chargeVisit(meter, depth);
  const inner = (item: ScriptValue): number => hashCode(item, meter, depth + 1);
  if (Array.isArray(value)) return value.reduce<number>((hash, item) => (Math.imul(31, hash) + inner(item)) | 0, 1);
  if (value instanceof ScriptCollection)
    return value.elements(meter).reduce<number>((sum, item) => (sum + inner(item)) | 0, 0);
  if (isMap(value))
    return mapKeys(value, meter).reduce((sum, key) => (sum + (textHash(key) ^ inner(mapGet(value, key)))) | 0, 0);
  return 0;
}

function longHash(value: bigint): number {
  const bits = BigInt.asUintN(64, value);
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)));
}

function doubleHash(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 && !Object.is(value, -0) ? 0 : value);
  return view.getInt32(0) ^ view.getInt32(4);
}

/** Java's Objects.equals: numbers of different classes are never equal; lists and maps are compared by content. */
export function javaEquals(a: ScriptValue, b: ScriptValue, meter: Meter, depth = 0): boolean {
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b, meter);
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof JavaDouble) return b instanceof JavaDouble && Object.is(a.value, b.value);
  if (a instanceof JavaFloat) return b instanceof JavaFloat && Object.is(a.value, b.value);
  if (a instanceof JavaCharacter) return b instanceof JavaCharacter && a.code === b.code;
  chargeVisit(meter, depth);
  if (Array.isArray(a)) return Array.isArray(b) && sameElements(a, b, meter, depth);
  if (isMap(a)) return isMap(b) && sameEntries(a, b, meter, depth);
  return a instanceof ScriptObject && a.equalTo(b, meter, depth);
}

function sameText(a: string, b: string, meter: Meter): boolean {
  meter.charge(a.length === b.length ? 0.25 + a.length / 128 : 0.25);
  return a === b;
}

function sameElements(a: readonly ScriptValue[], b: readonly ScriptValue[], meter: Meter, depth: number): boolean {
  return a.length === b.length && a.every((item, at) => javaEquals(item, b[at] as ScriptValue, meter, depth + 1));
}

function sameEntries(a: AnyMap, b: AnyMap, meter: Meter, depth: number): boolean {
  const keys = mapKeys(a, meter);
  if (keys.length !== mapSize(b, meter)) return false;
  return keys.every((key) => mapHas(b, key) && javaEquals(mapGet(a, key), mapGet(b, key), meter, depth + 1));
}
