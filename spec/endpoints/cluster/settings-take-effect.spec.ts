import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

const REASON = (added: number, open: number, most: number) =>
  `Validation Failed: 1: this action would add [${added}] shards, but this cluster currently has [${open}]/[${most}] maximum normal shards open; for more information, see https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/size-shards?version=9.1#troubleshooting-max-shards-open;`;

const ONE_SHARD = { settings: { number_of_replicas: 0 } };

/** Answers of a real node of 9.1.0. */
describe('cluster settings that limit indices', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.send('POST', '/_mock/reset'));

  const set = (settings: JsonObject) => api.put('/_cluster/settings', { transient: settings });
  const refusal = async (method: string, path: string, body?: object) => {
    const answer = await api.send(method, path, body);
    const error = answer.body.error as { type: string; reason: string } | undefined;
    return [answer.status, error?.type, error?.reason];
  };

  it('limit the shards of a node, without those of closed indices', async () => {
    await set({ 'cluster.max_shards_per_node': 1 });
    expect((await api.put('/a', ONE_SHARD)).status).to.equal(200);
    expect(await refusal('PUT', '/b', ONE_SHARD)).to.deep.equal([400, 'validation_exception', REASON(1, 1, 1)]);
    expect(await refusal('POST', '/b/_doc', {})).to.deep.equal([400, 'validation_exception', REASON(2, 1, 1)]);
    const replicas = { number_of_replicas: 1 };
    expect(await refusal('PUT', '/a/_settings', replicas)).to.deep.equal([
      400,
      'validation_exception',
      REASON(1, 1, 1),
    ]);
    expect((await api.send('POST', '/a/_close')).status).to.equal(200);
    expect((await api.put('/b', ONE_SHARD)).status).to.equal(200);
    expect(await refusal('POST', '/a/_open')).to.deep.equal([400, 'validation_exception', REASON(1, 1, 1)]);
  });

  it('keep indices from being closed', async () => {
    await api.put('/a');
    await set({ 'cluster.indices.close.enable': false });
    expect(await refusal('POST', '/a/_close')).to.deep.equal([
      500,
      'illegal_state_exception',
      'closing indices is disabled - set [cluster.indices.close.enable: true] to enable it. NOTE: closed indices still consume a significant amount of diskspace',
    ]);
  });

  it('limit the shards of a search', async () => {
    await api.put('/a');
    await api.put('/b');
    await set({ 'action.search.shard_count.limit': 1 });
    for (const call of ['_search', '_count']) {
      const [status, , reason] = await refusal('GET', `/a,b/${call}`);
      expect([status, String(reason).slice(0, 54)]).to.deep.equal([
        400,
        'Trying to query 2 shards, which is over the limit of 1',
      ]);
      expect((await api.get(`/a/${call}`)).status).to.equal(200);
    }
  });
});

describe('the cluster settings of the node', () => {
  const named = 'action.destructive_requires_name';
  let api: Api;
  before(async () => {
    api = await Api.start({ settings: { [named]: false } });
  });
  after(() => api.stop());

  it('take effect, and are shown with the defaults', async () => {
    await api.put('/node-a');
    expect((await api.send('DELETE', '/node-*')).status).to.equal(200);
    const { body } = await api.get('/_cluster/settings?include_defaults=true&flat_settings=true');
    expect(body.persistent).to.deep.equal({});
    expect((body.defaults as JsonObject)[named]).to.equal('false');
  });

  it('come after those of requests', async () => {
    await api.put('/_cluster/settings', { persistent: { [named]: true } });
    expect((await api.send('DELETE', '/node-*')).status).to.equal(400);
    await api.send('POST', '/_mock/reset');
    expect((await api.send('DELETE', '/node-*')).status).to.equal(200);
  });

  const refused: [settings: Record<string, string>, message: string][] = [
    [
      { 'action.destructive_requires_names': 'false' },
      'Unknown cluster setting [action.destructive_requires_names]. Did you mean [action.destructive_requires_name]?',
    ],
    [{ 'path.data': '/x' }, 'The setting [path.data] of a node has no effect here: leave it out.'],
    [{ 'search.max_buckets': 'x' }, 'Failed to parse value [x] for setting [search.max_buckets]'],
  ];
  for (const [settings, message] of refused) {
    it(`refuse ${JSON.stringify(settings)}`, async () => {
      const failed = await Api.start({ settings }).catch((error: Error) => error.message);
      expect(failed).to.equal(message);
    });
  }

  it('are checked in a fixture, too', async () => {
    const load = (settings: JsonObject) =>
      api.put('/_mock/state', { cluster: { cluster_settings: { persistent: settings } } });
    expect((await load({ [named]: 'false' })).status).to.equal(200);
    const { body } = await api.get('/_cluster/settings?flat_settings=true');
    expect(body.persistent).to.deep.equal({ [named]: 'false' });
    const answer = await load({ 'search.max_bucket': '5' });
    expect(JSON.stringify(answer.body)).to.contain('persistent setting [search.max_bucket], not recognized');
    expect(answer.status).to.equal(400);
  });
});
