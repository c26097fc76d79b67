import { ExactNumber, javaDouble } from '../../json/exact-number';
import { RawJson, setOwn } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { illegal } from './failures';
import { mapGet, mapKeys } from './maps';
import { floatText, javaText } from './text';
import {
  isMap,
  isPlainMap,
  JavaDouble,
  JavaFloat,
  type PlainMap,
  ScriptCollection,
  ScriptObject,
  type ScriptValue,
} from './values';

const INT_MIN = -2147483648;
const INT_MAX = 2147483647;

/**
 * A deep copy of JSON as a script sees it: integers are ints or longs depending on their size, fractions doubles.
 * Numbers that are objects (kept exact by the JSON reader) are distinguished by their text: `1.0` is a double.
 */
export function toScript(json: LosslessValue): ScriptValue {
  if (typeof json === 'number') return numberToScript(json);
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(toScript);
  if (json instanceof RawJson) return exactNumber(json.text);
  const copy: PlainMap = {};
  for (const key of Object.keys(json)) setOwn(copy, key, toScript(json[key] as LosslessValue));
  return copy;
}

/** `toScript` for a JSON object, which stays an object. */
export function toScriptMap(json: LosslessObject): PlainMap {
  return toScript(json) as PlainMap;
}

function numberToScript(value: number): ScriptValue {
  if (!Number.isInteger(value)) return new JavaDouble(value);
  return value >= INT_MIN && value <= INT_MAX ? value : BigInt(value);
}

function exactNumber(text: string): ScriptValue {
  if (!/^-?\d+$/.test(text)) return new JavaDouble(Number(text));
  const long = BigInt(text);
  return long >= BigInt(INT_MIN) && long <= BigInt(INT_MAX) ? Number(long) : long;
}

/**
 * The JSON form of a script value in a document (XContentBuilder.value). Numbers that JavaScript would write
 * differently from Java become ready-made text. Throws ScriptFailure for values that contain themselves or cannot be
 * stored.
 */
export function toStoredJson(value: ScriptValue): LosslessValue {
  return store(value, new Set());
}

/** `toStoredJson` for a whole document. */
export function toStoredObject(value: PlainMap): LosslessObject {
  return toStoredJson(value) as LosslessObject;
}

function store(value: ScriptValue, ancestors: Set<object>): LosslessValue {
  if (typeof value === 'bigint') return storeLong(value);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return storeDouble(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ancestors.has(value)) throw illegal('Iterable object is self-referencing itself');
  ancestors.add(value);
  const stored = storeObject(value, ancestors);
  ancestors.delete(value);
  return stored;
}

function storeObject(value: Exclude<ScriptValue, null | boolean | string | number | bigint>, ancestors: Set<object>) {
  if (Array.isArray(value)) return value.map((item) => store(item, ancestors));
  if (value instanceof ScriptCollection) return value.elements().map((item) => store(item, ancestors));
  if (isMap(value)) return storeMap(value, ancestors);
  if (!(value instanceof ScriptObject)) return javaText(value);
  const stored = value.toStored();
  if (stored === undefined) throw illegal(`cannot write xcontent for unknown value of type class ${value.className}`);
  return store(stored, ancestors);
}

function storeMap(map: Parameters<typeof mapKeys>[0], ancestors: Set<object>): LosslessObject {
  const object: LosslessObject = {};
  for (const key of mapKeys(map)) setOwn(object, key, store(mapGet(map, key), ancestors));
  return object;
}

function storeLong(value: bigint): LosslessValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : new ExactNumber(String(value));
}

function storeDouble(value: JavaDouble | JavaFloat): LosslessValue {
  const text =
    value instanceof JavaFloat && Number.isFinite(value.value) ? floatText(value.value) : javaDouble(value.value);
  return text === String(value.value) ? value.value : new ExactNumber(text);
}

/** A deep copy of lists and maps, so that no two places in a document share one (IngestDocument.deepCopy). */
export function deepCopy(value: ScriptValue): ScriptValue {
  if (Array.isArray(value)) return value.map(deepCopy);
  if (!isPlainMap(value)) return value;
  const copy = Object.create(Object.getPrototypeOf(value)) as PlainMap;
  for (const key of Object.keys(value)) setOwn(copy, key, deepCopy(value[key] as ScriptValue));
  return copy;
}
