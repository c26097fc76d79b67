import { repeated } from './processors';
import { seed } from './searched';
import type { Attack } from './server';
import { describeHostile } from './suite';

const search = (body: object, parameters = 'size=0'): Attack => ({ path: `/q/_search?${parameters}`, body });
const histogram = (max: number) => ({ field: 'n', interval: 1, extended_bounds: { min: 0, max } });

/** Aggregations inside of one another. */
const nested = (depth: number, aggregation: object): object => {
  let aggs: object | undefined;
  for (let level = 0; level < depth; level += 1) aggs = { a: { ...aggregation, ...(aggs && { aggs }) } };
  return { size: 0, aggs };
};

const BROKEN = [429, 'circuit_breaking_exception'] as const;
const TOO_MANY_BUCKETS = [
  400,
  'Must be less than or equal to: [65536] but this number of buckets was exceeded',
] as const;

describeHostile('aggregations that are small and would cost much', [
  {
    title: 'empty buckets in the buckets of a histogram',
    before: seed,
    attack: search(nested(2, { histogram: histogram(60_000) })),
    answer: TOO_MANY_BUCKETS,
  },
  {
    title: 'empty buckets that are one in another, within the limit of buckets',
    attack: search({ query: { match_none: {} }, ...nested(2, { histogram: histogram(30_000) }) }),
    answer: BROKEN,
  },
  {
    title: 'a histogram without end',
    attack: search(nested(1, { histogram: histogram(1e18) })),
    answer: TOO_MANY_BUCKETS,
  },
  {
    title: 'filters in filters',
    attack: search(nested(12, { filters: { filters: repeated(10, () => ({ match_all: {} })) } })),
    answer: BROKEN,
  },
  {
    title: 'ranges for every value of a long list',
    attack: search({
      aggs: { a: { range: { field: 'many', ranges: repeated(10_000, (from) => ({ from })) } } },
      query: { exists: { field: 'many' } },
    }),
    answer: BROKEN,
  },
  {
    title: 'a thousand aggregations over a long list',
    attack: search({ aggs: Object.fromEntries(repeated(1_000, (n) => [`a${n}`, { sum: { field: 'many' } }])) }),
    answer: [200, '"a999":{"value":2475000.0}'],
  },
  {
    title: 'a composite page of more buckets than there may be',
    attack: search({ aggs: { a: { composite: { size: 70_000, sources: [{ n: { terms: { field: 'n' } } }] } } } }),
    answer: [400, 'Must be less than or equal to: [65536] but was [70000]'],
  },
  {
    title: 'dates that are printed as many words',
    attack: search({
      aggs: { a: { date_histogram: { field: 'n', fixed_interval: '1d', format: 'EEEE '.repeat(2_000) } } },
    }),
    answer: [501, 'does not emulate date formats of more than 1000 characters'],
  },
  {
    title: 'the ranks of many values',
    attack: search({
      aggs: { a: { percentile_ranks: { field: 'many', values: repeated(20_000, (n) => n), hdr: {} } } },
    }),
    answer: [200, '"19999.0":100.0'],
  },
]);
