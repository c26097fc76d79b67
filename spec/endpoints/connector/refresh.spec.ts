import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

const snippet = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z', value: { a: 1 } };
const configuration = { host: { label: 'Host', value: 'a' } };

/** Updates of a connector, and whether searches see them immediately (ConnectorIndexService). */
const updates: [path: string, body: JsonObject | undefined, seenAtOnce: boolean][] = [
  ['_configuration', { configuration }, true],
  ['_configuration', { values: { host: 'b' } }, true],
  ['_native', { is_native: true }, true],
  ['_api_key_id', { api_key_id: 'key' }, false],
  ['_check_in', undefined, false],
  ['_error', { error: 'Something broke' }, false],
  ['_features', { features: { incremental_sync: { enabled: true } } }, false],
  ['_filtering', { advanced_snippet: snippet }, false],
  ['_filtering/_validation', { validation: { state: 'invalid', errors: [] } }, false],
  ['_filtering/_activate', undefined, false],
  ['_index_name', { index_name: 'content-other' }, false],
  ['_last_sync', { last_sync_error: 'Gone' }, false],
  ['_name', { name: 'Another name' }, false],
  [
    '_pipeline',
    { pipeline: { extract_binary_content: true, name: 'p', reduce_whitespace: true, run_ml_inference: false } },
    false,
  ],
  ['_scheduling', { scheduling: { full: { enabled: true, interval: '0 0 1 * * ?' } } }, false],
  ['_service_type', { service_type: 'another' }, false],
  ['_status', { status: 'error' }, false],
];

describe('updates of a connector, if searches see only what was refreshed', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start({ refresh: 'explicit', clock: { now: '2026-01-01T00:00:00Z', rate: 0 } });
    await api.put('/_connector/c', { index_name: 'content-c', service_type: 'drive' });
    await api.put('/_connector/c/_configuration', { configuration });
    await api.put('/_connector/c/_filtering', { advanced_snippet: snippet });
    await api.put('/_connector/c/_filtering/_validation', { validation: { state: 'valid', errors: [] } });
    await advance('1s');
  });
  afterEach(() => api.stop());

  for (const [path, body, seenAtOnce] of updates) {
    it(`${path} is visible ${seenAtOnce ? 'immediately' : 'a second later'}: ${JSON.stringify(body ?? {})}`, async () => {
      const before = await listed();
      await advance('1ms');
      const { status, body: answer } = await api.put(`/_connector/c/${path}`, body);
      expect([status, answer]).to.deep.equal([200, { result: 'updated' }]);
      const { body: after } = await api.get('/_connector/c');
      expect(await listed(), 'at once').to.deep.equal(seenAtOnce ? after : before);
      await advance('1s');
      expect(await listed(), 'after a second').to.deep.equal(after);
    });
  }

  it('an index is in use as soon as a search can see it', async () => {
    await api.put('/_connector/c/_index_name', { index_name: 'content-new' });
    expect((await api.put('/_connector/old', { index_name: 'content-c' })).status).to.equal(400);
    expect((await api.put('/_connector/early', { index_name: 'content-new' })).status).to.equal(201);
    expect((await api.put('/_connector/late', { index_name: 'content-new' })).status).to.equal(400);
  });

  it('an update that changes nothing does not refresh', async () => {
    const before = await listed();
    await api.put('/_connector/c/_name', { name: 'Waiting' });
    expect((await api.put('/_connector/c/_native', { is_native: false })).body).to.deep.equal({ result: 'noop' });
    expect(await listed()).to.deep.equal(before);
    expect((await api.put('/_connector/c/_native', { is_native: true })).body).to.deep.equal({ result: 'updated' });
    expect(await listed()).to.include({ name: 'Waiting', is_native: true });
  });

  it('deleting what is not there refreshes, too, and takes a sequence number', async () => {
    await api.put('/_connector/c/_name', { name: 'Waiting' });
    const written = Number((await api.get('/.elastic-connectors/_doc/c')).body._seq_no);
    expect((await api.send('DELETE', '/_connector/missing?hard=true')).status).to.equal(404);
    expect(await listed()).to.include({ name: 'Waiting' });
    await api.put('/_connector/c/_check_in');
    expect((await api.get('/.elastic-connectors/_doc/c')).body._seq_no).to.equal(written + 2);
  });

  it('a soft deletion is visible immediately, along with earlier changes', async () => {
    await api.put('/_connector/c/_name', { name: 'Waiting' });
    await api.send('DELETE', '/_connector/c');
    expect((await api.get('/_connector')).body).to.deep.equal({ count: 0, results: [] });
    const { results } = (await api.get('/_connector?include_deleted=true')).body;
    expect((results as JsonObject[])[0]).to.include({ name: 'Waiting', deleted: true });
  });

  async function listed(): Promise<JsonObject> {
    const { results } = (await api.get('/_connector')).body;
    return (results as JsonObject[])[0] as JsonObject;
  }

  function advance(by: string): Promise<unknown> {
    return api.send('POST', `/_mock/clock/advance?by=${by}`);
  }
});
