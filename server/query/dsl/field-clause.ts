import type { Cursor } from './cursor';
import { argumentFailure, parsingFailure } from './failure';
import { type Read, readFloat, readText } from './read';

/** The keys that the object behind a field's name may have, and how each is read. */
export type Keys = Readonly<Record<string, Read<unknown>>>;

export type KeyValues<K extends Keys> = { -readonly [Name in keyof K]?: ReturnType<K[Name]> | undefined };

/** A query on one field: `{"term": {"status": "pending"}}` or `{"term": {"status": {"value": "pending"}}}`. */
export interface FieldClause<K extends Keys> {
  readonly field: string;
  readonly values: KeyValues<K> & { readonly boost?: number | undefined; readonly _name?: string | undefined };
}

interface Form<K extends Keys> {
  /** The name of the query. */
  readonly name: string;
  readonly keys: K;
  /** The key that a value right behind the field's name stands for; none: only objects will do. */
  readonly short?: keyof K & string;
  /** What a list behind the field's name is told. */
  readonly list?: (field: string) => string;
  /** What a list or an object behind a key is told, where the query minds. */
  readonly deep?: (key: string, cursor: Cursor) => string;
}

const COMMON = { boost: readFloat, _name: readText } as const;

/**
 * Reads a query on one field.
 *
 * @throws ParseFailure in the words that the query builders of Elasticsearch share.
 */
export function readFieldClause<const K extends Keys>(cursor: Cursor, form: Form<K>): FieldClause<K> {
  let found: FieldClause<K> | undefined;
  for (const [key, value] of cursor.entries()) {
    const token = value.token;
    if (token === 'START_ARRAY') throw parsingFailure(form.list?.(key) ?? unsupported(form.name, key), value);
    if (token !== 'START_OBJECT' && !form.short) throw parsingFailure(unsupported(form.name, key), value);
    if (found) {
      const reason = `[${form.name}] query doesn't support multiple fields, found [${found.field}] and [${key}]`;
      throw parsingFailure(reason, value);
    }
    found = { field: key, values: token === 'START_OBJECT' ? readKeys(value, form) : readShort(value, form) };
  }
  if (!found?.field) throw argumentFailure('field name is null or empty');
  return found;
}

function readShort<K extends Keys>(value: Cursor, { short, keys }: Form<K>): FieldClause<K>['values'] {
  const key = short as string;
  const values: Record<string, unknown> = {};
  values[key] = keys[key]?.(value);
  return values as FieldClause<K>['values'];
}

function readKeys<K extends Keys>(object: Cursor, form: Form<K>): FieldClause<K>['values'] {
  const keys: Keys = { ...COMMON, ...form.keys };
  const values: Record<string, unknown> = {};
  for (const [key, value] of object.entries()) {
    if (form.deep && !value.isScalar) throw parsingFailure(form.deep(key, value), value);
    const read = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!read) throw parsingFailure(unsupported(form.name, key), value);
    values[key] = read(value);
  }
  return values as FieldClause<K>['values'];
}

function unsupported(name: string, key: string): string {
  return `[${name}] query does not support [${key}]`;
}

/** A value of any form, as it is. */
export const readValue: Read<Cursor['value']> = (cursor) => cursor.value;
