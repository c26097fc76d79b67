/** A value that JSON.parse can return. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. Clients may send any key, even `__proto__`, so always access keys as own properties. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * JSON text that is inserted into a response unchanged: a stored `_source`, or a number that JavaScript would write
 * differently.
 */
export class RawJson {
  constructor(readonly text: string) {}
}

/** What a handler may return: JSON in which any part may be ready-made text. */
export type AnswerValue = string | number | boolean | null | undefined | RawJson | AnswerValue[] | AnswerObject;

export interface AnswerObject {
  [key: string]: AnswerValue;
}

/** True for a JSON object: not null, not a list and not ready-made text. The value keeps its own type of object. */
export function isObject<T extends string | number | boolean | object | null | undefined>(
  value: T,
): value is Extract<T, { readonly [key: string]: unknown }>;
export function isObject(value: unknown): value is JsonObject;
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);
}

/** The value if it is an object, otherwise an empty one. */
export function objectOrEmpty(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** An own property of an object, never one of its prototype. */
export function own<T>(object: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets a property as own data, even if the key is `__proto__`. */
export function setOwn<T>(object: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** The elements of a list; a single value is a list of one, and undefined is an empty list. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
