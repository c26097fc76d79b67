import { removeSyncJob } from '../../api-documents/sync-jobs';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { jobIdProblems, jobNotFound } from './jobs';

/** Removes a job, even a running one: RestDeleteConnectorSyncJobAction. */
export const deleteSyncJob = endpoint({
  name: 'connector.sync_job_delete',
  routes: ['DELETE /_connector/_sync_job/{connector_sync_job_id}'],
  writes: 'deletions',
  handle: ({ mock, placeholders: { connector_sync_job_id: id } }) => {
    throwIfInvalid(jobIdProblems(id));
    if (removeSyncJob(mock.store, id) === 'not_found') throw jobNotFound(mock, id);
    return acknowledged;
  },
});
