import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject } from '../../server/json/value';
import { connectorSnapshot } from '../../server/sync-job/connector-snapshot';
import { newSyncJob, readJobType } from '../../server/sync-job/document';
import { assertSyncJobTransition, readSyncStatus, type SyncStatus, syncStatuses } from '../../server/sync-job/status';
import { cancelUpdate, claimUpdate, jobErrorUpdate, statsProblems, statsUpdate } from '../../server/sync-job/updates';

const time = '2024-05-01T10:00:00.000Z';

/** The table of the connector protocol, written out again. */
const table: Record<SyncStatus, readonly SyncStatus[]> = {
  pending: ['in_progress', 'canceled'],
  in_progress: ['suspended', 'canceling', 'completed', 'error'],
  suspended: ['in_progress', 'canceled'],
  canceling: ['canceled', 'error'],
  canceled: [],
  completed: [],
  error: [],
};

const canceled = { status: 'canceled', cancelation_requested_at: time, canceled_at: time, completed_at: time };
const effects: Record<SyncStatus, { cancel: JsonObject | SyncStatus; error: boolean }> = {
  pending: { cancel: canceled, error: false },
  in_progress: { cancel: { status: 'canceling', cancelation_requested_at: time }, error: true },
  suspended: { cancel: canceled, error: false },
  canceling: { cancel: 'canceling', error: true },
  canceled: { cancel: 'canceling', error: false },
  completed: { cancel: 'canceling', error: false },
  error: { cancel: 'canceling', error: false },
};

const refusal = (from: string, to: string): string =>
  `Invalid transition attempt from [${from}] to [${to}]. Such a ConnectorSyncStatus transition is not supported by the Connector Protocol.`;

describe('sync job status', () => {
  for (const from of syncStatuses) {
    for (const to of syncStatuses) {
      const allowed = table[from].includes(to);
      it(`${allowed ? 'allows' : 'does not allow'} ${from} to ${to}`, () => {
        if (allowed) assertSyncJobTransition(from, to);
        else expect(thrown(() => assertSyncJobTransition(from, to)).reason).to.equal(refusal(from, to));
      });
    }

    it(`${from}, on a cancelation and on an error`, () => {
      const stored = { status: from.toUpperCase() };
      const { cancel, error } = effects[from];
      if (typeof cancel === 'object') expect(cancelUpdate(stored, time)).to.deep.equal(cancel);
      else expect(thrown(() => cancelUpdate(stored, time)).reason).to.equal(refusal(from, cancel));
      if (error) expect(jobErrorUpdate(stored, 'e')).to.deep.equal({ error: 'e', status: 'error' });
      else expect(thrown(() => jobErrorUpdate(stored, 'e')).reason).to.equal(refusal(from, 'error'));
    });
  }

  it('is rejected if unknown', () => {
    expect(thrown(() => readSyncStatus('x')).reason).to.equal('Unknown ConnectorSyncStatus [x].');
    expect(thrown(() => readJobType('x')).reason).to.equal('Unknown ConnectorSyncJobType [x].');
  });

  it('is rejected with its cause', () => {
    const error = thrown(() => assertSyncJobTransition('error', 'pending'));
    expect(error).to.include({ type: 'status_exception', status: 400 });
    expect(error.causedBy?.type).to.equal('connector_sync_job_invalid_status_transition_exception');
  });
});

