import { javaText } from '../json/java-text';
import type { Budget } from '../runtime/budget';
import { type FieldIndex, placeIn, type ValueRange } from './fields/field-index';
import type { Condition } from './fields/kind';
import { postedDocuments } from './fields/postings';
import type { SearchField } from './fields/search-field';
import type { Value } from './fields/value';
import { type Matcher, matchNone, matchWhere, type Narrowing, unionOfNarrowings } from './matcher';
import type { Scope } from './scope';

/** A range with more documents than this is not selective; counting stops here. */
const COUNTED = 20_000;

/** Up to this many values are looked up in an index one by one; beyond that, reading the document is faster. */
const LOOKED_UP = 16;

/** What looking a value up in an index costs, in the units of a budget. */
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
    const narrowing = unionOfNarrowings(matchers.map((matcher) => matcher.narrowing));
    return matchWhere((view) => matchers.some((matcher) => matcher.score(view) >= 0), score, narrowing);
  }
  scope.shard.budget.charge(conditions.length * LOOK_UP);
  const values = new Set(conditions.map((condition) => condition.equals));
  const narrowing = unionOfNarrowings([...values].map((value) => narrowingOf(scope, field, value)));
  const index = scope.index(field);
  if (index && values.size <= LOOKED_UP) {
    const list = [...values];
    return matchWhere(
      (view) => {
        view.charge(list.length * LOOK_UP);
        return list.some((value) => index.has(value, view.document));
      },
      score,
      narrowing,
    );
  }
  return matchWhere((view) => field.values(view).some((value) => values.has(value)), score, narrowing);
}

function matchEqual(scope: Scope, field: SearchField, value: Value, score: number): Matcher {
  const index = scope.index(field);
  const narrowing = narrowingOf(scope, field, value);
  if (index) {
    return matchWhere(
      (view) => {
        view.charge(LOOK_UP);
        return index.has(value, view.document);
      },
      score,
      narrowing,
    );
  }
  return matchWhere((view) => field.values(view).includes(value), score, narrowing);
}

function narrowingOf(scope: Scope, field: SearchField, value: Value): Narrowing | undefined {
  if (field.name === '_id' && scope.nestedPath === undefined) return byId(scope, javaText(value));
  const index = scope.index(field);
  return index && { count: index.count(value), exact: true, documents: () => index.with(value) };
}

function byId(scope: Scope, id: string): Narrowing {
  const document = scope.shard.documents.get(id);
  return { count: document ? 1 : 0, exact: true, documents: () => (document ? [document] : []) };
}

function matchRange(scope: Scope, field: SearchField, range: ValueRange, score: number): Matcher {
  const index = scope.index(field);
  const narrowing = index && rangeNarrowing(index, range, scope.shard.budget);
  return matchWhere((view) => field.values(view).some((value) => placeIn(range, value) === 0), score, narrowing);
}

/** The documents with a value in a range; undefined if there are too many for this to pay off. */
export function rangeNarrowing(index: FieldIndex, range: ValueRange, budget: Budget): Narrowing | undefined {
  const count = index.countRange(range, COUNTED);
  budget.charge(count);
  if (count > COUNTED) return undefined;
  return { count, exact: false, documents: () => documentsIn(index, range) };
}

function documentsIn(index: FieldIndex, range: ValueRange) {
  const found = new Set([...index.range(range)].flatMap(([, postings]) => [...postedDocuments(postings)]));
  return [...found].sort((a, b) => a.seqNo - b.seqNo);
}
