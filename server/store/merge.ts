import { ExactNumber } from '../json/exact-number';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';

/**
 * Merges a partial document into a source, as XContentHelper.update does: objects are merged key by key to any depth;
 * lists, scalars and null are replaced as a whole. Existing keys keep their position, new ones go to the end.
 *
 * @returns a new object if something changed (sharing the unchanged parts), otherwise the old object, so that callers
 * can detect a noop by identity. Adding an explicit null for a missing key is a change.
 */
export function mergeSource(source: JsonObject, partial: JsonObject): JsonObject {
  let merged: JsonObject | undefined;
  for (const key of Object.keys(partial)) {
    const change = own(partial, key) as JsonValue;
    const before = own(source, key);
    const after = isObject(before) && isObject(change) ? mergeSource(before, change) : change;
    if (before !== undefined && (after === before || equalJson(before, after))) continue;
    merged ??= { ...source };
    setOwn(merged, key, after);
  }
  return merged ?? source;
}

/** Deep equality of JSON values, regardless of key order. `1` and `1.0` differ, like Java's Integer and Double. */
export function equalJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if ((a as unknown) instanceof ExactNumber) return (b as unknown) instanceof ExactNumber && sameNumber(a, b);
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index] as JsonValue))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(own(a, key) as JsonValue, own(b, key) as JsonValue))
  );
}

function sameNumber(a: unknown, b: unknown): boolean {
  return (a as ExactNumber).text === (b as ExactNumber).text;
}
