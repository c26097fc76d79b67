import { ExactNumber, exactNumber } from './exact-number';
import { isObject, type JsonObject, type JsonValue } from './value';

/**
 * A JSON value as Java prints it after reading it into maps and lists: `{a=1, b=[x, null]}`. Error messages show values
 * this way, and settings and queries convert values to strings this way. Unlike String(), it never fails: an object in
 * a request may have a member `toString`.
 */
export function javaText(value: JsonValue | undefined, keys: (object: JsonObject) => string[] = Object.keys): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map((item) => javaText(item, keys)).join(', ')}]`;
  if (value instanceof ExactNumber) return unquoted(value.text);
  if (value !== undefined && isObject(value)) return objectText(value, keys);
  return typeof value === 'number' ? numberText(value) : String(value);
}

function objectText(object: JsonObject, keys: (object: JsonObject) => string[]): string {
  const members = keys(object).map((key) => `${key}=${javaText(object[key], keys)}`);
  return `{${members.join(', ')}}`;
}

function numberText(value: number): string {
  const number = exactNumber(String(value));
  return typeof number === 'number' ? String(number) : unquoted(number.text);
}

/** Only JSON puts infinities in quotes. */
function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text;
}

/**
 * The keys of an object in the iteration order of Java's HashMap.
 *
 * @param least how many buckets the map has at the least, a power of two.
 */
export function hashOrder(object: Readonly<Record<string, unknown>>, least = 16): string[] {
  const keys = Object.keys(object);
  let buckets = least;
  while (keys.length > buckets * 0.75) buckets *= 2;
  const bucket = (key: string) => spread(javaHash(key)) & (buckets - 1);
  return keys
    .map((key) => [bucket(key), key] as const)
    .sort(([a], [b]) => a - b)
    .map(([, key]) => key);
}

/** The number of buckets of a HashMap that gets so many entries at once when it is empty (HashMap.putMapEntries). */
export function bucketsFor(entries: number): number {
  let buckets = 1;
  while (buckets < Math.floor(entries / 0.75 + 1)) buckets *= 2;
  return buckets;
}

/** String.hashCode: a signed 32-bit integer. */
export function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}

/** The name of a Java class as it is in the names of types and errors: `IllegalArgumentException` for `illegal_argument_exception`. */
export function inPascalCase(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
