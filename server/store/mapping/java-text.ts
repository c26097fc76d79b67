import { ExactNumber, exactNumber } from '../../json/exact-number';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';

/**
 * A JSON value as Java prints it when it is read into maps and lists: `{a=1, b=[x, null]}`. Error texts show values so.
 */
export function javaText(value: JsonValue, keys: (object: JsonObject) => string[] = Object.keys): string {
  const text = (item: JsonValue): string => {
    if (Array.isArray(item)) return `[${item.map(text).join(', ')}]`;
    if (isObject(item))
      return `{${keys(item)
        .map((key) => `${key}=${text(item[key] as JsonValue)}`)
        .join(', ')}}`;
    if (typeof item === 'number') return String(exactNumber(String(item)));
    return (item as unknown) instanceof ExactNumber ? (item as unknown as ExactNumber).text : String(item);
  };
  return text(value);
}

/** The keys of an object in the order in which Java's HashMap goes over them. */
export function hashOrder(object: JsonObject): string[] {
  const keys = Object.keys(object);
  let buckets = 16;
  while (keys.length > buckets * 0.75) buckets *= 2;
  const bucket = (key: string) => spread(javaHash(key)) & (buckets - 1);
  return keys
    .map((key) => [bucket(key), key] as const)
    .sort(([a], [b]) => a - b)
    .map(([, key]) => key);
}

function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}
