import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../server/json/value';
import type { IndexState } from '../../server/store/index-state';
import { indexOf, search } from './shards';

const mappings = {
  dynamic: 'false',
  properties: {
    k: { type: 'keyword' },
    n: { type: 'long' },
    f: { type: 'double' },
    d: { type: 'date' },
    s: { type: 'date_nanos' },
    b: { type: 'boolean' },
    i: { type: 'ip' },
    one: { type: 'keyword' },
    on: { type: 'date' },
    t: { type: 'text', fielddata: true },
    o: { type: 'nested', properties: { k: { type: 'keyword' }, n: { type: 'long' }, t: { type: 'text' } } },
  },
};

const keyword = fc.constantFrom('a', 'b', 'ab', 'é', '\u{1f600}', '\ufffd');
const number = fc.integer({ min: -3, max: 4 });
const day = fc.constantFrom(
  '2024-01-01',
  '2024-01-31T23:59:59.999Z',
  '2024-02-01',
  '2024-03-10T08:00:00Z',
  '1969-12-31',
);
/** `date_nanos` has no earlier dates. */
const sinceEpoch = day.filter((one) => one > '1970');
const words = fc.array(fc.constantFrom('red', 'green', 'blue'), { maxLength: 4 }).map((list) => list.join(' '));

/** Nothing, one value, or a list of up to three. */
function some<T extends JsonValue>(value: fc.Arbitrary<T>): fc.Arbitrary<JsonValue | undefined> {
  return fc.oneof(fc.constant(undefined), value, fc.array(value, { maxLength: 3 }));
}

const source: fc.Arbitrary<JsonObject> = fc
  .record({
    k: some(keyword),
    n: some(number),
    f: some(number.map((one) => one / 2)),
    d: some(day),
    s: some(sinceEpoch),
    b: some(fc.boolean()),
    i: some(fc.constantFrom('10.0.0.1', '10.0.0.2', '::1')),
    t: some(words),
    one: fc.option(keyword, { nil: undefined }),
    on: fc.option(day, { nil: undefined }),
    o: fc.array(fc.record({ k: keyword, n: number, t: words }), { maxLength: 2 }),
  })
  .map((fields) => JSON.parse(JSON.stringify(fields)) as JsonObject);

const leaf: fc.Arbitrary<JsonObject> = fc.oneof(
  keyword.map((k) => ({ term: { k } })),
  fc.array(keyword, { maxLength: 3 }).map((k) => ({ terms: { k } })),
  number.map((n) => ({ term: { n } })),
  fc.array(number, { maxLength: 3 }).map((n) => ({ terms: { n } })),
  fc.tuple(number, number).map(([from, to]) => ({ range: { n: { gt: from, lte: to } } })),
  fc.tuple(number, number).map(([from, to]) => ({ range: { f: { gte: from, lt: to } } })),
  fc.tuple(keyword, keyword).map(([from, to]) => ({ range: { k: { gt: from, lte: to } } })),
  fc.tuple(day, day).map(([from, to]) => ({ range: { d: { gte: from, lt: to } } })),
  fc.tuple(sinceEpoch, sinceEpoch).map(([from, to]) => ({ range: { s: { gt: from, lte: to } } })),
  day.map((d) => ({ term: { d: d.slice(0, 10) } })),
  fc.constantFrom('10.0.0.1', '10.0.0.0/30').map((i) => ({ term: { i } })),
  fc.constantFrom('a', '', 'é').map((k) => ({ prefix: { k } })),
  fc.constantFrom('*b', 'a*', '?').map((k) => ({ wildcard: { k } })),
  fc.constantFrom('k', 'n', 't', 'd', 'o', 'missing').map((field) => ({ exists: { field } })),
  fc.constantFrom('red', 'red green', 'blue green red').map((t) => ({ match: { t } })),
  fc.constantFrom('red green', 'blue red').map((query) => ({ match: { t: { query, operator: 'and' } } })),
  fc.constantFrom('red', 'red green', 'blue blue').map((t) => ({ match_phrase: { t } })),
  fc.constantFrom(1, 3).map((slop) => ({ match_phrase: { t: { query: 'red blue', slop } } })),
  fc.constantFrom('red', 'gren').map((query) => ({ match: { t: { query, fuzziness: 1 } } })),
  fc.constantFrom('red b', 'gr').map((t) => ({ match_phrase_prefix: { t } })),
  fc.constant<JsonObject>({ multi_match: { query: 'red a', fields: ['t^2', 'k'], tie_breaker: 0.3 } }),
  fc.constant<JsonObject>({ query_string: { query: 't:(red AND blue) OR k:a' } }),
  fc.array(fc.nat(20).map(String), { maxLength: 3 }).map((values) => ({ ids: { values } })),
  keyword.map((k) => ({ nested: { path: 'o', query: { term: { 'o.k': k } } } })),
  fc.constantFrom('red', 'blue').map((t) => ({ nested: { path: 'o', query: { match: { 'o.t': t } } } })),
  fc.constant<JsonObject>({ match_all: {} }),
);

