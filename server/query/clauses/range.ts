import { DateFormat } from '../../dates/date-format';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { type JsonValue, own } from '../../json/value';
import { anything } from '../../validation/fields';
import { readMembers } from '../../validation/object-parser';
import { matchCondition } from '../conditions';
import { requireZone } from '../date-math';
import { builderRefusals, unsupportedKey } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import type { ParseClause } from '../dsl/parse-query';
import { RewriteError } from '../errors';
import type { ValueRange } from '../fields/field-index';
import { checkRanges } from '../fields/metadata-refusals';
import type { SearchField } from '../fields/search-field';
import { compareValues } from '../fields/value';
import { type Matcher, matchNone, matchWhere, View } from '../matcher';
import type { Scope } from '../scope';
import { matchExists } from './exists';
import { checkIndexed, termsOf } from './field-match';

/** Bounds as given in a query; null if absent. */
export interface Bounds {
  from: JsonValue;
  to: JsonValue;
  includeFrom: boolean;
  includeTo: boolean;
  format?: string | undefined;
  timeZone?: string | undefined;
}

interface Range extends Bounds {
  relation?: string;
  boost?: number;
  label?: string;
}

/** Each key sets a part of the range; bounds can be set twice, and the last one wins. */
const set = (read: (cursor: Cursor) => Partial<Range>) => anything(read);

const FIELDS = {
  gt: set(({ value }) => ({ from: value, includeFrom: false })),
  gte: set(({ value }) => ({ from: value, includeFrom: true })),
  lt: set(({ value }) => ({ to: value, includeTo: false })),
  lte: set(({ value }) => ({ to: value, includeTo: true })),
  boost: set((cursor) => ({ boost: cursor.float() })),
  format: set((cursor) => ({ format: cursor.text() })),
  time_zone: set((cursor) => ({ timeZone: cursor.text() })),
  relation: set((cursor) => ({ relation: cursor.text() })),
  _name: set((cursor) => ({ label: cursor.text() })),
} as const;

const KEY = unsupportedKey('range');
const REFUSALS = builderRefusals({ value: KEY, object: KEY, list: KEY, null: KEY });

/** `range` (RangeQueryBuilder). */
export const range: ParseClause = (cursor) => {
  let field: string | undefined;
  let read: Range | undefined;
  for (const [key, value] of cursor.members()) {
    if (value.token === 'START_ARRAY' || value.token === 'VALUE_NULL') continue;
    if (value.token !== 'START_OBJECT') throw parsingFailure(KEY(key, value.token), value);
    if (field !== undefined) {
      throw parsingFailure(`[range] query doesn't support multiple fields, found [${field}] and [${key}]`, value);
    }
    field = key;
    read = readRange(value);
  }
  if (!field || !read) throw argumentFailure('field name is null or empty');
  const [name, bounds] = [field, read];
  checkParameters(bounds);
  return {
    clause: 'range',
    boost: bounds.boost,
    label: bounds.label,
    compile: (scope) => {
      checkRanges(scope, name);
      const found = scope.field(name);
      return found ? matchRewritten(scope, found, bounds) : matchNone;
    },
  };
};

function readRange(object: Cursor): Range {
  const range: Range = { from: null, to: null, includeFrom: true, includeTo: true };
  const take = (_: string, part: unknown): void => void Object.assign(range, part);
  readMembers(object, (key) => own(FIELDS, key), REFUSALS, take, undefined);
  return range;
}

function checkParameters({ format, timeZone, relation }: Range): void {
  if (timeZone !== undefined) requireZone(timeZone);
  if (format !== undefined && format.trim() !== '') new DateFormat(format);
  if (relation === undefined) return;
  const known = relation.toLowerCase();
  if (known === 'disjoint') throw illegalArgument(`[range] query does not support relation [${relation}]`);
  if (!['intersects', 'within', 'contains'].includes(known)) {
    throw illegalArgument(`${relation} is not a valid relation`);
  }
}

/**
 * A range of dates is first compared with the dates in the index (RangeQueryBuilder.doRewrite): a malformed bound fails
 * there, and is harmless if the index holds no dates.
 */
function matchRewritten(scope: Scope, field: SearchField, bounds: Bounds): Matcher {
  if (field.kind.valueType !== 'date') return matchBounds(scope, field, bounds);
  try {
    return matchBounds(scope, field, bounds);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type !== 'parse_exception') throw error;
    if (!hasValues(scope, field)) return matchNone;
    throw new RewriteError(error);
  }
}

function hasValues(scope: Scope, field: SearchField): boolean {
  for (const document of scope.shard.documents.bySeqNo.values()) {
    if (field.values(new View(document, scope.shard.budget)).length > 0) return true;
  }
  return false;
}

/** Matches values of a field between two bounds. */
export function matchBounds(scope: Scope, field: SearchField, bounds: Bounds): Matcher {
  const { from, to } = bounds;
  if (from === null && to === null) return matchExists(scope, field.name);
  checkIndexed(scope, field);
  if (field.isText) return matchWords(field, bounds);
  if (bounds.timeZone !== undefined && field.kind.valueType !== 'date') {
    throw illegalArgument(`Field [${field.name}] of type [${field.type.type}] does not support custom time zones`);
  }
  return matchCondition(scope, field, { range: rangeOf(scope, field, bounds) }, 1);
}

function rangeOf(scope: Scope, field: SearchField, bounds: Bounds): ValueRange {
  const { from, to, includeFrom, includeTo, format, timeZone } = bounds;
  const options = { now: scope.shard.now, format: format?.trim() ? format : undefined, timeZone };
  return {
    from: from === null ? undefined : field.kind.bound(from, { ...options, roundUp: !includeFrom }),
    to: to === null ? undefined : field.kind.bound(to, { ...options, roundUp: includeTo }),
    includeFrom,
    includeTo,
  };
}

/** Matches words of a text between two other words. */
function matchWords(field: SearchField, { from, to, includeFrom, includeTo }: Bounds): Matcher {
  const low = from === null ? undefined : String(from);
  const high = to === null ? undefined : String(to);
  return matchWhere(
    (view) =>
      termsOf(field, view).some((term) => {
        const above = low === undefined ? 1 : compareValues(term, low);
        const below = high === undefined ? -1 : compareValues(term, high);
        return (above > 0 || (above === 0 && includeFrom)) && (below < 0 || (below === 0 && includeTo));
      }),
    1,
  );
}
