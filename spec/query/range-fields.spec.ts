import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

describe('fields that hold ranges', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/r', {
      mappings: {
        properties: {
          i: { type: 'integer_range' },
          f: { type: 'float_range' },
          d: { type: 'date_range', format: 'yyyy-MM-dd' },
          p: { type: 'ip_range' },
        },
      },
    });
    await api.put('/r/_doc/1?refresh', {
      i: { gte: 1, lte: 5 },
      f: { gt: 1.5, lt: 2.5 },
      d: { gte: '2020-01-01', lt: '2020-02-01' },
      p: '10.0.0.0/8',
    });
    await api.put('/r/_doc/2?refresh', {
      i: [{ gt: 6, lt: 9 }, { gte: 20 }],
      f: { gte: 2.5 },
      p: { gte: '::1', lte: '::ff' },
    });
  });
  after(() => api.stop());

  async function search(body: object): Promise<JsonObject> {
    return (await api.send('POST', '/r/_search', body)).body;
  }

  /** Queries and the documents that they find: as answered by Elasticsearch 9.1. */
  const queries: [object, string][] = [
    [{ term: { i: 3 } }, '1'],
    [{ term: { i: 6 } }, ''],
    [{ term: { i: 7 } }, '2'],
    [{ terms: { i: [6, 100] } }, '2'],
    [{ match: { i: '3' } }, '1'],
    [{ query_string: { query: 'i:[3 TO 4]' } }, '1'],
    [{ term: { f: 1.5 } }, ''],
    [{ term: { f: 1.51 } }, '1'],
    [{ term: { f: 2.5 } }, '2'],
    [{ term: { d: '2020-01-31' } }, '1'],
    [{ term: { d: '2020-02-01' } }, ''],
    [{ term: { p: '10.1.2.3' } }, '1'],
    [{ range: { p: { gt: '::fe' } } }, '1,2'],
    [{ range: { p: { gt: '::ff' } } }, '1'],
    [{ range: { i: { gte: 2, lte: 4, relation: 'CONTAINS' } } }, '1'],
    [{ range: { i: { gte: 6, lte: 9, relation: 'within' } } }, '2'],
    [{ range: { i: { gte: 5, lte: 7, relation: 'intersects' } } }, '1,2'],
    [{ range: { i: { gt: 4, lt: 5 } } }, ''],
    [{ range: { i: { gte: 6, time_zone: '+01:00' } } }, '2'],
    [{ range: { d: { gte: '2020-01-15', time_zone: '+01:00' } } }, '1'],
    [{ range: { d: { gt: '2020-01-31||/d' } } }, ''],
    [{ range: { d: { gte: '2020-01-31||/d' } } }, '1'],
    [{ exists: { field: 'i' } }, '1,2'],
  ];
  for (const [query, ids] of queries) {
    it(`${JSON.stringify(query)} finds ${ids || 'nothing'}`, async () => {
      const { hits } = (await search({ query })).hits as { hits: JsonObject[] };
      expect(hits.map(({ _id }) => _id).join()).to.equal(ids);
      for (const { _score } of hits) expect(_score).to.equal(1);
    });
  }

  const refused: [object, string][] = [
    [{ query: { term: { i: 2.5 } } }, 'failed to create query: Value [2.5] has a decimal part'],
    [
      { query: { range: { i: { gt: 5, lt: 4 } } } },
      'failed to create query: Range query `from` value (5) is greater than `to` value (4)',
    ],
    [{ query: { term: { p: '10.0.0.0/9' } } }, "failed to create query: '10.0.0.0/9' is not an IP string literal."],
    [{ sort: 'i' }, 'Sorting by range field [i] is not supported'],
    [
      { aggs: { a: { terms: { field: 'i' } } } },
      'Field [i] of type [integer_range] is not supported for aggregation [terms]',
    ],
    [
      { aggs: { a: { max: { field: 'i' } } } },
      'Field [i] of type [integer_range] is not supported for aggregation [max]',
    ],
    [
      { aggs: { a: { date_histogram: { field: 'i', calendar_interval: 'day' } } } },
      'Expected date range type but found range type [integer_range]',
    ],
    [
      { aggs: { a: { histogram: { field: 'p', interval: 2 } } } },
      'Expected numeric range type but found non-numeric range [ip_range]',
    ],
  ];
  for (const [body, reason] of refused) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const { error } = (await search(body)) as { error: { root_cause: JsonObject[] } };
      expect(error.root_cause[0]?.reason).to.equal(reason);
    });
  }

  const histograms: [string, object, (string | number)[], number[]][] = [
    [
      'histogram',
      { field: 'i', interval: 2, min_doc_count: 1, hard_bounds: { max: 22 } },
      [0, 2, 4, 6, 8, 20, 22],
      [1, 1, 1, 1, 1, 1, 1],
    ],
    ['histogram', { field: 'f', interval: 0.5, hard_bounds: { max: 3.5 } }, [1.5, 2, 2.5, 3, 3.5], [1, 1, 1, 1, 1]],
    ['date_histogram', { field: 'd', calendar_interval: 'month', format: 'MM' }, ['01'], [1]],
    ['date_histogram', { field: 'd', fixed_interval: '16d' }, ['2019-12-26', '2020-01-11', '2020-01-27'], [1, 1, 1]],
  ];
  for (const [type, parameters, keys, counts] of histograms) {
    it(`count in each bucket of ${type} ${JSON.stringify(parameters)} that they reach`, async () => {
      const { aggregations } = await search({ size: 0, aggs: { a: { [type]: parameters } } });
      const { buckets } = (aggregations as { a: { buckets: JsonObject[] } }).a;
      expect(buckets.map(({ key, key_as_string: text }) => text ?? key)).to.deep.equal(keys);
      expect(buckets.map(({ doc_count: count }) => count)).to.deep.equal(counts);
    });
  }
});