const { query } = fc.letrec<{ query: JsonObject }>((tie) => {
  const list = fc.array(tie('query'), { maxLength: 2 });
  return {
    query: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ must: list, filter: list, should: list, must_not: list }).map((bool) => ({ bool })),
      tie('query').map((filter) => ({ constant_score: { filter, boost: 2 } })),
      list.filter(({ length }) => length > 0).map((queries) => ({ dis_max: { queries, tie_breaker: 0.5 } })),
      tie('query').map((inner) => ({ function_score: { query: inner, weight: 3 } })),
      fc.tuple(tie('query'), tie('query')).map(([positive, negative]) => ({
        boosting: { positive, negative, negative_boost: 0.5 },
      })),
    ),
  };
});

const field = fc.constantFrom('k', 'n', 'f', 'd', 's', 'b', 'i', 't');
const direction = fc.constantFrom('asc', 'desc');
const sortKey: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .tuple(field, direction, fc.constantFrom('_first', '_last'))
    .map(([name, order, missing]) => ({ [name]: { order, missing } })),
  fc.tuple(direction, number).map(([order, missing]) => ({ n: { order, missing } })),
  fc.tuple(direction, fc.constantFrom('sum', 'avg', 'max', 'min')).map(([order, mode]) => ({ n: { order, mode } })),
  fc.tuple(fc.constantFrom('_doc', '_score'), direction).map(([name, order]) => ({ [name]: order })),
);

const leafAggregation: fc.Arbitrary<JsonObject> = fc.oneof(
  field.map((name) => ({ terms: { field: name } })),
  fc.constantFrom('k', 'n', 'd').map((name) => ({ cardinality: { field: name } })),
  fc.constantFrom('k', 'n').map((name) => ({ value_count: { field: name } })),
  fc.constantFrom('stats', 'avg', 'max', 'sum', 'extended_stats').map((type) => ({ [type]: { field: 'f' } })),
  fc.constant<JsonObject>({ avg: { field: 'n', missing: 2 } }),
  fc.constant<JsonObject>({ top_hits: { size: 2, _source: false } }),
  fc.constant<JsonObject>({ missing: { field: 'k' } }),
);
const { aggregation } = fc.letrec<{ aggregation: JsonObject }>((tie) => {
  const grouping: fc.Arbitrary<JsonObject> = fc.oneof(
    fc.tuple(field, fc.constantFrom('_count', '_key')).map(([name, by]) => ({
      terms: { field: name, size: 3, order: { [by]: 'asc' } },
    })),
    fc.constant<JsonObject>({ terms: { field: 'k', missing: 'none', min_doc_count: 0 } }),
    fc.constant<JsonObject>({ terms: { field: 'k', exclude: 'a', include: '.*' } }),
    fc.constantFrom('day', 'month', 'year').map((calendar_interval) => ({
      date_histogram: { field: 'd', calendar_interval, min_doc_count: 1 },
    })),
    fc.constant<JsonObject>({ date_histogram: { field: 'd', fixed_interval: '12h', offset: '1h', min_doc_count: 1 } }),
    fc.constant<JsonObject>({ date_histogram: { field: 's', calendar_interval: 'month', time_zone: 'Europe/Berlin' } }),
    fc.constant<JsonObject>({ histogram: { field: 'n', interval: 2, offset: 1 } }),
    fc.constant<JsonObject>({ histogram: { field: 'f', interval: 0.5, hard_bounds: { min: 0, max: 1 } } }),
    fc.constant<JsonObject>({ range: { field: 'n', ranges: [{ to: 0 }, { from: 0, to: 2 }, { from: 1 }] } }),
    fc.constant<JsonObject>({ date_range: { field: 'd', ranges: [{ to: '2024-02-01' }, { from: '2024-01-15' }] } }),
    fc
      .tuple(fc.constantFrom('one', 'n', 'k'), fc.boolean(), direction, fc.constantFrom('UTC', 'Europe/Berlin'))
      .map(([name, missing_bucket, order, time_zone]) => ({
        composite: {
          size: 4,
          sources: [
            { a: { terms: { field: name, missing_bucket, order } } },
            { b: { date_histogram: { field: 'on', calendar_interval: 'month', time_zone, missing_bucket } } },
          ],
        },
      })),
    fc.constant<JsonObject>({ composite: { sources: [{ a: { terms: { field: 'one' } } }], after: { a: 'ab' } } }),
    fc.constant<JsonObject>({ composite: { sources: [{ a: { histogram: { field: 'f', interval: 2 } } }] } }),
    leaf.map((filter) => ({ filter })),
    fc.tuple(leaf, leaf).map((filters) => ({ filters: { filters, other_bucket: true } })),
    fc.constant<JsonObject>({ global: {} }),
  );
  return {
    aggregation: fc.oneof(
      { maxDepth: 2 },
      leafAggregation,
      fc
        .tuple(grouping, tie('aggregation'))
        .filter(([outer, inner]) => mayHold(outer, inner as JsonObject))
        .map(([outer, inner]) => ({ ...outer, aggs: { inner } })),
    ),
  };
});

