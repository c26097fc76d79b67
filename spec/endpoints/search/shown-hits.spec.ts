import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../../server/json/value';
import { type Hit, ids, SearchApi } from './search-api';

/** What numbers that are missing are shown as: the largest and the smallest long. */
const MOST = 2 ** 63;
const LEAST = -MOST;

describe('hits', () => {
  let docs: SearchApi;
  before(async () => {
    docs = await SearchApi.start();
  });
  after(() => docs.stop());
  beforeEach(() => docs.reset());

  describe('sort', () => {
    const rows: [sort: JsonValue, order: string, values?: JsonValue[]][] = [
      ['n', '0,1,2,3', [1, 2, 3, MOST]],
      [{ n: 'desc' }, '1,2,0,3', [5, 3, 1, LEAST]],
      [{ n: { order: 'desc', mode: 'min' } }, '2,1,0,3', [3, 2, 1, LEAST]],
      [{ n: { mode: 'sum' } }, '0,2,1,3', [1, 3, 7, MOST]],
      [{ n: { missing: '_first' } }, '3,0,1,2'],
      [{ n: { missing: 2, order: 'asc' } }, '0,1,3,2', [1, 2, 2, 3]],
      ['k', '0,2,1,3', ['a', 'a', 'b', null]],
      [[{ k: { order: 'desc' } }, { n: 'desc' }], '1,2,0,3'],
      [{ k: { missing: 'aa' } }, '0,2,3,1'],
      [{ d: { format: 'yyyy-MM-dd', missing: '_first' } }, '2,3,0,1'],
      ['f', '0,1,2,3', [1, 2.5, 'Infinity', 'Infinity']],
      [{ nope: { unmapped_type: 'long' } }, '0,1,2,3'],
      ['t.raw', '0,2,1,3', ['quick fox', 'slow', null, null]],
      [{ 'items.p': { nested: { path: 'items' } } }, '1,0,2,3', [1, 2, MOST, MOST]],
      [
        { 'items.p': { order: 'desc', nested: { path: 'items', filter: { term: { 'items.on': true } } } } },
        '0,1,2,3',
        [2, 1],
      ],
      [{ _score: 'asc' }, '0,1,2,3', [1, 1, 1, 1]],
      ['_doc', '0,1,2,3', [0, 1, 2, 3]],
      [{ _script: { type: 'number', order: 'desc', script: "doc['n'].size()" } }, '1,0,2,3', [2, 1, 1, 0]],
    ];
    for (const [sort, order, values] of rows) {
      it(JSON.stringify(sort), async () => {
        const found = await docs.search({ sort });
        expect(ids(found)).to.equal(order);
        const shown = found.hits.map((hit) => (hit.sort as JsonValue[])[0]);
        if (values) expect(shown.slice(0, values.length)).to.deep.equal(values);
      });
    }

    it('shows scores only where they count', async () => {
      const query = { match: { t: 'quick' } };
      const plain = await docs.search({ query, sort: 'n' });
      expect(plain.hits[0]?._score).to.equal(null);
      const tracked = await docs.search({ query, sort: 'n', track_scores: true });
      expect(tracked.hits[0]?._score).to.be.greaterThan(0);
      expect((tracked.body.hits as JsonObject).max_score).to.be.greaterThan(0);
    });
  });

  describe('what hits show', () => {
    const rows: [name: string, body: JsonObject, shown: JsonObject][] = [
      [
        'fields',
        { fields: ['n', 'd', 'k', 'nope'] },
        { fields: { n: [5, 2], d: ['2024-02-01T11:30:00.000Z'], k: ['b'] } },
      ],
      ['fields in a format', { fields: [{ field: 'd', format: 'dd.MM.yyyy' }] }, { fields: { d: ['01.02.2024'] } }],
      [
        'fields by pattern, and values too long for the index',
        { fields: ['t*'] },
        { fields: { t: ['a quick brown dog'] }, ignored_field_values: { 't.raw': ['a quick brown dog'] } },
      ],
      ['fields of nested objects', { fields: ['items.p'] }, { fields: { items: [{ p: [1] }] } }],
      [
        'docvalue_fields',
        { docvalue_fields: ['n', { field: 'd', format: 'epoch_millis' }] },
        { fields: { n: [2, 5], d: ['1706787000000'] } },
      ],
      ['script_fields', { script_fields: { x: { script: "doc['n'].value * 2" } } }, { fields: { x: [4] } }],
      [
        'named queries',
        { query: { term: { k: { value: 'b', _name: 'by-k' } } }, _source: false },
        { matched_queries: ['by-k'] },
      ],
      [
        'highlight',
        { query: { match: { t: 'quick' } }, highlight: { fields: { t: {} } } },
        { highlight: { t: ['a <em>quick</em> brown dog'] } },
      ],
      ['_source off', { _source: false }, {}],
    ];
    for (const [name, body, shown] of rows) {
      it(name, async () => {
        const found = await docs.search({ query: { term: { k: 'b' } }, ...body, size: 10 });
        const hit = found.hits.find(({ _id }) => _id === '1') as Hit;
        const { _index, _id, _score, _source, _ignored, ...rest } = hit;
        expect(rest).to.deep.equal(shown);
      });
    }

    it('shows unmapped fields where they are asked for, and stored ones', async () => {
      await docs.api.put('/loose', {
        mappings: { dynamic: false, properties: { s: { type: 'keyword', store: true } } },
      });
      await docs.bulk('loose', [{ s: 'x', a: { b: [1, 2] } }]);
      const unmapped = await docs.search(
        { fields: [{ field: '*', include_unmapped: true }], _source: false },
        '/loose/_search',
      );
      expect(unmapped.hits[0]?.fields).to.deep.equal({ s: ['x'], 'a.b': [1, 2] });
      const stored = await docs.search({ stored_fields: ['s'] }, '/loose/_search');
      expect(stored.hits[0]).to.include.keys('fields').and.not.include.keys('_source');
    });
  });
});
