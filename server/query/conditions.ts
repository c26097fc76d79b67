import { javaText } from '../json/java-text';
import { NumberColumn } from './columns/column';
import type { FieldColumns } from './columns/field-columns';
import type { Condition } from './fields/kind';
import type { SearchField } from './fields/search-field';
import type { Value } from './fields/value';
import { placeIn, type ValueRange } from './fields/value-range';
import { type Matcher, matchNone, matchWhere, type Narrowing, type SearchedPart } from './matcher';
import type { Scope } from './scope';
import { intersection, type Slots, union } from './segments/slots';

/** What looking a value up in a column costs, in the units of a budget. */
const LOOK_UP = 8;

/** Matches documents with a value of a field that satisfies a condition. */
export function matchCondition(scope: Scope, field: SearchField, condition: Condition, score: number): Matcher {
  if ('range' in condition) return matchRange(scope, field, condition.range, score);
  return matchEqual(scope, field, condition.equals, score);
}

/** Matches documents with any of several values. */
export function matchAnyOf(scope: Scope, field: SearchField, conditions: readonly Condition[], score: number): Matcher {
  if (conditions.length === 0) return matchNone;
  if (!conditions.every((condition) => 'equals' in condition)) {
    const matchers = conditions.map((condition) => matchCondition(scope, field, condition, score));
    const slots = (part: SearchedPart, among: Slots): Slots =>
      union(
        matchers.map((matcher) => part.matches(matcher, among).slots),
        part.size,
      );
    return matchWhere((view) => matchers.some((matcher) => matcher.score(view) >= 0), score, undefined, slots);
  }
  scope.shard.budget.charge(conditions.length * LOOK_UP);
  const values = new Set(conditions.map((condition) => condition.equals));
  const columns = scope.columns(field);
  return matchWhere(
    (view) => field.values(view).some((value) => values.has(value)),
    score,
    narrowById(scope, field, [...values]),
    columns && ((part, among) => slotsOfAny(columns, values, part, among)),
  );
}

function slotsOfAny(columns: FieldColumns, values: ReadonlySet<Value>, part: SearchedPart, among: Slots): Slots {
  const lists = [...values].map((value) => columns.equal(part.part, value, among));
  return intersection(union(lists, part.size), among, part.size);
}

function matchEqual(scope: Scope, field: SearchField, value: Value, score: number): Matcher {
  const columns = scope.columns(field);
  return matchWhere(
    (view) => field.values(view).includes(value),
    score,
    narrowById(scope, field, [value]),
    columns && ((part, among) => intersection(columns.equal(part.part, value, among), among, part.size)),
  );
}

/** The documents with certain ids, which can be looked up. */
function narrowById(scope: Scope, field: SearchField, values: readonly Value[]): Narrowing | undefined {
  if (field.name !== '_id' || scope.nestedPath !== undefined) return undefined;
  const found = values.map((id) => scope.shard.documents.get(javaText(id))).filter((one) => one !== undefined);
  found.sort((a, b) => a.seqNo - b.seqNo);
  return { count: found.length, exact: true, documents: () => found };
}

function matchRange(scope: Scope, field: SearchField, range: ValueRange, score: number): Matcher {
  const columns = scope.columns(field);
  return matchWhere(
    (view) => field.values(view).some((value) => placeIn(range, value) === 0),
    score,
    undefined,
    columns && ((part, among) => slotsInRange(columns, range, part, among)),
  );
}

/** The documents with a value in a range. */
export function slotsInRange(columns: FieldColumns, range: ValueRange, { part }: SearchedPart, among: Slots): Slots {
  const column = columns.of(part);
  const { from, to, includeFrom = true, includeTo = true } = range;
  if (column instanceof NumberColumn) {
    const low = Number(from ?? Number.NEGATIVE_INFINITY);
    const high = Number(to ?? Number.POSITIVE_INFINITY);
    return column.within({ low, high, withoutLow: !includeFrom, withoutHigh: !includeTo }, among);
  }
  const first = from === undefined ? 0 : column.firstFrom(from);
  const last = to === undefined ? column.terms.length : column.firstFrom(to);
  const skipped = from !== undefined && !includeFrom && column.terms[first] === from ? 1 : 0;
  const added = to !== undefined && includeTo && column.terms[last] === to ? 1 : 0;
  return column.between(first + skipped, last + added, among);
}
