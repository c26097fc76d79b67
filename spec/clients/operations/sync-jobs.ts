import { expect } from 'chai';
import { invalid, jobNotFound, type Operation, refused, updated } from './operation';

const counts = { deleted_document_count: 1, indexed_document_count: 2, indexed_document_volume: 3 };

/** Sync jobs. */
export const syncJobs: readonly Operation[] = [
  {
    method: 'syncJobPost',
    succeed: async (connector) => {
      const { id } = await connector.syncJobPost({ id: 'c1', job_type: 'access_control', trigger_method: 'scheduled' });
      const job = await connector.syncJobGet({ connector_sync_job_id: id });
      expect(job).to.include({ job_type: 'access_control', trigger_method: 'scheduled', status: 'pending' });
      expect(job.connector.index_name).to.equal('.search-acl-filter-search-a');
    },
    fail: (connector) => connector.syncJobPost({ id: 'nope' }),
    refusal: {
      status: 404,
      type: 'resource_not_found_exception',
      reason: "Connector with id 'nope' does not exist.",
    },
  },
  {
    method: 'syncJobGet',
    succeed: async (connector, { job }) => {
      const found = await connector.syncJobGet({ connector_sync_job_id: job });
      expect(found).to.include({ id: job, job_type: 'full', status: 'pending' });
      expect(found.connector).to.include({ id: 'c1', service_type: 'drive' });
    },
    fail: (connector) => connector.syncJobGet({ connector_sync_job_id: 'nope' }),
    refusal: jobNotFound,
  },
  {
    method: 'syncJobList',
    succeed: async (connector, { job }) => {
      const page = await connector.syncJobList({
        connector_id: 'c1',
        status: 'pending',
        job_type: ['full', 'incremental'],
      });
      expect(page.results.map(({ id }) => id)).to.deep.equal([job]);
      expect((await connector.syncJobList({ job_type: 'incremental' })).count).to.equal(0);
    },
    fail: (connector) => connector.syncJobList({ from: 9_999, size: 2 }),
    refusal: { status: 400, type: 'search_phase_execution_exception', reason: 'all shards failed' },
  },
  {
    method: 'syncJobClaim',
    succeed: async (connector, { job }) => {
      const request = { connector_sync_job_id: job, worker_hostname: 'w', sync_cursor: { page: 2 } };
      await updated(connector.syncJobClaim(request));
      const found = await connector.syncJobGet({ connector_sync_job_id: job });
      expect(found).to.include({ status: 'in_progress', worker_hostname: 'w' });
      expect(found.connector.sync_cursor).to.deep.equal({ page: 2 });
    },
    fail: (connector) => connector.syncJobClaim({ connector_sync_job_id: 'nope', worker_hostname: 'w' }),
    refusal: jobNotFound,
  },
  {
    method: 'syncJobCheckIn',
    succeed: (connector, { job }) => updated(connector.syncJobCheckIn({ connector_sync_job_id: job })),
    fail: (connector) => connector.syncJobCheckIn({ connector_sync_job_id: 'nope' }),
    refusal: {
      status: 404,
      type: 'resource_not_found_exception',
      reason: 'connector sync job [nope] not found',
    },
  },
  {
    method: 'syncJobUpdateStats',
    succeed: async (connector, { job }) => {
      await updated(connector.syncJobUpdateStats({ connector_sync_job_id: job, ...counts, metadata: { a: 1 } }));
      const found = await connector.syncJobGet({ connector_sync_job_id: job });
      expect(found).to.include(counts).and.to.have.deep.property('metadata', { a: 1 });
    },
    fail: (connector, { job }) =>
      connector.syncJobUpdateStats({ connector_sync_job_id: job, ...counts, deleted_document_count: -1 }),
    refusal: invalid('[deleted_document_count] cannot be negative.'),
  },
  {
    method: 'syncJobError',
    succeed: async (connector, { job }) => {
      await connector.syncJobClaim({ connector_sync_job_id: job, worker_hostname: 'w' });
      await updated(connector.syncJobError({ connector_sync_job_id: job, error: 'broken' }));
      const found = await connector.syncJobGet({ connector_sync_job_id: job });
      expect(found).to.include({ status: 'error', error: 'broken' });
    },
    fail: (connector, { job }) => connector.syncJobError({ connector_sync_job_id: job, error: 'broken' }),
    refusal: refused(
      'Invalid transition attempt from [pending] to [error]. Such a ConnectorSyncStatus transition is not supported by the Connector Protocol.',
    ),
  },
  {
    method: 'syncJobCancel',
    succeed: async (connector, { job }) => {
      await updated(connector.syncJobCancel({ connector_sync_job_id: job }));
      const found = await connector.syncJobGet({ connector_sync_job_id: job });
      expect(found).to.include({ status: 'canceled' }).and.to.have.property('canceled_at');
    },
    fail: (connector) => connector.syncJobCancel({ connector_sync_job_id: 'nope' }),
    refusal: jobNotFound,
  },
  {
    method: 'syncJobDelete',
    succeed: async (connector, { job }) => {
      expect(await connector.syncJobDelete({ connector_sync_job_id: job })).to.deep.equal({ acknowledged: true });
      expect((await connector.syncJobList()).count).to.equal(0);
    },
    fail: (connector) => connector.syncJobDelete({ connector_sync_job_id: 'nope' }),
    refusal: jobNotFound,
  },
];