describe('a new sync job', () => {
  it('has its keys in stored order', () => {
    expect(JSON.stringify(newSyncJob({}, { id: 'c' }, time))).to.equal(
      `{"connector":{"id":"c"},"created_at":"${time}","deleted_document_count":0,"indexed_document_count":0,"indexed_document_volume":0,"job_type":"full","last_seen":"${time}","metadata":{},"status":"pending","total_document_count":0,"trigger_method":"on_demand"}`,
    );
    expect(newSyncJob({ job_type: 'INCREMENTAL', trigger_method: 'Scheduled' }, {}, time)).to.include({
      job_type: 'incremental',
      trigger_method: 'scheduled',
    });
  });

  const connector = {
    name: 'n',
    configuration: { f: { label: 'L', x: 1 } },
    filtering: [
      {
        active: {
          advanced_snippet: { created_at: time, updated_at: time, value: {} },
          rules: [],
          validation: { errors: [], state: 'valid' },
        },
      },
    ],
    index_name: 'search-a',
    language: null,
    pipeline: { name: 'p', run_ml_inference: false, reduce_whitespace: true, extract_binary_content: true },
    service_type: 'drive',
  };

  it('keeps a part of its connector', () => {
    expect(JSON.stringify(connectorSnapshot('c', connector, 'full', time))).to.equal(
      `{"id":"c","filtering":{"advanced_snippet":{"created_at":"${time}","updated_at":"${time}","value":{}},"rules":[],"validation":{"errors":[],"state":"valid"}},"index_name":"search-a","pipeline":{"extract_binary_content":true,"name":"p","reduce_whitespace":true,"run_ml_inference":false},"service_type":"drive","configuration":{"f":{"default_value":null,"label":"L","required":false,"sensitive":false,"value":null}}}`,
    );
  });

  it('for access control has an index of its own', () => {
    expect(connectorSnapshot('c', connector, 'access_control', time).index_name).to.equal(
      '.search-acl-filter-search-a',
    );
    expect(connectorSnapshot('c', { service_type: 's' }, 'access_control', time)).to.deep.equal({
      id: 'c',
      index_name: '.search-acl-filter-null',
      service_type: 's',
    });
  });

  for (const missing of [undefined, null, '']) {
    it(`needs an index and a service type, not ${missing === undefined ? 'nothing' : JSON.stringify(missing)}`, () => {
      const without = (name: string): JsonObject =>
        JSON.parse(JSON.stringify({ ...connector, [name]: missing })) as JsonObject;
      expect(thrown(() => connectorSnapshot('c', without('index_name'), 'full', time)).reason).to.equal(
        'Cannot start a sync for connector [c] with no index attached. Set the [index_name] property for the connector to enable syncing data.',
      );
      expect(thrown(() => connectorSnapshot('c', without('service_type'), 'access_control', time)).reason).to.equal(
        'Cannot start a sync for connector [c] with [service_type] not defined. Set the service type of your connector before starting the sync.',
      );
    });
  }
});

describe('updates of a sync job', () => {
  it('claim', () => {
    const claimed = { status: 'in_progress', worker_hostname: '', last_seen: time, started_at: time };
    expect(claimUpdate({ worker_hostname: '' }, time)).to.deep.equal(claimed);
    expect(claimUpdate({ worker_hostname: '', sync_cursor: { a: 1 } }, time)).to.deep.equal({
      ...claimed,
      connector: { sync_cursor: { a: 1 } },
    });
  });

  it('statistics', () => {
    const counts = { deleted_document_count: '1.5', indexed_document_count: 2, indexed_document_volume: 3 };
    const written = { deleted_document_count: 1, indexed_document_count: 2, indexed_document_volume: 3 };
    expect(statsUpdate(counts, time)).to.deep.equal({ ...written, last_seen: time });
    const more = { total_document_count: 9, metadata: { a: 1 }, last_seen: '2001-01-01T00:00:00Z' };
    expect(statsUpdate({ ...counts, ...more }, time)).to.deep.equal({
      ...written,
      ...more,
      last_seen: '2001-01-01T00:00:00.000Z',
    });
  });

  it('statistics below zero', () => {
    expect(
      statsProblems({ total_document_count: -1, deleted_document_count: '-2', indexed_document_count: 0 }),
    ).to.deep.equal(['[deleted_document_count] cannot be negative.', '[total_document_count] cannot be negative.']);
  });
});

function thrown(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
