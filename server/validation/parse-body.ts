import type { JsonObject } from '../json/value';

export interface BodySchema<T> {
  readonly name: string;
  readonly parser: string;
  readonly validate: (value: unknown) => value is T;
  readonly schema: JsonObject;
}

export function parseBody<T>(_schema: BodySchema<T>, text: string): T {
  return JSON.parse(text) as T;
}
