import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

/** A write that makes one more document visible to searches than before, depending on its query parameters. */
const write = (api: Api, id: string, parameters = ''): Promise<unknown> => api.put(`/docs/_doc/${id}${parameters}`, {});

const count = async (api: Api, index = 'docs'): Promise<unknown> =>
  (await api.send('GET', `/${index}/_count`)).body.count;

const advance = (api: Api, by: string): Promise<unknown> => api.send('POST', `/_mock/clock/advance?by=${by}`);

describe('refreshes', () => {
  let api: Api;
  afterEach(() => api.stop());

  describe('if searches see only what was refreshed', () => {
    beforeEach(async () => {
      api = await Api.start({ refresh: 'explicit', clock: { now: '2026-01-01T00:00:00Z', rate: 0 } });
      await write(api, 'first', '?refresh=true');
      await write(api, 'second');
    });

    it('a write waits for a refresh', async () => {
      expect(await count(api)).to.equal(1);
      expect((await api.send('GET', '/docs/_doc/second')).status).to.equal(200);
      await api.send('POST', '/docs/_refresh');
      expect(await count(api)).to.equal(2);
    });

    it('a get refreshes only if it reads what searches see', async () => {
      await api.send('GET', '/docs/_doc/second?refresh=true');
      expect(await count(api)).to.equal(1);
      await api.send('GET', '/docs/_doc/second?refresh=true&realtime=false');
      expect(await count(api)).to.equal(2);
    });

    it('so do deletions and updates', async () => {
      await api.send('DELETE', '/docs/_doc/first');
      await api.send('POST', '/docs/_update/second?refresh=false', { doc: { a: 1 } });
      const { body } = await api.send('GET', '/docs/_search');
      expect(((body.hits as JsonObject).hits as JsonObject[]).map(({ _id }) => _id)).to.deep.equal(['first']);
      await write(api, 'third', '?refresh=wait_for');
      expect(await count(api)).to.equal(2);
    });

    it('the interval triggers one after a second, on the clock of the mock', async () => {
      await advance(api, '999ms');
      expect(await count(api)).to.equal(1);
      await advance(api, '1ms');
      expect(await count(api)).to.equal(2);
    });

    it('a write after the interval waits for the next one', async () => {
      await advance(api, '1500ms');
      await write(api, 'third');
      expect(await count(api)).to.equal(2);
      await advance(api, '1s');
      expect(await count(api)).to.equal(3);
    });

    it('the interval is a setting', async () => {
      await api.put('/docs/_settings', { index: { refresh_interval: '1m' } });
      await advance(api, '59s');
      expect(await count(api)).to.equal(1);
      await api.put('/docs/_settings', { index: { refresh_interval: '-1' } });
      await advance(api, '10m');
      expect(await count(api)).to.equal(1);
      await api.put('/docs/_settings', { index: { refresh_interval: null } });
      expect(await count(api)).to.equal(2);
    });

    it('snapshots include what was not refreshed yet', async () => {
      await api.send('PUT', '/_mock/snapshots/before');
      await api.send('POST', '/docs/_refresh');
      await api.send('POST', '/_mock/snapshots/before/restore');
      expect(await count(api)).to.equal(1);
      await advance(api, '1s');
      expect(await count(api)).to.equal(2);
    });

    it('creating and deleting connectors, and whatever happens to sync jobs, is seen at once', async () => {
      await api.put('/_connector/c1', { index_name: 'search-a', service_type: 'drive' });
      expect(await count(api, '.elastic-connectors')).to.equal(1);
      const { body } = await api.send('POST', '/_connector/_sync_job', { id: 'c1', job_type: 'full' });
      const canceled = await api.send('PUT', `/_connector/_sync_job/${String(body.id)}/_cancel`);
      expect(canceled.body).to.deep.equal({ result: 'updated' });
      const jobs = '.elastic-connectors-sync-jobs';
      const query = { query: { term: { status: 'canceled' } } };
      expect((await api.send('POST', `/${jobs}/_count`, query)).body.count).to.equal(1);
      await api.send('DELETE', `/_connector/_sync_job/${String(body.id)}`);
      await api.send('DELETE', '/_connector/c1?hard=true');
      expect([await count(api, jobs), await count(api, '.elastic-connectors')]).to.deep.equal([0, 0]);
    });
  });

  describe('of an index with several shards', () => {
    const SHARDS = { number_of_shards: 5, number_of_routing_shards: 5, refresh_interval: '-1' };
    const found = async (): Promise<readonly string[]> => {
      const { body } = await api.send('GET', '/docs/_search');
      return ((body.hits as JsonObject).hits as JsonObject[]).map(({ _id }) => String(_id)).sort();
    };
    // 1 and 7 are in one shard, and 3 is in another.
    beforeEach(async () => {
      api = await Api.start();
      await api.put('/docs', { settings: { index: SHARDS } });
      for (const id of ['1', '3', '7']) await write(api, id);
    });

    it('a write refreshes only the shard that it goes to', async () => {
      await write(api, '1', '?refresh=true');
      expect(await found()).to.deep.equal(['1', '7']);
      await write(api, '3', '?refresh=wait_for');
      expect(await found()).to.deep.equal(['1', '3', '7']);
    });

    it('so does a deletion', async () => {
      await api.send('POST', '/docs/_refresh');
      await api.send('DELETE', '/docs/_doc/1');
      await api.send('DELETE', '/docs/_doc/3?refresh=true');
      expect(await found()).to.deep.equal(['1', '7']);
      await api.send('DELETE', '/docs/_doc/7?refresh=true');
      expect(await found()).to.deep.equal([]);
    });

    it('so do a bulk request, an update and a get', async () => {
      await api.sendText('POST', '/docs/_bulk?refresh=true', 'application/x-ndjson', '{"delete":{"_id":"7"}}\n');
      expect(await found()).to.deep.equal(['1']);
      await write(api, '1');
      await api.send('POST', '/docs/_update/3?refresh=true', { doc: { a: 1 } });
      expect(await found()).to.deep.equal(['1', '3']);
      await api.send('DELETE', '/docs/_doc/1');
      await api.send('GET', '/docs/_doc/7?refresh=true&realtime=false');
      expect(await found()).to.deep.equal(['3']);
    });

    it('and routing says which shard that is', async () => {
      await write(api, 'elsewhere', '?routing=1&refresh=true');
      expect(await found()).to.deep.equal(['1', '7', 'elsewhere']);
    });

    it('a snapshot keeps what each shard shows', async () => {
      await write(api, '1', '?refresh=true');
      await api.send('PUT', '/_mock/snapshots/half');
      await api.send('POST', '/docs/_refresh');
      await api.send('POST', '/_mock/snapshots/half/restore');
      expect(await found()).to.deep.equal(['1', '7']);
    });
  });

  describe('if searches see everything', () => {
    beforeEach(async () => {
      api = await Api.start();
      await write(api, 'first');
    });

    it('an index that never refreshes itself shows what it showed before', async () => {
      expect(await count(api)).to.equal(1);
      await api.put('/docs/_settings', { index: { refresh_interval: '-1' } });
      expect(await count(api)).to.equal(1);
      await write(api, 'second');
      expect(await count(api)).to.equal(1);
      await api.put('/docs/_settings', { index: { refresh_interval: '1s' } });
      expect(await count(api)).to.equal(2);
      await api.put('/docs/_settings', { index: { refresh_interval: '-1' } });
      expect(await count(api)).to.equal(2);
    });
  });
});
