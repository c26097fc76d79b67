import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import type { TokenKind } from '../../json-text/tokens';

/** A value of a request body together with its place in that body. */
export class Cursor {
  constructor(
    readonly value: JsonValue,
    private readonly parent?: Cursor,
    private readonly key?: string | number,
  ) {}

  /** The value of a key or an element of a list; undefined if absent. */
  at(key: string | number): Cursor | undefined {
    const { value } = this;
    if (Array.isArray(value)) {
      const element = typeof key === 'number' ? value[key] : undefined;
      return element === undefined ? undefined : new Cursor(element, this, key);
    }
    const member = isObject(value) ? own(value, String(key)) : undefined;
    return member === undefined ? undefined : new Cursor(member, this, key);
  }

  /** Keys and values of an object, in the order of the body; empty for other values. */
  entries(): [string, Cursor][] {
    if (!isObject(this.value)) return [];
    const object: JsonObject = this.value;
    return Object.keys(object).map((key) => [key, new Cursor(own(object, key) as JsonValue, this, key)]);
  }

  /** The elements of a list; empty for other values. */
  elements(): Cursor[] {
    return Array.isArray(this.value) ? this.value.map((element, index) => new Cursor(element, this, index)) : [];
  }

  /** The kind of the value's first token. */
  get token(): TokenKind {
    return tokenOf(this.value);
  }

  /** True if the value is a single token, null included. */
  get isScalar(): boolean {
    return typeof this.value !== 'object' || this.value === null;
  }

  /** The key that holds the value, or the key of the enclosing list (XContentParser.currentName). */
  get name(): string {
    if (typeof this.key === 'string') return this.key;
    return this.parent ? this.parent.name : '';
  }

  /** A value decoded from this one, which has no position in the body's text. Its errors carry no location. */
  detached(value: JsonValue): Cursor {
    return new Cursor(value);
  }

  /** The key of the enclosing object; for an aggregation's parameters, its name. */
  get outerName(): string {
    return this.parent?.name ?? '';
  }

  /** The keys and indexes that lead here from the root. */
  get path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let cursor: Cursor | undefined = this; cursor?.key !== undefined; cursor = cursor.parent) {
      path.unshift(cursor.key);
    }
    return path;
  }
}

export function tokenOf(value: JsonValue): TokenKind {
  if (value === null) return 'VALUE_NULL';
  if (Array.isArray(value)) return 'START_ARRAY';
  switch (typeof value) {
    case 'string':
      return 'VALUE_STRING';
    case 'number':
      return 'VALUE_NUMBER';
    case 'boolean':
      return 'VALUE_BOOLEAN';
    default:
      return 'START_OBJECT';
  }
}
