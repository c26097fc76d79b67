import { javaText } from '../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { readInstant } from '../validation/instant';
import { toInt, toLong } from '../validation/java-numbers';

/** The object of a field, empty if there is none. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The objects of a field that is declared as a list of them: a single one without brackets is a list of one. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** The text of a string field, undefined if it is absent or null. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Parsers take booleans as text too, and text without letters for false (Booleans.parseBoolean). */
export function booleanOf(value: JsonValue | undefined): boolean {
  return value === true || value === 'true';
}

/** An int field as it is stored: parsers take numbers as text too, and drop fractions. */
export function intOf(value: JsonValue | undefined): number {
  return toInt(value);
}

/** A long field as it is stored. */
export function longOf(value: JsonValue | undefined): JsonValue {
  // An exact number is written as it is, wherever a JSON value goes.
  return toLong(value) as JsonValue;
}

/** The time of a field as it is stored; now where none was sent. */
export function instantOf(value: JsonValue | undefined, now: string): string {
  return (typeof value === 'string' ? readInstant(value) : undefined) ?? now;
}

/** Texts of a list of strings. Numbers and booleans in such lists become text; a single one is a list of one. */
export function textsOf(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => javaText(item));
}

/** The given fields of an object, in the given order, each in the form its reader makes; absent ones stay absent. */
export function pick(
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
