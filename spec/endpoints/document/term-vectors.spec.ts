import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('term vectors over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const properties = {
      t: { type: 'text', term_vector: 'with_positions_offsets' },
      k: { type: 'keyword' },
      p: { type: 'text' },
      n: { type: 'long' },
    };
    await api.put('/v', { mappings: { properties } });
    await api.put('/v/_doc/1', { t: 'the fox the dog', k: 'a', p: 'x y', n: 1 });
    await api.put('/v/_doc/2?refresh', { t: 'fox' });
  });
  after(() => api.stop());

  const token = (position: number, start: number, end: number) => ({ position, start_offset: start, end_offset: end });
  const STATISTICS = { sum_doc_freq: 4, doc_count: 2, sum_ttf: 5 };

  it('show the words of fields that store them, in order', async () => {
    const { body } = await api.get('/v/_termvectors/1');
    const terms = {
      dog: { term_freq: 1, tokens: [token(3, 12, 15)] },
      fox: { term_freq: 1, tokens: [token(1, 4, 7)] },
      the: { term_freq: 2, tokens: [token(0, 0, 3), token(2, 8, 11)] },
    };
    const head = { _index: 'v', _id: '1', _version: 1, found: true, took: 0 };
    expect(body).to.deep.equal({ ...head, term_vectors: { t: { field_statistics: STATISTICS, terms } } });
    const shown = body.term_vectors as { t: { terms: object } };
    expect(Object.keys(shown.t.terms)).to.deep.equal(['dog', 'fox', 'the']);
  });

  it('show the fields that are asked for, with statistics', async () => {
    const { body } = await api.get('/v/_termvectors/1?fields=t,k,p*,n&term_statistics=true');
    const vectors = body.term_vectors as Record<string, { terms: Record<string, JsonObject> }>;
    expect(Object.keys(vectors)).to.have.members(['t', 'k', 'p']);
    expect(vectors.t?.terms.fox).to.include({ doc_freq: 2, ttf: 2, term_freq: 1 });
    expect(vectors.t?.terms.the).to.include({ doc_freq: 1, ttf: 2, term_freq: 2 });
    expect(vectors.k?.terms.a?.tokens).to.deep.equal([token(0, 0, 1)]);
  });

  it('leave out what is not wanted', async () => {
    const options = 'fields=t&offsets=false&positions=false&field_statistics=false';
    expect((await api.get(`/v/_termvectors/1?${options}`)).body.term_vectors).to.deep.equal({
      t: { terms: { dog: { term_freq: 1 }, fox: { term_freq: 1 }, the: { term_freq: 2 } } },
    });
    const body = { ids: ['1'], parameters: { fields: ['p'], positions: false } };
    const { docs } = (await api.send('POST', '/v/_mtermvectors', body)).body as { docs: JsonObject[] };
    expect(docs[0])
      .to.have.nested.property('term_vectors.p.terms.x.tokens')
      .that.deep.equals([{ start_offset: 0, end_offset: 1 }]);
  });

  it('of several documents, each by itself', async () => {
    const docs = [
      { _index: 'v', _id: '2' },
      { _index: 'none', _id: '1' },
      { _index: 'v', _id: '7' },
    ];
    const answer = (await api.send('POST', '/_mtermvectors', { docs })).body as { docs: JsonObject[] };
    expect(answer.docs.map(({ found }) => found)).to.deep.equal([true, undefined, false]);
    expect(answer.docs[1]?.error).to.include({ type: 'index_not_found_exception' });
    const named = (await api.get('/v/_mtermvectors?ids=1,2&fields=p')).body as { docs: JsonObject[] };
    expect(named.docs[1]?.term_vectors).to.deep.equal({});
  });

  const refused: [string, object | undefined, number, string][] = [
    ['/v/_termvectors', undefined, 400, 'Validation Failed: 1: id or doc is missing;'],
    ['/v/_termvectors/1', { bogus: 1 }, 400, 'failed to parse term vectors request. unknown field [bogus]'],
    [
      '/v/_termvectors/1',
      { fields: 't' },
      400,
      'failed to parse term vectors request. field [fields] must be an array',
    ],
    ['/v/_termvectors/1', { offsets: 'x' }, 400, 'Failed to parse value [x] as only [true] or [false] are allowed.'],
    ['/v/_termvectors/1', { version: 'x' }, 400, 'For input string: "x"'],
    ['/_mtermvectors', { docs: [1] }, 400, 'docs array element should include an object'],
    ['/_mtermvectors', { ids: [{}] }, 400, 'ids array element should only contain ids'],
    ['/_mtermvectors', { bogus: [] }, 400, 'no parameter named [bogus] and type ARRAY'],
    ['/v/_termvectors/1?version=5', undefined, 500, 'failed to execute term vector request'],
    ['/v/_termvectors', { doc: {} }, 501, '[doc] of term vectors'],
    ['/_mtermvectors', undefined, 400, 'Validation Failed: 1: multi term vectors: no documents requested;'],
    ['/_mtermvectors', { bogus: 1 }, 400, '_mtermvectors: Parameter [bogus] not supported'],
    [
      '/_mtermvectors',
      { docs: [{ _index: 'v', _id: '1', _routing: 'x' }] },
      400,
      'failed to parse term vectors request. unknown field [_routing]',
    ],
  ];
  for (const [target, body, status, reason] of refused) {
    it(`refuse ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      const answer = await api.send('POST', target, body);
      expect(answer.status).to.equal(status);
      expect((answer.body.error as JsonObject).reason).to.contain(reason);
    });
  }
});
