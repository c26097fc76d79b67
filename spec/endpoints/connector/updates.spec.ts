import { expect } from 'chai';
import fc from 'fast-check';
import { type ConnectorStatus, connectorStatuses, connectorTransitions } from '../../../server/connector/status';
import { Api } from '../api';

const half = {
  advanced_snippet: { created_at: '2024-01-01T00:00:00Z', updated_at: '2024-01-01T00:00:00Z', value: {} },
};
const filtering = [half, half].map(({ advanced_snippet }) => ({
  advanced_snippet,
  rules: [],
  validation: { errors: [], state: 'valid' },
}));

/** Updates that state the stored values: sent again, they change nothing. */
const updates: readonly [call: string, body: object][] = [
  ['_name', { name: 'n', description: 'd' }],
  ['_index_name', { index_name: 'content-b' }],
  ['_index_name', { index_name: null }],
  ['_native', { is_native: true }],
  ['_service_type', { service_type: 'share' }],
  ['_error', { error: 'broken' }],
  ['_error', { error: null }],
  ['_api_key_id', { api_key_id: 'k', api_key_secret_id: 's' }],
  [
    '_pipeline',
    { pipeline: { extract_binary_content: true, name: 'p', reduce_whitespace: true, run_ml_inference: false } },
  ],
  ['_scheduling', { scheduling: { full: { enabled: true, interval: '0 0 1 * * ?' } } }],
  ['_features', { features: { sync_rules: { basic: { enabled: true } } } }],
  ['_configuration', { values: { path: 'b' } }],
  ['_filtering', { filtering: [{ active: filtering[0], draft: filtering[1] }] }],
  ['_filtering', { advanced_snippet: half.advanced_snippet }],
  ['_filtering/_validation', { validation: { errors: [{ ids: ['a'], messages: ['m'] }], state: 'invalid' } }],
  ['_last_sync', { last_sync_status: 'completed', sync_cursor: { a: 1 }, last_indexed_document_count: 3 }],
];

describe('updates of a connector', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    api.reset();
    await api.put('/_connector/c1', { index_name: 'content-a', service_type: 'drive' });
    await api.put('/_connector/c1/_configuration', { configuration: { path: { label: 'Path', value: 'a' } } });
  });

  const version = async (): Promise<unknown> => {
    const { _version, _seq_no, _source } = (await api.get('/.elastic-connectors/_doc/c1')).body;
    return { _version, _seq_no, _source };
  };

  for (const [call, body] of updates) {
    it(`${call} ${JSON.stringify(body).slice(0, 60)} is an update, and a noop when repeated`, async () => {
      expect(await api.put(`/_connector/c1/${call}`, body)).to.deep.equal({ status: 200, body: { result: 'updated' } });
      const before = await version();
      expect(await api.put(`/_connector/c1/${call}`, body)).to.deep.equal({ status: 200, body: { result: 'noop' } });
      expect(await version()).to.deep.equal(before);
    });
  }

  it('to the current time are updates, however fast they follow each other', async () => {
    for (let times = 0; times < 5; times += 1) {
      expect((await api.put('/_connector/c1/_check_in')).body).to.deep.equal({ result: 'updated' });
    }
  });

  it('of the status never leave the table @fuzz', async () => {
    const statuses = fc.array(fc.constantFrom(...connectorStatuses), { maxLength: 12 });
    const walk = fc.asyncProperty(statuses, async (steps) => {
      let current = (await api.get('/_connector/c1')).body.status as ConnectorStatus;
      for (const status of steps) {
        const { status: code, body } = await api.put('/_connector/c1/_status', { status });
        const allowed = connectorTransitions[current].includes(status);
        expect(code).to.equal(allowed ? 200 : 400);
        if (allowed) expect(body.result).to.equal(status === current ? 'noop' : 'updated');
        if (allowed) current = status;
        expect((await api.get('/_connector/c1')).body.status).to.equal(current);
      }
    });
    await fc.assert(walk, { numRuns: 30 });
  });
});

/** The error of each call for a missing connector, and whether it finds a soft-deleted one. */
const readsFirst = { reason: 'connector [nope] not found', findsDeleted: false };
const justUpdates = { reason: '[nope]: document missing', findsDeleted: true };
const calls: readonly [call: string, body: object | undefined, answer: { reason: string; findsDeleted: boolean }][] = [
  ['_index_name', { index_name: 'content-c' }, readsFirst],
  ['_native', { is_native: false }, readsFirst],
  ['_service_type', { service_type: 's' }, readsFirst],
  ['_status', { status: 'error' }, readsFirst],
  ['_configuration', { configuration: {} }, readsFirst],
  ['_configuration', { values: {} }, readsFirst],
  ['_filtering', { rules: [] }, readsFirst],
  ['_filtering/_validation', { validation: { errors: [], state: 'valid' } }, readsFirst],
  ['_filtering/_activate', undefined, readsFirst],
  ['_filtering', { filtering: [] }, justUpdates],
  ['_last_sync', { last_sync_error: 'e' }, justUpdates],
  ['_check_in', undefined, justUpdates],
  ['_name', { name: 'n' }, justUpdates],
  ['_error', { error: 'e' }, justUpdates],
  ['_api_key_id', { api_key_id: 'k' }, justUpdates],
  ['_pipeline', updates[8]?.[1], justUpdates],
  ['_scheduling', updates[9]?.[1], justUpdates],
  ['_features', { features: {} }, justUpdates],
];

describe('a missing connector', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/_connector/gone');
    await api.send('DELETE', '/_connector/gone');
  });
  after(() => api.stop());

  for (const [call, body, { reason, findsDeleted }] of calls) {
    it(`in ${call} ${JSON.stringify(body) ?? ''}`, async () => {
      const missing = await api.put(`/_connector/nope/${call}`, body);
      expect(missing.status).to.equal(404);
      expect(missing.body).to.have.nested.property('error.reason', reason);
      const deleted = await api.put(`/_connector/gone/${call}`, body);
      expect(deleted.status).to.equal(findsDeleted ? 200 : 404);
      const gone = await api.get('/_connector/gone?include_deleted=true');
      expect(gone.body).to.include({ id: 'gone', deleted: true });
    });
  }
});
