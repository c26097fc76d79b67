import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../../server';

const mock = createMock();
const put = (id: string, body: object, query = '') =>
  request(mock.app).put(`/_ingest/pipeline/${id}${query}`).send(body);
const get = (id: string) => request(mock.app).get(`/_ingest/pipeline/${id}`);
const set = (field: string, value: unknown, more: object = {}) => ({ set: { field, value, ...more } });
const store = (path: string, body: object) => request(mock.app).put(path).send(body);
const source = async (path: string) => (await request(mock.app).get(path)).body._source;

function bulk(query: string, lines: readonly object[]) {
  const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  return request(mock.app).post(`/_bulk${query}`).set('content-type', 'application/x-ndjson').send(body);
}

describe('pipelines over HTTP', () => {
  beforeEach(() => mock.reset());

  it('puts, shows and deletes', async () => {
    const body = { description: 'd', processors: [set('a', 1.0)], version: 7, _meta: { x: 1 } };
    expect((await put('p1', body)).body).to.deep.equal({ acknowledged: true });
    expect((await get('p1')).body).to.deep.equal({ p1: body });
    expect(Object.keys((await get('p*')).body)).to.deep.equal(['p1']);
    expect(Object.keys((await request(mock.app).get('/_ingest/pipeline')).body)).to.include.members([
      'p1',
      'search-default-ingestion',
    ]);
    expect((await get('p1?summary=true')).body).to.deep.equal({ p1: {} });
    expect((await request(mock.app).delete('/_ingest/pipeline/p1')).body).to.deep.equal({ acknowledged: true });
    const missing = await get('p1');
    expect([missing.status, missing.body]).to.deep.equal([404, {}]);
    const again = await request(mock.app).delete('/_ingest/pipeline/p1');
    expect([again.status, again.body.error.reason]).to.deep.equal([404, 'pipeline [p1] is missing']);
  });

  it('distinguishes versions', async () => {
    const reason = async (query: string, body: object) => (await put('p', body, query)).body.error?.reason;
    const processors: object[] = [];
    expect(await reason('?if_version=1', { processors })).to.equal(
      'version conflict, required version [1] for pipeline [p] but no pipeline was found',
    );
    await put('p', { processors, version: 1 });
    expect(await reason('?if_version=2', { processors })).to.equal(
      'version conflict, required version [2] for pipeline [p] but current version is [1]',
    );
    expect(await reason('?if_version=1', { processors, version: 1 })).to.equal(
      'cannot update pipeline [p] with the same version [1]',
    );
    await put('p', { processors }, '?if_version=1');
    expect((await get('p')).body.p.version).to.equal(2);
  });

  it('refuses processors by name', async () => {
    const { status, body } = await put('p', { processors: [{ grok: {} }] });
    expect([status, body.error.type]).to.deep.equal([501, 'not_emulated_exception']);
  });

  it('simulates, with and without verbose', async () => {
    const docs = [{ _source: { a: 'X' }, _id: 5 }, { _source: {} }];
    const pipeline = { processors: [{ lowercase: { field: 'a' } }] };
    const simulate = (query: string) =>
      request(mock.app).post(`/_ingest/pipeline/_simulate${query}`).send({ pipeline, docs });
    const { body } = await simulate('');
    expect(body.docs[0].doc).to.deep.include({ _index: '_index', _id: '5', _version: '-3', _source: { a: 'x' } });
    expect(body.docs[1].error.root_cause[0].type).to.equal('illegal_argument_exception');
    const verbose = (await simulate('?verbose=true')).body;
    expect(verbose.docs[1].processor_results[0]).to.include({ processor_type: 'lowercase', status: 'error' });
    const unknown = await request(mock.app).post('/_ingest/pipeline/nope/_simulate').send({ docs });
    expect([unknown.status, unknown.body.error.reason]).to.deep.equal([400, 'pipeline [nope] does not exist']);
    const empty = await request(mock.app).post('/_ingest/pipeline/_simulate').send({ pipeline, docs: [] });
    expect(empty.body.error.reason).to.equal('must specify at least one document in [docs]');
  });
});

