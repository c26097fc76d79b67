import { ExactNumber, javaDouble } from '../../json/exact-number';
import { RawJson, setOwn } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { illegalScriptArgument, type ScriptFailure } from './failures';
import { mapGet, mapKeys } from './maps';
import { chargeElements, chargeText, chargeVisit, type Meter } from './meter';
import { floatText, stringValueOf } from './text';
import {
  isMap,
  isPlainMap,
  JavaDouble,
  JavaFloat,
  type PlainMap,
  ScriptCollection,
  type ScriptMap,
  ScriptObject,
  type ScriptValue,
} from './values';

const INT_MIN = -2147483648;
const INT_MAX = 2147483647;

/**
 * A deep copy of JSON as a script sees it: integers are ints or longs depending on their size, fractions doubles.
 * Numbers that are objects (kept exact by the JSON reader) are distinguished by their text: `1.0` is a double.
 */
export function toScript(json: LosslessValue, meter: Meter, depth = 0): ScriptValue {
  if (typeof json === 'number') return numberToScript(json);
  if (typeof json !== 'object' || json === null) return json;
  chargeVisit(meter, depth);
  if (Array.isArray(json)) {
    chargeElements(meter, json.length);
    return json.map((item) => toScript(item, meter, depth + 1));
  }
  if (json instanceof RawJson) return exactNumber(json.text, meter);
  const copy: PlainMap = {};
  for (const key of Object.keys(json)) {
    meter.charge(1);
    setOwn(copy, key, toScript(json[key] as LosslessValue, meter, depth + 1));
  }
  return copy;
}

/** `toScript` for a JSON object, which stays an object. */
export function toScriptMap(json: LosslessObject, meter: Meter): PlainMap {
  return toScript(json, meter) as PlainMap;
}

function numberToScript(value: number): ScriptValue {
  if (!Number.isInteger(value)) return new JavaDouble(value);
  return value >= INT_MIN && value <= INT_MAX ? value : BigInt(value);
}

function exactNumber(text: string, meter: Meter): ScriptValue {
  meter.charge(text.length);
  if (!/^-?\d+$/.test(text)) return new JavaDouble(Number(text));
  const long = BigInt(text);
  return long >= BigInt(INT_MIN) && long <= BigInt(INT_MAX) ? Number(long) : long;
}

/**
 * The JSON form of a script value in a document (XContentBuilder.value). Numbers that JavaScript would write
 * differently from Java become ready-made text. Throws ScriptFailure for values that contain themselves or cannot be
 * stored.
 */
export function toStoredJson(value: ScriptValue, meter: Meter): LosslessValue {
  return store(value, new Set(), meter);
}

/** `toStoredJson` for a whole document. */
export function toStoredObject(value: PlainMap, meter: Meter): LosslessObject {
  return toStoredJson(value, meter) as LosslessObject;
}

/** How deep JSON may be nested (StreamWriteConstraints.DEFAULT_MAX_DEPTH of Jackson). */
const MAX_NESTING = 1000;

function tooDeep(depth: number): ScriptFailure {
  const limit = `${MAX_NESTING}, from \`StreamWriteConstraints.getMaxNestingDepth()\``;
  return illegalScriptArgument(`Document nesting depth (${depth}) exceeds the maximum allowed (${limit})`);
}

/** Bytes that a list or an object of a document takes at least. */
const STORED_VALUE = 64;

/** The cost of writing one of them, in addition to that of its contents. */
const STORED_WORK = 10;

/** Stored values are written out, so shared strings and lists count once for each place they appear in. */
function store(value: ScriptValue, ancestors: Set<object>, meter: Meter): LosslessValue {
  if (typeof value === 'string') {
    chargeText(meter, value.length);
    return value;
  }
  if (typeof value === 'bigint') return storeLong(value);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return storeDouble(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ancestors.has(value)) throw illegalScriptArgument('Iterable object is self-referencing itself');
  ancestors.add(value);
  if (ancestors.size > MAX_NESTING) throw tooDeep(ancestors.size);
  meter.charge(STORED_WORK);
  meter.chargeMemory(STORED_VALUE);
  const stored = storeObject(value, ancestors, meter);
  ancestors.delete(value);
  return stored;
}

function storeObject(
  value: Exclude<ScriptValue, null | boolean | string | number | bigint>,
  ancestors: Set<object>,
  meter: Meter,
): LosslessValue {
  if (Array.isArray(value)) return storeList(value, ancestors, meter);
  if (value instanceof ScriptCollection) return storeList(value.elements(meter), ancestors, meter);
  if (isMap(value)) return storeMap(value, ancestors, meter);
  if (!(value instanceof ScriptObject)) return stringValueOf(value, meter);
  const stored = value.toStored();
  if (stored === undefined)
    throw illegalScriptArgument(`cannot write xcontent for unknown value of type class ${value.className}`);
  return store(stored, ancestors, meter);
}

function storeList(list: readonly ScriptValue[], ancestors: Set<object>, meter: Meter): LosslessValue {
  chargeElements(meter, list.length);
  return list.map((item) => store(item, ancestors, meter));
}

function storeMap(map: PlainMap | ScriptMap, ancestors: Set<object>, meter: Meter): LosslessObject {
  const object: LosslessObject = {};
  for (const key of mapKeys(map, meter)) {
    chargeText(meter, key.length);
    setOwn(object, key, store(mapGet(map, key), ancestors, meter));
  }
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
export function deepCopy(value: ScriptValue, meter: Meter, depth = 0): ScriptValue {
  if (Array.isArray(value)) {
    chargeVisit(meter, depth);
    chargeElements(meter, value.length);
    return value.map((item) => deepCopy(item, meter, depth + 1));
  }
  if (!isPlainMap(value)) return value;
  chargeVisit(meter, depth);
  const copy = Object.create(Object.getPrototypeOf(value)) as PlainMap;
  for (const key of Object.keys(value)) {
    meter.charge(1);
    setOwn(copy, key, deepCopy(value[key] as ScriptValue, meter, depth + 1));
  }
  return copy;
}
