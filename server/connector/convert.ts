import { javaText } from '../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { readInstant } from '../validation/instant';
import { toInt, toLong } from '../validation/java-numbers';

/** The objects of a field declared as a list of objects; a single object counts as a list of one. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** The string value of a field; undefined if it is absent or null. */
export function stringOrUndefined(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Parsers accept booleans as strings too, and treat a blank string as false (Booleans.parseBoolean). */
export function storedBoolean(value: JsonValue | undefined): boolean {
  return value === true || value === 'true';
}

/** An int field as stored: parsers accept numbers as strings too, and truncate fractions. */
export function storedInt(value: JsonValue | undefined): number {
  return toInt(value);
}

/** A long field as stored. */
export function storedLong(value: JsonValue | undefined): JsonValue {
  // An exact number can be written wherever a JSON value can.
  return toLong(value) as JsonValue;
}

/** A time field as stored; the current time if none was sent. */
export function storedInstant(value: JsonValue | undefined, now: string): string {
  return (typeof value === 'string' ? readInstant(value) : undefined) ?? now;
}

/** The strings of a list. Numbers and booleans become strings; a single value counts as a list of one. */
export function storedStrings(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => javaText(item));
}

/** The given fields of an object in the given order, each converted by its reader; absent ones stay absent. */
export function convertFields(
  source: JsonObject,
  readers: Readonly<Record<string, (value: JsonValue) => JsonValue>>,
): JsonObject {
  const picked: JsonObject = {};
  for (const [name, read] of Object.entries(readers)) {
    const value = own(source, name);
    if (value !== undefined) setOwn(picked, name, read(value));
  }
  return picked;
}
