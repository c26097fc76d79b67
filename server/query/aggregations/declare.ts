import type { TokenKind } from '../../json-text/tokens';
import { type Fields, type ParsedFields, parseObject, parseWith, type Refusals } from '../../validation/object-parser';
import { builderRefusals } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import type { Aggregation, StartAggregation } from './aggregation';

/** Reads the parameters of one type of aggregation. */
export interface ReadAggregation<T> {
  /** @throws ParseFailure */
  (cursor: Cursor, subs: readonly Aggregation[]): T;
  /** The parameters that it takes; undefined if they are a query. */
  readonly fields?: Fields<Cursor>;
}

type Make<F, T> = (read: ParsedFields<F>, cursor: Cursor, subs: readonly Aggregation[]) => T;

/**
 * Declares a type of aggregation: its parameters, and what it makes of them.
 *
 * @param type its name in requests, which appears in errors
 */
export function aggregation<const F extends Fields<Cursor>>(
  type: string,
  fields: F,
  make: Make<F, StartAggregation>,
): ReadAggregation<StartAggregation> {
  return declare(type, fields, make);
}

/**
 * The same with the errors of a parser that is written by hand: those of the parameters are passed on as they are.
 */
export function handWrittenAggregation<const F extends Fields<Cursor>>(
  fields: F,
  make: Make<F, StartAggregation>,
  refusals: Refusals<Cursor> = UNKNOWN,
): ReadAggregation<StartAggregation> {
  const read = (cursor: Cursor, subs: readonly Aggregation[]) =>
    make(parseWith(cursor, fields, refusals), cursor, subs);
  return Object.assign(read, { fields });
}

/** The errors of parsers that name the aggregation. @param message says what is wrong with a member */
export function namingRefusals(message: (name: string, key: string, token: TokenKind) => string): Refusals<Cursor> {
  const refuse = (key: string, value: Cursor) => parsingFailure(message(value.ownerName, key, value.token), value);
  return { unknown: refuse, unfit: refuse };
}

const unknownKey = (key: string, token: TokenKind): string => `Unknown key for a ${token} in [${key}].`;
const UNKNOWN = builderRefusals({ value: unknownKey, object: unknownKey, list: unknownKey, null: unknownKey });

function declare<F extends Fields<Cursor>, T>(type: string, fields: F, make: Make<F, T>): ReadAggregation<T> {
  const read = (cursor: Cursor, subs: readonly Aggregation[]) => make(parseObject(cursor, type, fields), cursor, subs);
  return Object.assign(read, { fields });
}
