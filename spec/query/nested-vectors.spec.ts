import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Hit extends JsonObject {
  _id: string;
  _score: number;
}

/** Answers of a node of 9.1.0 (with `index_options` of the type `flat`). */
describe('vectors in nested objects', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const v = { type: 'dense_vector', dims: 2, index_options: { type: 'flat' } };
    const p = { type: 'nested', properties: { v, c: { type: 'keyword' } } };
    await api.put('/one', { mappings: { properties: { p, t: { type: 'keyword' } } } });
    const documents: [t: string, p: [v: number[], c: string][]][] = [
      [
        'a',
        [
          [[1, 1], 'x'],
          [[5, 1], 'y'],
        ],
      ],
      [
        'b',
        [
          [[1, 3], 'x'],
          [[2, 1], 'y'],
          [[1, 2], 'z'],
        ],
      ],
      ['b', [[[1, -3], 'x']]],
    ];
    for (const [at, [t, parts]] of documents.entries()) {
      const source = { t, p: parts.map(([vector, c]) => ({ v: vector, c })) };
      await api.put(`/one/_doc/${at + 1}?refresh=true`, source);
    }
  });
  after(() => api.stop());

  async function hits(body: object): Promise<Hit[]> {
    const answer = await api.send('POST', '/one/_search', { _source: false, ...body });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return (answer.body.hits as JsonObject).hits as Hit[];
  }
  const shown = (found: readonly Hit[]) => found.map(({ _id, _score }) => `${_id}:${_score.toFixed(4)}`).join(' ');

  const knn = { field: 'p.v', query_vector: [1, 1], num_candidates: 10 };
  const nested = (query: object, more: object = {}) => ({ query: { nested: { path: 'p', query, ...more } } });
  const rows: [body: object, found: string][] = [
    [{ knn: { ...knn, k: 3 } }, '1:1.0000 2:0.9743 3:0.2764'],
    [{ knn: { ...knn, k: 2 } }, '1:1.0000 2:0.9743'],
    [{ knn: { ...knn, k: 3, filter: { term: { t: 'b' } } } }, '2:0.9743 3:0.2764'],
    [{ knn: { ...knn, k: 3, filter: nested({ term: { 'p.c': 'y' } }).query } }, '1:1.0000 2:0.9743'],
    [{ knn: { ...knn, k: 3, filter: { term: { 'p.c': 'y' } } } }, ''],
    [{ knn: { ...knn, k: 3, similarity: 1 } }, '1:1.0000'],
    [nested({ knn }), '1:1.0000 2:0.9743 3:0.2764'],
    [nested({ knn: { ...knn, filter: { term: { t: 'b' } } } }), '2:0.9743 3:0.2764'],
    [nested({ knn: { ...knn, filter: { term: { 'p.c': 'y' } } } }), ''],
    [nested({ bool: { must: [{ knn }], filter: [{ term: { 'p.c': 'y' } }] } }), '2:0.9743'],
    [{ query: { knn } }, ''],
  ];
  for (const [body, found] of rows) {
    it(JSON.stringify(body), async () => {
      expect(shown(await hits(body))).to.equal(found);
    });
  }

  const inner = { _source: ['p.c'], size: 2 };
  const withInnerHits: [kind: string, body: object][] = [
    ['a section', { knn: { ...knn, k: 3, inner_hits: inner } }],
    ['a query', nested({ knn: { ...knn, k: 3 } }, { inner_hits: inner })],
  ];
  for (const [kind, body] of withInnerHits) {
    it(`the inner hits of ${kind} are all objects with a vector, the nearest first`, async () => {
      const found = await hits(body);
      const objects = found.map(({ _id, inner_hits: parts }) => {
        const { hits: list } = (parts as { p: { hits: { total: { value: number }; hits: Hit[] } } }).p;
        const each = list.hits.map(({ _source, _score }) => `${(_source as { c: string }).c}:${_score.toFixed(4)}`);
        return `${_id}: ${list.total.value} ${each.join(' ')}`;
      });
      expect(objects).to.deep.equal(['1: 2 x:1.0000 y:0.9160', '2: 3 y:0.9743 z:0.9743', '3: 1 x:0.2764']);
    });
  }

  it('inner hits may have a name, and keep to the similarity', async () => {
    const body = { knn: { ...knn, k: 3, similarity: 1, inner_hits: { name: 'z', fields: ['p.c'], _source: false } } };
    const [first] = await hits(body);
    const { z } = (first as Hit).inner_hits as unknown as { z: { hits: { total: object; hits: Hit[] } } };
    expect(z.hits.total).to.deep.equal({ value: 1, relation: 'eq' });
    expect(z.hits.hits[0]).to.deep.include({ _nested: { field: 'p', offset: 0 }, fields: { p: [{ c: ['x'] }] } });
  });
});
