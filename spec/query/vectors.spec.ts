import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Hit extends JsonObject {
  _id: string;
  _score: number;
}

const VECTORS: Readonly<Record<string, number[]>> = { a: [1, 2, 3], b: [3, 2, 1], c: [-3, 2, 1] };

describe('vectors', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  beforeEach(async () => {
    api.reset();
    const v = { type: 'dense_vector', dims: 3 };
    await api.put('/docs', { mappings: { properties: { v, raw: { ...v, index: false }, t: { type: 'keyword' } } } });
    for (const [id, vector] of Object.entries(VECTORS)) {
      await api.put(`/docs/_doc/${id}?refresh=true`, { v: vector, raw: vector, t: id });
    }
  });

  async function hits(body: object): Promise<Hit[]> {
    const answer = await api.send('POST', '/docs/_search', body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return (answer.body.hits as JsonObject).hits as Hit[];
  }

  const scored = (source: string, params = {}) => ({
    query: { script_score: { query: { exists: { field: 'v' } }, script: { source, params } } },
  });

  const scripts: [source: string, score: (vector: number[]) => number][] = [
    ["cosineSimilarity(params.q, 'v') + 1.0", (v) => 1 + dot(v, [1, 0, 0]) / Math.sqrt(dot(v, v))],
    ["dotProduct(params.q, 'raw') + 10", (v) => dot(v, [1, 0, 0]) + 10],
    [
      "1 / (1 + l1norm(params.q, 'v'))",
      ([x = 0, y = 0, z = 0]) => 1 / (1 + Math.abs(x - 1) + Math.abs(y) + Math.abs(z)),
    ],
    ["1 / (1 + l2norm(params.q, 'v'))", ([x = 0, y = 0, z = 0]) => 1 / (1 + Math.hypot(x - 1, y, z))],
    ["sigmoid(dotProduct(params.q, 'v') + 4, 2, 1)", ([x = 0]) => (x + 4) / (2 + x + 4)],
    ["saturation(dotProduct(params.q, 'v') + 4, 2)", ([x = 0]) => (x + 4) / (2 + x + 4)],
  ];
  for (const [source, score] of scripts) {
    it(`a script compares them: ${source}`, async () => {
      for (const { _id, _score } of await hits(scored(source, { q: [1, 0, 0] }))) {
        expect(_score).to.be.closeTo(score(VECTORS[_id] as number[]), 1e-6);
      }
    });
  }

  const failures: [source: string, type: string, reason: string][] = [
    [
      "cosineSimilarity([1, 2], 'v')",
      'illegal_argument_exception',
      'The query vector has a different number of dimensions [2] than the document vectors [3].',
    ],
    [
      "hamming([1, 2, 3], 'v')",
      'illegal_argument_exception',
      'hamming distance is only supported for byte or bit vectors',
    ],
    ["dotProduct('x', 'v')", 'illegal_argument_exception', 'string length not even: 1'],
  ];
  for (const [source, type, reason] of failures) {
    it(`a script that cannot compare them fails: ${source}`, async () => {
      const { status, body } = await api.send('POST', '/docs/_search', scored(source));
      expect(status).to.equal(400);
      const failed = ((body.error as JsonObject).failed_shards as JsonObject[])[0]?.reason as JsonObject;
      expect(failed.caused_by).to.deep.equal({ type, reason });
    });
  }

  it('a script fails for a document without a vector', async () => {
    await api.put('/docs/_doc/none?refresh=true', { t: 'none' });
    const query = { script_score: { query: { match_all: {} }, script: "dotProduct([1, 2, 3], 'v') + 20" } };
    const { status, body } = await api.send('POST', '/docs/_search', { query });
    expect(status).to.equal(400);
    expect(JSON.stringify(body)).to.include("A document doesn't have a value for a vector field!");
  });

  it('are left out of `_source` unless they are asked for', async () => {
    const whole = { v: [1, 2, 3], raw: [1, 2, 3], t: 'a' };
    const source = async (target: string): Promise<unknown> => (await api.get(target)).body._source;
    expect(await source('/docs/_doc/a')).to.deep.equal({ t: 'a' });
    expect(await source('/docs/_doc/a?_source_exclude_vectors=false')).to.deep.equal(whole);
    expect((await api.get('/docs/_source/a')).body).to.deep.equal({ t: 'a' });
    const query = { ids: { values: ['a'] } };
    expect((await hits({ query }))[0]?._source).to.deep.equal({ t: 'a' });
    expect((await hits({ query, _source: { exclude_vectors: false } }))[0]?._source).to.deep.equal(whole);
    expect((await hits({ query, _source: { exclude_vectors: false, excludes: ['raw'] } }))[0]?._source).to.deep.equal({
      v: [1, 2, 3],
      t: 'a',
    });
    expect((await hits({ query, _source: ['v', 't'] }))[0]?._source).to.deep.equal({ v: [1, 2, 3], t: 'a' });
    expect(await source('/docs/_doc/a?_source_includes=v,raw&_source_excludes=raw')).to.deep.equal({ v: [1, 2, 3] });
    await api.put('/kept', {
      settings: { 'index.mapping.exclude_source_vectors': false },
      mappings: { properties: { v: { type: 'dense_vector' } } },
    });
    await api.put('/kept/_doc/1', { v: [1, 2] });
    expect(await source('/kept/_doc/1')).to.deep.equal({ v: [1, 2] });
    expect(await source('/kept/_doc/1?_source_exclude_vectors=true')).to.deep.equal({});
  });

  it('floats can be packed', async () => {
    const packed = Buffer.alloc(12);
    for (const [at, value] of [1, 0.5, 0].entries()) packed.writeFloatBE(value, at * 4);
    const text = packed.toString('base64');
    await api.put('/docs/_doc/p?refresh=true', { v: text, t: 'p' });
    const [first] = await hits({ knn: { field: 'v', query_vector: [1, 0.5, 0], k: 1 }, size: 1 });
    expect([first?._id, first?._score]).to.deep.equal(['p', 1]);
    expect((await api.put('/docs/_doc/q', { v: text.slice(0, 8) })).status).to.equal(400);
    const short = (await api.put('/docs/_doc/q', { v: packed.subarray(4).toString('base64') })).body;
    expect(((short.error as JsonObject).caused_by as JsonObject).reason).to.include('number of dimensions [2]');
  });

  it('that were sent as text are shown as numbers, where the index keeps them apart', async () => {
    const packed = Buffer.alloc(8);
    for (const [at, value] of [1, 1.2].entries()) packed.writeFloatBE(value, at * 4);
    const sent = { f: packed.toString('base64'), b: '0cF4', o: [{ f: '7' }], t: '0cf4' };
    const properties = {
      f: { type: 'dense_vector', dims: 2 },
      b: { type: 'dense_vector', dims: 2, element_type: 'byte' },
    };
    for (const [name, settings] of Object.entries({ apart: {}, within: { 'mapping.exclude_source_vectors': false } })) {
      await api.put(`/${name}`, { settings, mappings: { properties } });
      await api.put(`/${name}/_doc/1?refresh=true`, sent);
    }
    const shown = { ...sent, f: [1, 1.2], b: [12, -12] };
    expect((await api.get('/apart/_doc/1?_source_exclude_vectors=false')).body._source).to.deep.equal(shown);
    expect((await api.get('/apart/_source/1?_source_includes=b')).body).to.deep.equal({ b: [12, -12] });
    const { body } = await api.send('POST', '/apart/_search', { _source: { exclude_vectors: false } });
    expect(((body.hits as JsonObject).hits as Hit[])[0]?._source).to.deep.equal(shown);
    expect((await api.get('/within/_doc/1')).body._source).to.deep.equal(sent);
  });

  it('neighbours are found in all indices together', async () => {
    await api.put('/more', { mappings: { properties: { v: { type: 'dense_vector', dims: 3 } } } });
    await api.put('/more/_doc/d?refresh=true', { v: [1, 0.1, 0] });
    const knn = { field: 'v', query_vector: [1, 0, 0], k: 2, num_candidates: 10 };
    const { body } = await api.send('POST', '/docs,more/_search', { knn });
    const found = (body.hits as JsonObject).hits as Hit[];
    expect(found.map(({ _index, _id }) => [_index, _id])).to.deep.equal([
      ['more', 'd'],
      ['docs', 'b'],
    ]);
    await api.send('POST', '/_aliases', {
      actions: [{ add: { index: 'docs', alias: 'some', filter: { term: { t: 'a' } } } }],
    });
    const some = await api.send('POST', '/some/_search', { knn });
    expect(((some.body.hits as JsonObject).hits as Hit[]).map(({ _id }) => _id)).to.deep.equal(['a']);
  });

  it('comparing them is charged to the request', async () => {
    const lines = Array.from({ length: 300 }, (_, id) => [{ index: { _id: `n${id}` } }, { v: [id, 1, 1] }]).flat();
    const bulk = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await api.sendText('POST', '/docs/_bulk?refresh=true', 'application/x-ndjson', bulk);
    const knn = Array.from({ length: 20_000 }, () => ({ field: 'v', query_vector: [1, 0, 0], k: 1 }));
    const { status, body } = await api.send('POST', '/docs/_search', { knn, size: 1 });
    expect(status).to.equal(429);
    expect(((body.error as JsonObject).root_cause as JsonObject[])[0]?.type).to.equal('circuit_breaking_exception');
  });

  it('a builder of the query vector is refused by name', async () => {
    const knn = { field: 'v', query_vector_builder: { text_embedding: {} } };
    expect((await api.send('POST', '/docs/_search', { knn })).status).to.equal(501);
  });
});

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, at) => sum + one * (b[at] as number), 0);
}
