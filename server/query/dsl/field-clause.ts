import type { Cursor } from './cursor';
import { argumentFailure, parsingFailure } from './failure';
import { type Read, readFloat, readText } from './read';

/** The keys allowed in the object under a field's name, and how to read each. */
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
  /** The key that a bare value under the field's name stands for; if undefined, only objects are accepted. */
  readonly short?: keyof K & string;
  /** The error message for a list under the field's name. */
  readonly list?: (field: string) => string;
  /** The error message for a list or an object as the value of a key, if the query rejects those. */
  readonly deep?: (key: string, cursor: Cursor) => string;
}

const COMMON = { boost: readFloat, _name: readText } as const;

/**
 * Reads a query on one field.
 *
 * @throws ParseFailure with the wording that Elasticsearch's query builders share.
 */
export function readFieldClause<const K extends Keys>(cursor: Cursor, form: Form<K>): FieldClause<K> {
  let found: FieldClause<K> | undefined;
  for (const [key, value] of cursor.members()) {
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
  for (const [key, value] of object.members()) {
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

/** Any value, unchanged. */
export const readValue: Read<Cursor['value']> = (cursor) => cursor.value;
