import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the shards of indices over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/one', { settings: { number_of_shards: 2, number_of_replicas: 0 } });
    await api.put('/two');
    for (const id of [1, 2, 3, 4, 5]) await api.put(`/one/_doc/${id}`, {});
  });

  it('have one segment each if they have documents', async () => {
    const { body } = await api.get('/one/_segments');
    expect(body._shards).to.deep.equal({ total: 2, successful: 2, failed: 0 });
    const shards = (body.indices as { one: { shards: Record<string, JsonObject[]> } }).one.shards;
    const counts = Object.values(shards).map(
      ([shard]) => (shard as { segments: { _0: JsonObject } }).segments._0.num_docs,
    );
    expect(counts).to.have.length(2);
    expect(Number(counts[0]) + Number(counts[1])).to.equal(5);
    const table = (await api.get('/_cat/segments/one?format=json&h=docs.count')).body as unknown as JsonObject[];
    expect(table.map((row) => Number(row['docs.count']))).to.deep.equal(counts);
    expect((await api.get('/two/_segments')).body).to.have.nested.property(
      'indices.two.shards.0[0].num_search_segments',
      0,
    );
    await api.send('POST', '/one/_close');
    expect((await api.get('/one/_segments')).body.error).to.include({ type: 'index_closed_exception' });
    expect((await api.get('/one/_segments?ignore_unavailable=true')).body.indices).to.deep.equal({});
  });

  it('came to their node empty, or with what they had when their index was closed', async () => {
    const types = async (target: string) => {
      const shards = ((await api.get(target)).body.one as { shards: JsonObject[] }).shards;
      return shards.map(({ id, type }) => `${id} ${type}`);
    };
    expect(await types('/one/_recovery')).to.deep.equal(['0 EMPTY_STORE', '1 EMPTY_STORE']);
    await api.send('POST', '/one/_close');
    expect(await types('/one/_recovery')).to.deep.equal(['0 EXISTING_STORE', '1 EXISTING_STORE']);
    expect((await api.get('/one/_recovery?active_only=true')).body).to.deep.equal({});
    expect((await api.get('/z*/_recovery')).body).to.deep.equal({});
    expect((await api.get('/z/_recovery')).status).to.equal(404);
    const detailed = (await api.get('/two/_recovery?detailed=true&human=true')).body;
    expect(detailed).to.have.nested.property('two.shards[0].index.files.details').that.deep.equals([]);
    expect(detailed)
      .to.have.nested.property('two.shards[0].start_time')
      .that.matches(/^\d{4}-.*Z$/);
  });

  it('are stored on the only node; by default only those that lack copies are listed', async () => {
    const listed = async (parameters: string) =>
      Object.keys((await api.get(`/_shard_stores${parameters}`)).body.indices as object);
    expect(await listed('')).to.deep.equal(['two']);
    expect(await listed('?status=green')).to.deep.equal(['one']);
    expect(await listed('?status=all')).to.deep.equal(['one', 'two']);
    expect((await api.get('/_shard_stores?status=blue')).body.error).to.include({
      reason: 'unknown cluster health status [blue]',
    });
  });
});
