import type { TokenKind } from '../../json-text/tokens';
import { field } from '../../validation/fields';
import { type Fields, parseWith, type Refusals } from '../../validation/object-parser';
import { checkBoost } from './check-boost';
import { builderRefusals, unsupportedKey } from './clause';
import type { Cursor } from './cursor';
import { argumentFailure, parsingFailure } from './failure';
import type { DeclaredClause, ParseClause } from './parse-query';
import type { Query } from './query';
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
  readonly keys: K;
  /** The key that a bare value under the field's name stands for; if undefined, only objects are accepted. */
  readonly short?: keyof K & string;
  /** The kinds of values under a field's name that the builder passes over. */
  readonly skipped?: readonly TokenKind[];
  /** The error if no field is named, where a builder has one of its own. */
  readonly nameless?: (cursor: Cursor) => Error;
  /** The error for a list under the field's name; `text` if the builder reads it as a text, which it is not. */
  readonly list?: ((field: string, value: Cursor) => Error) | 'text';
  /** The error message for a list, an object or a null as the value of a key, if the query rejects those. */
  readonly deep?: (key: string, token: TokenKind) => string;
  /**
   * Checks what has been read and says how to bind it to an index.
   *
   * @throws ParseFailure for missing or contradictory keys
   */
  bind(read: FieldClause<K>, cursor: Cursor): Query['compile'];
}

const COMMON = { boost: readFloat, _name: readText } as const;

/**
 * Declares a query on one field, with the wording that Elasticsearch's query builders share.
 *
 * @param name the query's name, which appears in errors
 */
export function fieldClause<const K extends Keys>(name: string, form: Form<K>): DeclaredClause {
  // A null is no value to a builder that looks at what it reads (XContentParser.Token.isValue).
  const tokens = form.deep ? 'PLAIN_VALUE' : 'VALUE_OBJECT_ARRAY';
  const keys: Keys = { ...COMMON, ...form.keys };
  const fields = Object.fromEntries(
    Object.entries(keys).map(([key, read]) => [
      key,
      { ...field(tokens, read), ...(read.effect && { effect: read.effect }) },
    ]),
  );
  const scalar = unsupportedKey(name);
  const deep = form.deep ?? scalar;
  const errors = builderRefusals({ value: scalar, null: deep, list: deep, object: deep });
  const parse: ParseClause = (cursor) => {
    const read = readField(cursor, name, form, (value) =>
      readKeys(value, fields, errors, form.short),
    ) as FieldClause<K>;
    const { boost, _name } = read.values;
    checkBoost(name, boost, cursor);
    return { clause: name, source: cursor.value, boost, label: _name, compile: form.bind(read, cursor) };
  };
  return Object.assign(parse, { fields, byField: true });
}

type AnyClause = FieldClause<Keys>;

function readField(
  cursor: Cursor,
  name: string,
  { short, list, skipped, nameless }: Pick<Form<never>, 'short' | 'list' | 'skipped' | 'nameless'>,
  readValues: (value: Cursor) => AnyClause['values'],
): AnyClause {
  let found: AnyClause | undefined;
  for (const [key, value] of cursor.members()) {
    const token = value.token;
    if (skipped?.includes(token)) {
      // The builder then meets the elements of a list one by one.
      const scalar = value.elements().find((one) => one.isScalar && one.value !== null);
      if (scalar) throw parsingFailure(unsupportedKey(name)(key, token), scalar);
      continue;
    }
    if (token === 'START_ARRAY') refuseList(value, key, name, list);
    if (token !== 'START_OBJECT' && !short) throw parsingFailure(unsupportedKey(name)(key, token), value);
    if (found) {
      const reason = `[${name}] query doesn't support multiple fields, found [${found.field}] and [${key}]`;
      throw parsingFailure(reason, value);
    }
    found = { field: key, values: readValues(value) };
  }
  if (!found && nameless) throw nameless(cursor);
  if (!found?.field) throw argumentFailure('field name is null or empty', cursor, 'end');
  return found;
}

function refuseList(value: Cursor, key: string, name: string, list: Form<never>['list']): never {
  if (list === 'text') value.text();
  throw typeof list === 'function' ? list(key, value) : parsingFailure(unsupportedKey(name)(key, 'START_ARRAY'), value);
}

/** The keys in an object, or the bare value of one of them. */
function readKeys(
  value: Cursor,
  fields: Fields<Cursor>,
  errors: Refusals<Cursor>,
  short: string | undefined,
): AnyClause['values'] {
  if (value.token === 'START_OBJECT') return parseWith(value, fields, errors);
  const key = short as string;
  return { [key]: fields[key]?.read(value, undefined) };
}

/** Any value, unchanged. */
export const readValue: Read<Cursor['value']> = (cursor) => cursor.value;
