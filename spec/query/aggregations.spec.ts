import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { writeJson } from '../../server/json/write';
import { indexOf, search } from './shards';

const index = indexOf(
  [
    { k: 'a', n: 1, f: 0.5, b: true, d: '2024-01-01T10:00:00Z', items: [{ p: 1 }, { p: 2 }] },
    { k: 'b', n: 3, f: 2.5, b: false, d: '2024-01-31T23:30:00Z', items: [{ p: 3 }] },
    { k: ['a', 'b'], n: 5, d: '2024-03-01T00:00:00Z' },
    { k: 'c', n: [7, 9] },
    {},
  ],
  {
    properties: {
      k: { type: 'keyword' },
      n: { type: 'long' },
      f: { type: 'double' },
      b: { type: 'boolean' },
      d: { type: 'date' },
      t: { type: 'text' },
      items: { type: 'nested', properties: { p: { type: 'long' } } },
    },
  },
);

/** The text of a result, so that `1.0` is distinct from `1`. */
function result(aggregation: JsonObject, more: JsonObject = {}): string {
  return writeJson(search(index, { size: 0, aggs: { a: aggregation }, ...more }).aggregations?.a ?? null);
}

describe('aggregations', () => {
  const rows: [name: string, aggregation: JsonObject, result: string][] = [
    ['avg', { avg: { field: 'n' } }, '{"value":5.0}'],
    ['sum', { sum: { field: 'n' } }, '{"value":25.0}'],
    ['sum of nothing', { sum: { field: 'nope' } }, '{"value":0.0}'],
    ['avg of nothing', { avg: { field: 'nope' } }, '{"value":null}'],
    ['min with missing', { min: { field: 'n', missing: -3 } }, '{"value":-3.0}'],
    ['max of a date', { max: { field: 'd' } }, '{"value":1.7092512E12,"value_as_string":"2024-03-01T00:00:00.000Z"}'],
    [
      'max of a date in a format',
      { max: { field: 'd', format: 'yyyy-MM' } },
      '{"value":1.7092512E12,"value_as_string":"2024-03"}',
    ],
    ['value_count', { value_count: { field: 'n' } }, '{"value":5}'],
    ['cardinality', { cardinality: { field: 'k' } }, '{"value":3}'],
    ['stats', { stats: { field: 'n' } }, '{"count":5,"min":1.0,"max":9.0,"avg":5.0,"sum":25.0}'],
    ['stats of nothing', { stats: { field: 'nope' } }, '{"count":0,"min":null,"max":null,"avg":null,"sum":0.0}'],
    [
      'terms',
      { terms: { field: 'k' } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":"a","doc_count":2},{"key":"b","doc_count":2},{"key":"c","doc_count":1}]}',
    ],
    [
      'terms, the first of them by key downwards',
      { terms: { field: 'k', size: 1, order: { _key: 'desc' } } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":4,"buckets":[{"key":"c","doc_count":1}]}',
    ],
    [
      'terms by a metric',
      { terms: { field: 'k', order: { 's.max': 'desc' } }, aggs: { s: { stats: { field: 'n' } } } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[' +
        '{"key":"c","doc_count":1,"s":{"count":2,"min":7.0,"max":9.0,"avg":8.0,"sum":16.0}},' +
        '{"key":"a","doc_count":2,"s":{"count":2,"min":1.0,"max":5.0,"avg":3.0,"sum":6.0}},' +
        '{"key":"b","doc_count":2,"s":{"count":2,"min":3.0,"max":5.0,"avg":4.0,"sum":8.0}}]}',
    ],
    [
      'terms of booleans',
      { terms: { field: 'b' } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":0,"key_as_string":"false","doc_count":1},{"key":1,"key_as_string":"true","doc_count":1}]}',
    ],
    [
      'terms that are wanted and not unwanted',
      { terms: { field: 'k', include: '[ab]', exclude: ['b'] } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":"a","doc_count":2}]}',
    ],
    [
      'terms of fractions',
      { terms: { field: 'f' } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":0.5,"doc_count":1},{"key":2.5,"doc_count":1}]}',
    ],
    [
      'terms of nothing',
      { terms: { field: 'nope' } },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[]}',
    ],
    [
      'filter',
      { filter: { term: { k: 'a' } }, aggs: { m: { max: { field: 'n' } } } },
      '{"doc_count":2,"m":{"value":5.0}}',
    ],
    [
      'filters in a list, and the rest',
      { filters: { filters: [{ term: { k: 'a' } }], other_bucket: true } },
      '{"buckets":[{"doc_count":2},{"doc_count":3}]}',
    ],
    [
      'filters by name',
      { filters: { filters: { a: { term: { k: 'a' } }, c: { term: { k: 'c' } } } } },
      '{"buckets":{"a":{"doc_count":2},"c":{"doc_count":1}}}',
    ],
    ['missing', { missing: { field: 'd' } }, '{"doc_count":2}'],
    [
      'range',
      { range: { field: 'n', ranges: [{ from: 3 }, { to: 3 }, { key: 'mid', from: 2, to: 6 }] } },
      '{"buckets":[{"key":"*-3.0","to":3.0,"doc_count":1},{"key":"mid","from":2.0,"to":6.0,"doc_count":2},{"key":"3.0-*","from":3.0,"doc_count":3}]}',
    ],
    [
      'date_range',
      { date_range: { field: 'd', format: 'yyyy-MM', ranges: [{ to: '2024-02' }, { from: '2024-02' }] } },
      '{"buckets":[{"key":"*-2024-02","to":1.7067456E12,"to_as_string":"2024-02","doc_count":2},{"key":"2024-02-*","from":1.7067456E12,"from_as_string":"2024-02","doc_count":1}]}',
    ],
    [
      'histogram with a gap',
      { histogram: { field: 'f', interval: 1 } },
      '{"buckets":[{"key":0.0,"doc_count":1},{"key":1.0,"doc_count":0},{"key":2.0,"doc_count":1}]}',
    ],
    [
      'date_histogram over months',
      { date_histogram: { field: 'd', calendar_interval: 'month' } },
      '{"buckets":[{"key_as_string":"2024-01-01T00:00:00.000Z","key":1704067200000,"doc_count":2},' +
        '{"key_as_string":"2024-02-01T00:00:00.000Z","key":1706745600000,"doc_count":0},' +
        '{"key_as_string":"2024-03-01T00:00:00.000Z","key":1709251200000,"doc_count":1}]}',
    ],
    [
      'date_histogram in a zone, without the empty ones',
      {
        date_histogram: {
          field: 'd',
          calendar_interval: '1M',
          time_zone: '+01:00',
          min_doc_count: 1,
          format: 'yyyy-MM',
        },
      },
      '{"buckets":[{"key_as_string":"2024-01","key":1704063600000,"doc_count":1},' +
        '{"key_as_string":"2024-02","key":1706742000000,"doc_count":1},{"key_as_string":"2024-03","key":1709247600000,"doc_count":1}]}',
    ],
    [
      'date_histogram of fixed length by key',
      { date_histogram: { field: 'd', fixed_interval: '30d', keyed: true, format: 'yyyy-MM-dd' } },
      '{"buckets":{"2023-12-19":{"key_as_string":"2023-12-19","key":1702944000000,"doc_count":1},' +
        '"2024-01-18":{"key_as_string":"2024-01-18","key":1705536000000,"doc_count":1},' +
        '"2024-02-17":{"key_as_string":"2024-02-17","key":1708128000000,"doc_count":1}}}',
    ],
    [
      'nested and back',
      {
        nested: { path: 'items' },
        aggs: { s: { sum: { field: 'items.p' } }, r: { reverse_nested: {}, aggs: { m: { max: { field: 'n' } } } } },
      },
      '{"doc_count":3,"r":{"doc_count":2,"m":{"value":3.0}},"s":{"value":6.0}}',
    ],
    [
      'composite',
      {
        composite: {
          size: 2,
          sources: [{ k: { terms: { field: 'k' } } }, { n: { histogram: { field: 'n', interval: 5 } } }],
        },
      },
      '{"after_key":{"k":"a","n":5.0},"buckets":[{"key":{"k":"a","n":0.0},"doc_count":1},{"key":{"k":"a","n":5.0},"doc_count":1}]}',
    ],
    [
      'composite behind a key',
      { composite: { sources: [{ k: { terms: { field: 'k', order: 'desc' } } }], after: { k: 'b' } } },
      '{"after_key":{"k":"a"},"buckets":[{"key":{"k":"a"},"doc_count":2}]}',
    ],
    [
      'bucket_sort',
      {
        terms: { field: 'k' },
        aggs: { s: { sum: { field: 'n' } }, x: { bucket_sort: { sort: [{ s: 'desc' }], size: 1 } } },
      },
      '{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[{"key":"c","doc_count":1,"s":{"value":16.0}}]}',
    ],
    [
      'top_hits',
      { top_hits: { size: 1, sort: [{ n: 'desc' }], _source: ['n'] } },
      '{"hits":{"total":{"value":5,"relation":"eq"},"max_score":null,"hits":[{"_index":"docs","_id":"3","_score":null,"_source":{"n":[7,9]},"sort":[9]}]}}',
    ],
    ['what the request wants to have back', { avg: { field: 'n' }, meta: { x: 1 } }, '{"meta":{"x":1},"value":5.0}'],
  ];
  for (const [name, aggregation, expected] of rows) it(name, () => expect(result(aggregation)).to.equal(expected));

  it('use the documents that match the query, regardless of the post filter', () => {
    const aggregation = { value_count: { field: 'n' } };
    expect(result(aggregation, { query: { term: { k: 'a' } }, post_filter: { term: { k: 'c' } } })).to.equal(
      '{"value":2}',
    );
    expect(result({ global: {}, aggs: { c: aggregation } }, { query: { term: { k: 'a' } } })).to.equal(
      '{"doc_count":5,"c":{"value":5}}',
    );
  });

  it('keep as many best documents as the index allows', () => {
    const top = (parameters: JsonObject) => () => result({ top_hits: parameters });
    expect(top({ size: -1 })).to.throw('[size] must be greater than or equal to 0. Found [-1] in [a]');
    expect(top({ from: -2 })).to.throw('[from] must be greater than or equal to 0. Found [-2] in [a]');
    expect(top({ from: 1, size: 99 })()).to.include('"hits":');
    expect(top({ from: 1, size: 100 })).to.throw('all shards failed');
  });

  it('stop if there would be too many buckets', () => {
    const wide = indexOf([{ d: '2000-01-01' }, { d: '2024-01-01' }], { properties: { d: { type: 'date' } } });
    const body: JsonValue = { aggs: { a: { date_histogram: { field: 'd', fixed_interval: '1s' } } } };
    expect(() => search(wide, body))
      .to.throw(ElasticsearchError)
      .with.property('causedBy')
      .with.property('type', 'too_many_buckets_exception');
  });

  it('reject strings, and averages of values that are not numbers', () => {
    expect(() => result({ terms: { field: 't' } })).to.throw('all shards failed');
    expect(() => result({ avg: { field: 'k' } })).to.throw('all shards failed');
  });
});
