import { API_INDICES } from '../../api-documents/stored';
import { findSyncJob } from '../../api-documents/sync-jobs';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { withId } from '../stored-document';
import { jobIdProblems, jobNotFound } from './jobs';

/** Returns a job as stored: RestGetConnectorSyncJobAction. */
export const getSyncJob = endpoint({
  name: 'connector.sync_job_get',
  routes: ['GET /_connector/_sync_job/{connector_sync_job_id}'],
  reads: ({ connector_sync_job_id: id }) => ({ index: API_INDICES.sync_jobs, id }),
  handle: ({ mock, placeholders: { connector_sync_job_id: id } }) => {
    throwIfInvalid(jobIdProblems(id));
    const job = findSyncJob(mock.store, id);
    if (!job) throw jobNotFound(mock, id);
    return ok(withId(job));
  },
});
