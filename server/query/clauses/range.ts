import { DateFormat } from '../../dates/date-format';
import { requireZone } from '../../dates/require-zone';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { matchCondition } from '../conditions';
import { unsupportedKey } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { fieldClause } from '../dsl/field-clause';
import { RewriteError } from '../errors';
import { isMillis } from '../fields/date-kind';
import type { FieldKind } from '../fields/kind';
import { checkMetadataQuery } from '../fields/metadata-refusals';
import { RangeKind } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import { compareValues } from '../fields/value';
import type { ValueRange } from '../fields/value-range';
import { type Matcher, matchNone, matchWhere, View } from '../matcher';
import type { Scope } from '../scope';
import { matchExists } from './exists';
import { checkIndexed, termsOf } from './field-match';
import { matchOverlap } from './range-overlap';

/** Bounds as given in a query; null if absent. */
export interface Bounds {
  from: JsonValue;
  to: JsonValue;
  includeFrom: boolean;
  includeTo: boolean;
  format?: string | undefined;
  timeZone?: string | undefined;
  /** For fields that hold ranges. */
  relation?: string | undefined;
}

/** What one key says about the range. Both keys for the same bound can be given; the last one wins. */
type LivePart = Partial<Bounds>;
const part = (read: (value: Cursor) => LivePart) => read;

/** `range` (RangeQueryBuilder). */
export const range = fieldClause('range', {
  keys: {
    gt: part((cursor) => ({ from: readBound(cursor), includeFrom: false })),
    gte: part((cursor) => ({ from: readBound(cursor), includeFrom: true })),
    lt: part((cursor) => ({ to: readBound(cursor), includeTo: false })),
    lte: part((cursor) => ({ to: readBound(cursor), includeTo: true })),
    format: part((cursor) => ({ format: cursor.text() })),
    time_zone: part((cursor) => ({ timeZone: cursor.text() })),
    relation: part((cursor) => ({ relation: cursor.text() })),
  },
  skipped: ['START_ARRAY', 'VALUE_NULL'],
  bind: ({ field, values: { boost: _boost, _name, ...parts } }) => {
    const unbounded: Bounds = { from: null, to: null, includeFrom: true, includeTo: true };
    const bounds: Bounds = Object.assign(unbounded, ...Object.values(parts));
    checkParameters(bounds);
    return (scope) => {
      checkMetadataQuery(scope, field, 'range');
      const found = scope.field(field);
      return found ? matchRewritten(scope, found, bounds) : matchNone;
    };
  },
});

/**
 * The builder reads token by token: keys of an object inside are taken for parameters, and of a list, its closing bracket for the
 * value.
 */
function readBound(cursor: Cursor): JsonValue {
  if (cursor.isScalar) return cursor.value;
  const objects = cursor.token === 'START_OBJECT' ? [cursor] : cursor.elements().filter((one) => !one.isScalar);
  for (const [key, value] of objects.flatMap((one) => one.members())) {
    if (!PARAMETERS.includes(key)) throw parsingFailure(unsupportedKey('range')(key, value.token), value);
  }
  if (objects.length === 0) return ']';
  throw parsingFailure('Unexpected token [END_OBJECT] found after the main object.', { path: [] }, 'end');
}

const PARAMETERS = ['gt', 'gte', 'lt', 'lte', 'format', 'time_zone', 'relation', 'boost', '_name'];

function checkParameters({ format, timeZone, relation }: Bounds): void {
  if (timeZone !== undefined) requireZone(timeZone);
  if (format !== undefined && format.trim() !== '') new DateFormat(format);
  if (relation === undefined) return;
  const known = relation.toLowerCase();
  if (known === 'disjoint') throw illegalArgument(`[range] query does not support relation [${relation}]`);
  if (!['intersects', 'within', 'contains'].includes(known)) {
    throw illegalArgument(`${relation} is not a valid relation`);
  }
}

/** Dates that cannot be read, those that cannot be stored in nanoseconds, and numbers of date math that are too large. */
const REFUSED_DATES: ReadonlySet<string> = new Set([
  'parse_exception',
  'illegal_argument_exception',
  'number_format_exception',
]);

/**
 * A range of dates is first compared with the dates in the index (RangeQueryBuilder.doRewrite): a malformed bound fails
 * there, and is harmless if the index holds no dates.
 */
function matchRewritten(scope: Scope, field: SearchField, bounds: Bounds): Matcher {
  if (field.kind.valueType !== 'date') return matchBounds(scope, field, bounds);
  try {
    return matchBounds(scope, field, bounds);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || !REFUSED_DATES.has(error.type)) throw error;
    if (!scope.shard.checksOnly && !hasValues(scope, field)) return matchNone;
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
  if (field.isText || field.type.type === 'keyword')
    scope.checkExpensive('[range] queries on [text] or [keyword] fields');
  if (field.isText) return matchWords(field, bounds);
  const { kind } = field;
  if (field.type.isKey && (from === null || to === null)) {
    throw illegalArgument('[range] queries on keyed [flattened] fields must include both an upper and a lower bound.');
  }
  if (kind instanceof RangeKind) {
    return matchOverlap(field, kind, rangeOf(scope, kind.member, bounds), bounds.relation);
  }
  const range = rangeOf(scope, kind, { ...bounds, format: bounds.format?.trim() || numberFormat(kind, bounds) });
  return matchCondition(scope, field, { range }, 1);
}

function rangeOf(scope: Scope, kind: FieldKind, bounds: Bounds): ValueRange {
  const { from, to, includeFrom, includeTo, format, timeZone } = bounds;
  const options = { now: scope.shard.now, format: format?.trim() ? format : undefined, timeZone, inRange: true };
  return {
    from: from === null ? undefined : kind.bound(from, { ...options, roundUp: !includeFrom }),
    to: to === null ? undefined : kind.bound(to, { ...options, roundUp: includeTo }),
    includeFrom,
    includeTo,
  };
}

/** A bound that is a number is taken for milliseconds, whatever the format of the field (DateFieldType.rangeQuery). */
function numberFormat({ valueType }: FieldKind, { from, to }: Bounds): string | undefined {
  const isNumber = isMillis(from) || isMillis(to);
  return valueType === 'date' && isNumber ? 'epoch_millis' : undefined;
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
