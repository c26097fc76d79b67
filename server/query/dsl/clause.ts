import type { TokenKind } from '../../json-text/tokens';
import { field, float, string } from '../../validation/fields';
import {
  type Field,
  type Fields,
  objectParserRefusals,
  type ParsedFields,
  parseObject,
  parseWith,
  type Refusals,
} from '../../validation/object-parser';
import { checkBoost } from './check-boost';
import type { Cursor } from './cursor';
import { parsingFailure, repeatedFailure } from './failure';
import type { DeclaredClause, ParseClause, QueryParser } from './parse-query';
import type { Query } from './query';
import { type Read, readBoolean, readFloat, readInt, readText } from './read';

/** A key of a hand-written query builder: any scalar except null. */
export function scalarAs<T>(read: Read<T>): Field<T, Cursor> {
  return { ...field('PLAIN_VALUE', read), ...(read.effect && { effect: read.effect }) };
}

export const scalarAsText = scalarAs(readText);
export const scalarAsBoolean = scalarAs(readBoolean);
export const scalarAsInt = scalarAs(readInt);
export const scalarAsFloat = scalarAs(readFloat);

/** What every query may have. */
const DECLARED = { boost: float, _name: string } as const;
/** The same for builders that Elasticsearch has written by hand: they accept any scalar. */
export const WRITTEN = { boost: scalarAsFloat, _name: scalarAsText } as const;

type Common = typeof DECLARED;

interface Form<F extends Fields<Cursor, QueryParser>> {
  /** The keys of the query other than `boost` and `_name`. */
  readonly fields: F;
  /** The errors of a hand-written query builder; if undefined, the builder uses ObjectParser. */
  readonly refusals?: Refusals<Cursor>;
  /**
   * Checks what has been read and says how to bind it to an index.
   *
   * @throws ParseFailure for missing or contradictory keys
   */
  bind(read: ParsedFields<F & Common>, cursor: Cursor): Query['compile'];
  /** How what has been read is rewritten. */
  readonly rewrite?: (read: ParsedFields<F & Common>) => Query['rewrite'];
}

/**
 * Declares a query: how it is read, with `boost` and `_name`, and what it matches.
 *
 * @param name the query's name, which appears in errors
 */
export function clause<const F extends Fields<Cursor, QueryParser>>(name: string, form: Form<F>): DeclaredClause {
  const { refusals } = form;
  const fields = { ...(refusals ? WRITTEN : DECLARED), ...form.fields };
  const parse: ParseClause = (cursor, parser) => {
    const read = (
      refusals ? parseWith(cursor, fields, refusals, parser) : parseObject(cursor, name, fields, parser)
    ) as ParsedFields<F & Common> & ParsedFields<Common>;
    const { boost, _name: label } = read;
    checkBoost(name, boost, cursor);
    const compile = form.bind(read, cursor);
    return { clause: name, source: cursor.value, boost, label, compile, rewrite: form.rewrite?.(read) };
  };
  return Object.assign(parse, { fields });
}

/** The errors of builders that catch those of their ObjectParser (IdsQueryBuilder, MatchAllQueryBuilder). */
export function repeatedRefusals(name: string, keys: readonly string[]): Refusals<Cursor> {
  const parser = objectParserRefusals(name, () => keys);
  const repeated = (error: Error | undefined, value: Cursor, unknownKey = false): Error =>
    repeatedFailure(error, value, unknownKey) as Error;
  return {
    unknown: (key, value) => repeated(parser.unknown(key, value), value, true),
    unfit: (key, value) => repeated(parser.unfit(key, value), value),
    failed: (key, value, cause) => repeated(parser.failed?.(key, value, cause), value),
  };
}

/** The error messages of a hand-written query builder, which depend on the token; where there is none, the value is skipped. */
interface Messages {
  readonly value?: Message;
  readonly object?: Message;
  readonly list?: Message;
  readonly null?: Message;
}

type Message = (key: string, token: TokenKind) => string;

/** The errors of a hand-written query builder, for unknown keys and unfit tokens alike. */
export function builderRefusals(messages: Messages): Refusals<Cursor> {
  const refuse = (key: string, value: Cursor): Error | undefined => {
    const message = messages[kindOf(value.token)];
    return message && parsingFailure(message(key, value.token), value);
  };
  return { unknown: refuse, unfit: refuse };
}

function kindOf(token: TokenKind): keyof Messages {
  if (token === 'START_OBJECT') return 'object';
  if (token === 'START_ARRAY') return 'list';
  return token === 'VALUE_NULL' ? 'null' : 'value';
}

/** `[term] query does not support [foo]` */
export const unsupportedKey =
  (name: string): Message =>
  (key) =>
    `[${name}] query does not support [${key}]`;

/** `[term] unknown token [START_ARRAY] after [foo]` */
export const unknownToken =
  (name: string): Message =>
  (key, token) =>
    `[${name}] unknown token [${token}] after [${key}]`;

/** A key whose value is another query. */
export const innerQuery = field('OBJECT', (cursor: Cursor, parser: QueryParser) => parser.parse(cursor));