/** Only filters hold composite aggregations, and nothing holds a global one. */
function mayHold(outer: JsonObject, inner: JsonObject): boolean {
  return !('global' in inner) && (!('composite' in inner) || 'filter' in outer);
}

const body: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ query, from: fc.nat(2), size: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ query, sort: fc.array(sortKey, { minLength: 1, maxLength: 3 }), size: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    query,
    sort: fc.array(sortKey, { minLength: 1, maxLength: 2 }),
    post_filter: leaf,
    min_score: fc.nat(1),
  }),
  fc.record({ query, collapse: fc.constant<JsonObject>({ field: 'one' }) }),
  fc.record({
    query,
    collapse: fc.constant<JsonObject>({ field: 'one' }),
    sort: fc.array(sortKey, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    query,
    sort: fc.tuple(direction, direction).map(([one, two]) => [{ n: { order: one } }, { k: { order: two } }]),
    search_after: fc.tuple(fc.option(number), fc.option(fc.oneof(keyword, fc.constant('aa')))),
    size: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ query, slice: fc.nat(1).map((id) => ({ id, max: 2 })), sort: fc.constant<JsonValue>(['_doc']) }),
  fc.record({ query, aggs: fc.record({ one: aggregation, two: aggregation }), size: fc.constantFrom(0, 3) }),
);

type Step =
  | { readonly do: 'put'; readonly id: number; readonly source: JsonObject }
  | { readonly do: 'delete'; readonly id: number }
  | { readonly do: 'snapshot' }
  | { readonly do: 'restore' }
  | { readonly do: 'search'; readonly body: JsonObject };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('put' as const), id: fc.nat(40), source }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), id: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'snapshot' as const }, { do: 'restore' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('search' as const), body }) },
);

/** Searches by looking at each document, and by columns. */
function check(index: IndexState, wanted: JsonObject): void {
  const [plain, byColumns] = [undefined, 0].map((smallSet) => {
    const { hits, aggregations } = search(index, wanted, smallSet);
    return JSON.parse(JSON.stringify({ hits, aggregations }));
  });
  expect(byColumns, JSON.stringify(wanted)).to.deep.equal(plain);
}

describe('searches by columns', () => {
  it('find what a look at each document finds, after any writes, deletions, snapshots and restores @fuzz', () => {
    fc.assert(
      fc.property(
        fc.array(source, { maxLength: 12 }),
        fc.array(step, { maxLength: 60 }),
        body,
        (first, steps, last) => {
          let index = indexOf(
            first.map((one, id) => ({ ...one, one: String(id % 3) })),
            mappings,
          );
          let kept = index.clone();
          for (const one of steps) {
            if (one.do === 'put') {
              index.write({ id: String(one.id), text: JSON.stringify(one.source), source: one.source });
            } else if (one.do === 'delete') index.delete(String(one.id));
            else if (one.do === 'snapshot') kept = index.clone();
            else if (one.do === 'restore') index = kept.clone(true);
            else check(index, one.body);
          }
          check(index, last);
          check(kept, last);
        },
      ),
      { numRuns: 60 },
    );
  });
});
