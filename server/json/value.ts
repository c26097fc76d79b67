/** A value that JSON.parse can return. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. Keys that a client sent may be anything, `__proto__` included: always read them as own properties. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** JSON text that goes into an answer as it is: a stored `_source`, a number that JavaScript would write otherwise. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** What a handler may answer with: JSON, in which any part may be ready-made text. */
export type AnswerValue = string | number | boolean | null | undefined | RawJson | AnswerValue[] | AnswerObject;

export interface AnswerObject {
  [key: string]: AnswerValue;
}

/** True for a JSON object: not null, not a list, not ready-made text. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);
}

/** The own property of an object, never one of its prototype. */
export function own<T>(object: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets a property as own data, also where the key is `__proto__`. */
export function setOwn<T>(object: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
