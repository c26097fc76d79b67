import type { JsonValue } from './value';

/** Parses free-form JSON. */
export function parseJson(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}
