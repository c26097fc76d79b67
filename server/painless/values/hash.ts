import { textHash } from './hash-order';
import { mapGet, mapHas, mapKeys } from './maps';
import {
  isMap,
  JavaCharacter,
  JavaDouble,
  JavaFloat,
  ScriptCollection,
  ScriptObject,
  type ScriptValue,
} from './values';

/** Java's hashCode(). Identity hashes are 0, because nothing visible to a script depends on them. */
export function hashCode(value: ScriptValue): number {
  if (value === null) return 0;
  if (typeof value === 'string') return textHash(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'bigint') return longHash(value);
  if (value instanceof JavaDouble) return doubleHash(value.value);
  if (value instanceof JavaCharacter) return value.code;
  if (Array.isArray(value)) return value.reduce<number>((hash, item) => (Math.imul(31, hash) + hashCode(item)) | 0, 1);
  if (value instanceof ScriptCollection)
    return value.elements().reduce<number>((sum, item) => (sum + hashCode(item)) | 0, 0);
  if (isMap(value))
    return mapKeys(value).reduce((sum, key) => (sum + (textHash(key) ^ hashCode(mapGet(value, key)))) | 0, 0);
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
export function javaEquals(a: ScriptValue, b: ScriptValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof JavaDouble) return b instanceof JavaDouble && Object.is(a.value, b.value);
  if (a instanceof JavaFloat) return b instanceof JavaFloat && Object.is(a.value, b.value);
  if (a instanceof JavaCharacter) return b instanceof JavaCharacter && a.code === b.code;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => javaEquals(item, b[at] as ScriptValue));
  if (isMap(a)) return isMap(b) && sameEntries(a, b);
  return a instanceof ScriptObject && a.equalTo(b);
}

function sameEntries(a: Parameters<typeof mapKeys>[0], b: Parameters<typeof mapKeys>[0]): boolean {
  const keys = mapKeys(a);
  if (keys.length !== mapKeys(b).length) return false;
  return keys.every((key) => mapHas(b, key) && javaEquals(mapGet(a, key), mapGet(b, key)));
}
