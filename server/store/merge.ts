import { ExactNumber } from '../json/exact-number';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';

/**
 * Merges a partial document into a source, as XContentHelper.update does: objects key by key to any depth, lists,
 * scalars and null replaced as a whole; keys keep their place, new ones go to the end.
 *
 * @returns a new object where something changed (parts that did not are shared), and the old one where nothing did: the
 * caller tells a noop by identity. Adding an explicit null where there was no key is a change.
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

/** Deep equality of JSON values; the order of keys does not count. `1` and `1.0` differ, as Java's Integer and Double do. */
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
