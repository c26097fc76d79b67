import { ExactNumber } from '../json/exact-number';
import { scanJson } from '../json/scan';
import { isObject, type JsonValue } from '../json/value';
import { writeJson } from '../json/write';
import { JsonReader } from './reader';

export { ExactNumber } from '../json/exact-number';

/** A JSON value in which numbers that JavaScript would alter are ExactNumber objects. */
export type LosslessValue = string | number | boolean | null | ExactNumber | LosslessValue[] | LosslessObject;

export interface LosslessObject {
  [key: string]: LosslessValue;
}

/**
 * Parses JSON as Java does: `1.0` stays `1.0`, a long stays exact, `1e3` becomes `1000.0`. As fast as JSON.parse if no
 * number is unusual. Intended for JSON that has already been accepted, such as stored sources.
 *
 * @throws ElasticsearchError if the text is not JSON
 */
export function parseLossless(text: string): LosslessValue {
  let value: JsonValue | undefined;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    value = undefined;
  }
  if (value !== undefined && !scanJson(text).unusualNumbers) return value;
  const reader = new JsonReader(text, { exact: true });
  reader.next();
  return reader.readValue() as LosslessValue;
}

/**
 * The same for a text that has been accepted as an object.
 *
 * @throws TypeError if it is none, which is a bug in the mock
 */
export function parseLosslessObject(text: string): LosslessObject {
  const value = parseLossless(text);
  if (!isObject(value)) throw new TypeError('a source is an object');
  return value;
}

/**
 * Serializes a value as Elasticsearch does when it rewrites a source.
 *
 * @param exactNumbers whether the value may contain exact numbers, if known.
 */
export function stringifyLossless(value: LosslessValue, exactNumbers = hasExactNumber(value)): string {
  if (!exactNumbers) {
    const text = JSON.stringify(value);
    // Jackson escapes control characters with uppercase digits.
    if (!text.includes('\\u00')) return text;
  }
  return writeJson(value);
}

/** True if any number in the value is an ExactNumber. */
export function hasExactNumber(value: LosslessValue): boolean {
  const open: LosslessValue[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item !== 'object' || item === null) continue;
    if (item instanceof ExactNumber) return true;
    if (Array.isArray(item)) {
      for (const child of item) if (typeof child === 'object') open.push(child);
      continue;
    }
    // Quicker than a list of the values; all members are own properties.
    for (const key in item) {
      const child = item[key];
      if (typeof child === 'object') open.push(child);
    }
  }
  return false;
}
