import { type Fields, type ParsedFields, parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
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

function declare<F extends Fields<Cursor>, T>(type: string, fields: F, make: Make<F, T>): ReadAggregation<T> {
  const read = (cursor: Cursor, subs: readonly Aggregation[]) => make(parseObject(cursor, type, fields), cursor, subs);
  return Object.assign(read, { fields });
}
