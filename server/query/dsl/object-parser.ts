import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { TokenKind } from '../../json-text/tokens';
import { didYouMean } from '../../validation/suggest';
import type { Cursor } from './cursor';
import { contentFailure, ParseFailure, unknownKey } from './failure';
import type { Where } from './locate';
import { type Read, readBoolean, readFloat, readInt, readText } from './read';

/** How ObjectParser handles one field: which tokens it accepts and how it reads them. */
export interface Declared<T> {
  readonly tokens: readonly TokenKind[];
  readonly read: Read<T>;
}

export type Declarations = Readonly<Record<string, Declared<unknown>>>;

export type Parsed<D extends Declarations> = {
  -readonly [Name in keyof D]?: D[Name] extends Declared<infer T> ? T : never;
};

const SCALARS = ['VALUE_STRING', 'VALUE_NUMBER', 'VALUE_BOOLEAN', 'VALUE_NULL'] as const;

export const string: Declared<string> = { tokens: ['VALUE_STRING'], read: readText };
export const stringOrNull: Declared<string | undefined> = {
  tokens: ['VALUE_STRING', 'VALUE_NULL'],
  read: (cursor) => (cursor.value === null ? undefined : readText(cursor)),
};
export const boolean: Declared<boolean> = { tokens: ['VALUE_BOOLEAN', 'VALUE_STRING'], read: readBoolean };
export const int: Declared<number> = { tokens: ['VALUE_NUMBER', 'VALUE_STRING'], read: readInt };
export const float: Declared<number> = { tokens: ['VALUE_NUMBER', 'VALUE_STRING'], read: readFloat };
/** Adds a check for values that the builder rejects; `check` throws its error. */
export function checked<T>(declared: Declared<T>, check: (value: T, cursor: Cursor) => void): Declared<T> {
  return {
    tokens: declared.tokens,
    read: (cursor) => {
      const value = declared.read(cursor);
      check(value, cursor);
      return value;
    },
  };
}

export const scalar: Declared<Cursor['value']> = { tokens: SCALARS, read: (cursor) => cursor.value };

/** A string or a list of scalars. */
export const stringArray: Declared<string[]> = {
  tokens: ['START_ARRAY', 'VALUE_STRING'],
  read: (cursor) => (cursor.token === 'START_ARRAY' ? cursor.elements().map(readText) : [readText(cursor)]),
};

/** An object, read by another parser. */
export function object<T>(read: Read<T>): Declared<T> {
  return { tokens: ['START_OBJECT'], read };
}

/** A list of objects, a single object, or null. */
export function objectArray<T>(read: Read<T>): Declared<T[]> {
  return {
    tokens: ['START_ARRAY', 'START_OBJECT', 'VALUE_NULL'],
    read: (cursor) => {
      if (cursor.value === null) return [];
      return cursor.token === 'START_ARRAY' ? cursor.elements().map(read) : [read(cursor)];
    },
  };
}

/** Any value, unchanged. */
export function anything<T>(read: Read<T>): Declared<T> {
  return { tokens: [...SCALARS, 'START_OBJECT', 'START_ARRAY'], read };
}

/**
 * Reads an object as ObjectParser does: field by field, in the order of the body, with the same errors.
 *
 * @param name the name of the parser, which appears in errors.
 * @throws ParseFailure
 */
export function parseObject<const D extends Declarations>(cursor: Cursor, name: string, fields: D): Parsed<D> {
  const parsed: Record<string, unknown> = {};
  for (const [key, value] of cursor.entries()) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      throw unknownKey(`[${name}] unknown field [${key}]${didYouMean(key, Object.keys(fields))}`, value);
    }
    if (!field.tokens.includes(value.token)) {
      throw contentFailure(`[${name}] ${key} doesn't support values of type: ${value.token}`, value);
    }
    parsed[key] = readField(name, key, field, value);
  }
  return parsed as Parsed<D>;
}

function readField(name: string, key: string, field: Declared<unknown>, value: Cursor): unknown {
  try {
    return field.read(value);
  } catch (error) {
    if (isRefusal(error)) throw error;
    const [cursor, where] = placeOf(error, value);
    throw contentFailure(`[${name}] failed to parse field [${key}]`, cursor, where, error as Error);
  }
}

/** Where the parser was when the inner error occurred. */
function placeOf(error: unknown, value: Cursor): [Cursor, Where] {
  return error instanceof ParseFailure && error.cursor ? [error.cursor, error.current] : [value, 'value'];
}

/** Errors about features that are not emulated are passed on unwrapped, however deep they occur. */
function isRefusal(error: unknown): boolean {
  return (error as ElasticsearchError).type === 'not_emulated_exception';
}
