import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Hit extends JsonObject {
  _id: string;
  _score: number | null;
}

/** Answers of a node of 9.1.0, except for `rrf`, which follows RRFRetrieverBuilder. */
describe('retrievers', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const properties = { v: { type: 'dense_vector', dims: 2 }, t: { type: 'text' }, n: { type: 'long' } };
    await api.put('/one', { mappings: { properties } });
    for (const n of [1, 2, 3]) await api.put(`/one/_doc/${n}?refresh=true`, { v: [n, 1], t: 'foo', n });
  });
  after(() => api.stop());

  const send = (body: object) => api.send('POST', '/one/_search', body);
  async function found(body: object): Promise<{ total: number; ids: string; hits: Hit[] }> {
    const answer = await send(body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    const { total, hits } = answer.body.hits as unknown as { total: { value: number }; hits: Hit[] };
    return { total: total.value, ids: hits.map(({ _id }) => _id).join(' '), hits };
  }

  const foo = { match: { t: 'foo' } };
  const vector = { field: 'v', query_vector: [1, 1], num_candidates: 3 };
  const rows: [retriever: object, ids: string, total: number][] = [
    [{ standard: { query: foo } }, '1 2 3', 3],
    [{ standard: {} }, '1 2 3', 3],
    [{ standard: { query: foo, filter: { range: { n: { gt: 1 } } }, sort: [{ n: 'desc' }] } }, '3 2', 2],
    [{ standard: { filter: [{ range: { n: { gt: 1 } } }] } }, '2 3', 2],
    [{ standard: { query: foo, search_after: [2], sort: [{ n: 'asc' }] } }, '3', 3],
    [{ standard: { query: foo, min_score: 5 } }, '', 0],
    [{ standard: { query: foo, collapse: { field: 'n' } } }, '1 2 3', 3],
    [{ knn: { ...vector, k: 2 } }, '1 2', 2],
    [{ knn: { ...vector, k: 2, filter: { term: { n: 3 } }, min_score: 0.1, _name: 'x' } }, '3', 1],
    [{ knn: { ...vector, k: 3, min_score: 0.96 } }, '1 2', 2],
  ];
  for (const [retriever, ids, total] of rows) {
    it(JSON.stringify(retriever), async () => {
      const answer = await found({ retriever });
      expect([answer.ids, answer.total]).to.deep.equal([ids, total]);
    });
  }

  it('score as the same query does', async () => {
    const { hits } = await found({ retriever: { standard: { query: foo } } });
    expect(hits[0]?._score).to.equal(0.13353139);
    const only = await found({ retriever: { standard: { filter: [{ range: { n: { gt: 1 } } }] } } });
    expect(only.hits[0]?._score).to.equal(0);
    const named = await found({ retriever: { knn: { ...vector, k: 1, _name: 'x' } } });
    expect(named.hits[0]?.matched_queries).to.deep.equal(['x']);
  });

  it('can be highlighted, paged and aggregated', async () => {
    const aggs = { n: { sum: { field: 'n' } } };
    const highlight = { fields: { t: {} } };
    const { body } = await send({ retriever: { standard: { query: foo } }, highlight, aggs, from: 1, size: 1 });
    expect((body.hits as JsonObject).hits).to.deep.include.members([
      { _index: 'one', _id: '2', _score: 0.13353139, _source: { t: 'foo', n: 2 }, highlight: { t: ['<em>foo</em>'] } },
    ]);
    expect(body.aggregations).to.deep.equal({ n: { value: 6 } });
  });

  describe('rrf', () => {
    const ascending = { standard: { query: foo, sort: [{ n: 'asc' }] } };
    const descending = { standard: { query: foo, sort: [{ n: 'desc' }] } };
    const rrf = (retrievers: object[], more: object = {}) => ({ retriever: { rrf: { retrievers, ...more } } });

    it('adds up the reciprocal ranks', async () => {
      const { hits, ids } = await found(rrf([ascending, { knn: { ...vector, k: 2 } }]));
      expect(ids).to.equal('1 2 3');
      const score = (...ranks: number[]) => ranks.reduce((sum, rank) => sum + 1 / (60 + rank), 0);
      const scores = [score(1, 1), score(2, 2), score(3)];
      for (const [at, hit] of hits.entries()) expect(hit._score).to.be.closeTo(scores[at] as number, 1e-8);
    });

    it('counts what is beyond the window, and does not show it', async () => {
      const body = { ...rrf([descending, { knn: { ...vector, k: 1 } }], { rank_window_size: 1 }), size: 1 };
      const { total, ids } = await found(body);
      expect([total, ids]).to.deep.equal([3, '3']);
    });

    const cases: [body: object, ids: string][] = [
      [rrf([ascending, descending], { filter: { term: { n: 2 } } }), '2'],
      [rrf([ascending, { knn: { ...vector, k: 3 } }], { filter: [{ range: { n: { lt: 3 } } }] }), '1 2'],
      [rrf([descending, { rrf: { retrievers: [descending, { knn: { ...vector, k: 1 } }] } }]), '3 1 2'],
      [rrf([ascending, descending], { rank_constant: 1, rank_window_size: 1 }), ''],
      [{ ...rrf([ascending, ascending]), from: 2 }, '3'],
      [{ ...rrf([ascending, ascending]), size: 0 }, ''],
    ];
    for (const [body, ids] of cases) {
      it(JSON.stringify(body), async () => {
        if (ids === '' && !('size' in body)) {
          expect((await send(body)).status).to.equal(400);
          return;
        }
        expect((await found(body)).ids).to.equal(ids);
      });
    }
  });

  const refusals: [body: object, status: number, reason: string][] = [
    [{ retriever: { standard: { nope: 1 } } }, 400, '[1:27] [standard] unknown field [nope]'],
    [{ retriever: { nope: {} } }, 400, 'unknown retriever [nope]'],
    [{ retriever: {} }, 400, 'retriever malformed, empty clause found'],
    [
      { retriever: { standard: {}, knn: {} } },
      400,
      '[standard] malformed retriever, expected [END_OBJECT] but found [FIELD_NAME]',
    ],
    [
      { retriever: { standard: {} }, query: { match_all: {} }, sort: ['n'], search_after: [1], terminate_after: 2 },
      400,
      'Validation Failed: 1: cannot specify [retriever] and [query, search_after, terminate_after, sort];',
    ],
    [{ retriever: { knn: { ...vector } } }, 400, 'Required [k]'],
    [{ retriever: { knn: { field: 'v', query_vector: [1, 1], k: 2 } } }, 400, 'Required [num_candidates]'],
    [{ retriever: { knn: { query_vector: [1, 1], k: 2, num_candidates: 3 } } }, 400, 'Required [field]'],
    [
      { retriever: { rrf: { retrievers: [{ standard: {} }, { standard: {} }], rank_window_size: 2 } } },
      400,
      'Validation Failed: 1: [rrf] requires [rank_window_size: 2] be greater than or equal to [size: 10];',
    ],
    [{ retriever: { linear: {} } }, 501, 'es-connector-mock does not emulate [linear] retrievers'],
    [{ retriever: { rrf: { query: 'a' } } }, 501, 'es-connector-mock does not emulate [query] of [rrf] retrievers'],
  ];
  for (const [body, status, reason] of refusals) {
    it(`are refused: ${reason}`, async () => {
      const answer = await send(body);
      const { root_cause: causes } = answer.body.error as unknown as { root_cause: { reason: string }[] };
      expect([answer.status, causes[0]?.reason]).to.deep.equal([status, reason]);
    });
  }
});
