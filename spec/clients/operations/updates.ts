import { expect } from 'chai';
import { invalid, missing, type Operation, refused, updated } from './operation';

const pipeline = { extract_binary_content: true, name: 'p', reduce_whitespace: true, run_ml_inference: false };
const field = {
  default_value: '',
  depends_on: [],
  display: 'textbox' as const,
  label: 'Path',
  options: [],
  required: true,
  sensitive: false,
  value: 'a',
};

/** The calls that change part of a connector. */
export const updates: readonly Operation[] = [
  {
    method: 'checkIn',
    succeed: async (connector) => {
      await updated(connector.checkIn({ connector_id: 'c1' }));
      expect(await connector.get({ connector_id: 'c1' })).to.have.property('last_seen');
    },
    fail: (connector) => connector.checkIn({ connector_id: 'nope' }),
    refusal: missing,
  },
  {
    method: 'updateName',
    succeed: async (connector) => {
      const change = { connector_id: 'c1', name: 'n', description: 'd' };
      await updated(connector.updateName(change));
      expect(await connector.updateName(change)).to.deep.equal({ result: 'noop' });
    },
    // Without a name or a description the client does not send a body.
    fail: (connector) => connector.updateName({ connector_id: 'c1' }),
    refusal: { status: 400, type: 'parse_exception', reason: 'request body is required' },
  },
  {
    method: 'updateApiKeyId',
    succeed: (connector) => updated(connector.updateApiKeyId({ connector_id: 'c1', api_key_secret_id: 's' })),
    fail: (connector) => connector.updateApiKeyId({ connector_id: 'nope', api_key_id: 'k' }),
    refusal: missing,
  },
  {
    method: 'updateIndexName',
    succeed: async (connector) => {
      await updated(connector.updateIndexName({ connector_id: 'c1', index_name: null }));
      expect(await connector.get({ connector_id: 'c1' })).to.include({ index_name: null });
    },
    fail: (connector) => connector.updateIndexName({ connector_id: 'nope', index_name: 'search-a' }),
    refusal: refused('Index name [search-a] is used by another connector.'),
  },
  {
    method: 'updateNative',
    succeed: async (connector) => {
      await connector.updateIndexName({ connector_id: 'c1', index_name: 'content-a' });
      await updated(connector.updateNative({ connector_id: 'c1', is_native: true }));
    },
    fail: (connector) => connector.updateNative({ connector_id: 'c1', is_native: true }),
    refusal: refused(
      'The index name [search-a] attached to the connector [c1] must start with the required prefix: [content-] to be Elastic-managed. Please update the attached index first to comply with this requirement.',
    ),
  },
  {
    method: 'updateServiceType',
    succeed: async (connector) => {
      await updated(connector.updateServiceType({ connector_id: 'c1', service_type: 'share' }));
      expect(await connector.get({ connector_id: 'c1' })).to.include({ status: 'needs_configuration' });
    },
    fail: (connector) => connector.updateServiceType({ connector_id: 'c1', service_type: '' }),
    refusal: invalid('[service_type] cannot be [null] or [""].'),
  },
  {
    method: 'updateStatus',
    succeed: (connector) => updated(connector.updateStatus({ connector_id: 'c1', status: 'connected' })),
    fail: (connector) => connector.updateStatus({ connector_id: 'c1', status: 'created' }),
    refusal: refused(
      'Invalid transition attempt from [configured] to [created]. Such a status transition is not supported by the Connector Protocol.',
    ),
  },
  {
    method: 'updateError',
    succeed: async (connector) => {
      await updated(connector.updateError({ connector_id: 'c1', error: 'broken' }));
      expect(await connector.get({ connector_id: 'c1' })).to.include({ status: 'error', error: 'broken' });
      await updated(connector.updateError({ connector_id: 'c1', error: null }));
      expect(await connector.get({ connector_id: 'c1' })).to.include({ status: 'connected', error: null });
    },
    fail: (connector) => connector.updateError({ connector_id: 'nope', error: null }),
    refusal: missing,
  },
  {
    method: 'updatePipeline',
    succeed: (connector) => updated(connector.updatePipeline({ connector_id: 'c1', pipeline })),
    fail: (connector) => connector.updatePipeline({ connector_id: 'nope', pipeline }),
    refusal: missing,
  },
  {
    method: 'updateScheduling',
    succeed: async (connector) => {
      const scheduling = { full: { enabled: true, interval: '0 0 12 ? * mon-fri' } };
      await updated(connector.updateScheduling({ connector_id: 'c1', scheduling }));
      const found = await connector.get({ connector_id: 'c1' });
      expect(found.scheduling.full).to.deep.equal({ enabled: true, interval: '0 0 12 ? * MON-FRI' });
    },
    fail: (connector) => connector.updateScheduling({ connector_id: 'c1', scheduling: {} }),
    refusal: invalid(
      '[scheduling] object needs to define at least one schedule type: [full | incremental | access_control]',
    ),
  },
  {
    method: 'updateFeatures',
    succeed: async (connector) => {
      const features = { sync_rules: { basic: { enabled: true } } };
      await updated(connector.updateFeatures({ connector_id: 'c1', features }));
      expect((await connector.get({ connector_id: 'c1' })).features).to.deep.equal(features);
    },
    fail: (connector) => connector.updateFeatures({ connector_id: 'nope', features: {} }),
    refusal: missing,
  },
  {
    method: 'updateConfiguration',
    succeed: async (connector) => {
      await updated(connector.updateConfiguration({ connector_id: 'c1', configuration: { path: field } }));
      await updated(connector.updateConfiguration({ connector_id: 'c1', values: { path: 'b' } }));
      const { configuration } = await connector.get({ connector_id: 'c1' });
      expect(configuration).to.deep.equal({ path: { ...field, value: 'b' } });
    },
    fail: (connector) => connector.updateConfiguration({ connector_id: 'c1', values: { nope: 1 } }),
    refusal: refused(
      'Unknown [configuration] fields in the request payload: [nope]. Remove them from request or register their schema first.',
    ),
  },
  {
    method: 'lastSync',
    succeed: (connector) =>
      updated(connector.lastSync({ connector_id: 'c1', last_sync_status: 'completed', sync_cursor: { page: 2 } })),
    fail: (connector) => connector.lastSync({ connector_id: 'nope', last_indexed_document_count: 1 }),
    refusal: missing,
  },
];