describe('writes through pipelines', () => {
  beforeEach(() => mock.reset());

  it('can redirect a document to another index and id', async () => {
    await put('p', { processors: [set('_index', 'other'), set('_id', 'x')] });
    const { body } = await store('/docs/_doc/1?pipeline=p', { a: 1 });
    expect(body).to.include({ _index: 'other', _id: 'x' });
    expect((await request(mock.app).get('/docs/_doc/1')).status).to.equal(404);
  });

  it('rejects missing pipelines, without creating the index', async () => {
    const { status, body } = await store('/docs/_doc/1?pipeline=nope', { a: 1 });
    expect([status, body.error.reason]).to.deep.equal([400, 'pipeline with id [nope] does not exist']);
    expect((await request(mock.app).head('/docs')).status).to.equal(404);
  });

  it('reports failures and drops of single bulk items', async () => {
    await put('p', { processors: [{ drop: { if: 'ctx.d == true' } }, { lowercase: { field: 'a' } }] });
    const lines = [
      { index: { _index: 'docs', _id: '1' } },
      { a: 'X' },
      { index: { _index: 'docs', _id: '2' } },
      { b: 1 },
      { index: { _index: 'docs' } },
      { d: true },
      { update: { _index: 'docs', _id: '4' } },
      { upsert: { a: 'Y' }, script: 'ctx._source.a = 1' },
      { index: { _index: 'docs' } },
      { b: 1 },
    ];
    const { body } = await bulk('?pipeline=p', lines);
    expect(body.errors).to.equal(true);
    expect(body.ingest_took).to.be.a('number');
    expect(body.items[1].index).to.deep.include({ status: 400, _id: '2' });
    expect(body.items[1].index.error.reason).to.equal('field [a] not present as part of path [a]');
    expect(body.items[2].index).to.deep.equal({
      _index: 'docs',
      _id: 'auto-generated',
      _version: -3,
      result: 'noop',
      _shards: { total: 0, successful: 0, failed: 0 },
      status: 200,
    });
    expect(body.items[4].index).to.include({ status: 400, _id: 'auto-generated' });
    expect(await source('/docs/_doc/1')).to.deep.equal({ a: 'x' });
    expect(await source('/docs/_doc/4')).to.deep.equal({ a: 'y' });
  });

  it('does not report a time if no pipeline ran', async () => {
    const { body } = await bulk('', [{ index: { _index: 'docs', _id: '1' } }, { a: 1 }]);
    expect(body).to.not.have.property('ingest_took');
  });

  it('knows the pipelines of an index, which cannot be deleted', async () => {
    await put('first', { processors: [set('first', true)] });
    await put('last', { processors: [set('last', true)] });
    await store('/docs', { settings: { default_pipeline: 'first', final_pipeline: 'last' } });
    await store('/docs/_doc/1', { a: 1 });
    await store('/docs/_doc/2?pipeline=_none', { a: 1 });
    await request(mock.app)
      .post('/docs/_update/2')
      .send({ doc: { b: 2 } });
    expect(await source('/docs/_doc/1')).to.deep.equal({ a: 1, first: true, last: true });
    expect(await source('/docs/_doc/2')).to.deep.equal({ a: 1, last: true, b: 2, first: true });
    const { body } = await request(mock.app).delete('/_ingest/pipeline/first');
    expect(body.error.reason).to.equal(
      'pipeline [first] cannot be deleted because it is the default pipeline for 1 index(es) including [docs]',
    );
  });

  it('keeps numbers as Java writes them', async () => {
    await put('p', { processors: [set('b', true)] });
    await request(mock.app)
      .put('/docs/_doc/1?pipeline=p')
      .set('content-type', 'application/json')
      .send('{"a":1.0,"l":9007199254740993}');
    const { text } = await request(mock.app).get('/docs/_source/1');
    expect(text).to.equal('{"a":1.0,"l":9007199254740993,"b":true}');
  });
});
