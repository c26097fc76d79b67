import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { type RangeKind, type Relation, relates } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import { compareValues, type Value } from '../fields/value';
import type { ValueRange } from '../fields/value-range';
import { type Matcher, matchNone, matchWhere } from '../matcher';

/**
 * Matches ranges that have the given relation to the range of the query; by default, those that intersect it
 * (RangeType.rangeQuery).
 */
export function matchOverlap(
  field: SearchField,
  kind: RangeKind,
  { from, to, includeFrom = true, includeTo = true }: ValueRange,
  relation = 'intersects',
): Matcher {
  checkOrder(field, kind, from, to);
  const query = kind.normal({
    from: from === undefined ? undefined : { value: from, included: includeFrom },
    to: to === undefined ? undefined : { value: to, included: includeTo },
  });
  if (query.from && query.to && compareValues(query.from.value, query.to.value) > 0) return matchNone;
  const holds = (value: JsonValue): boolean => {
    const stored = kind.interval(value);
    return stored !== undefined && relates(stored, query, relation.toLowerCase() as Relation);
  };
  return matchWhere((view) => field.raw(view).some(holds), 1);
}

/** Matches ranges that a value belongs to. */
export function matchHolding(field: SearchField, kind: RangeKind, value: JsonValue, now: number): Matcher {
  const point = kind.member.bound(value, { now });
  return matchOverlap(field, kind, { from: point, to: point });
}

/** RangeType.checkRange and the readers of numbers, which are stricter than those of other fields. */
function checkOrder(
  { type }: SearchField,
  { member }: RangeKind,
  from: ValueRange['from'],
  to: ValueRange['to'],
): void {
  for (const bound of [from, to]) {
    const isWhole = type.type === 'integer_range' || type.type === 'long_range';
    if (isWhole && !Number.isInteger(bound ?? 0)) throw illegalArgument(`Value [${bound}] has a decimal part`);
  }
  if (from === undefined || to === undefined || compareValues(from, to) <= 0) return;
  const shown = (bound: Value): string => String(type.type === 'date_range' ? bound : member.show(bound));
  throw illegalArgument(`Range query \`from\` value (${shown(from)}) is greater than \`to\` value (${shown(to)})`);
}
