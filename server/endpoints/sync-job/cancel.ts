import { changeSyncJob } from '../../api-documents/sync-jobs';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { cancelUpdate } from '../../sync-job/updates';
import { jobChangeAnswer, jobIdProblems } from './jobs';

/** Cancels a job, or asks a running one to stop: RestCancelConnectorSyncJobAction. */
export const cancelSyncJob = endpoint({
  name: 'connector.sync_job_cancel',
  routes: ['PUT /_connector/_sync_job/{connector_sync_job_id}/_cancel'],
  handle: ({ mock, placeholders: { connector_sync_job_id: id } }) => {
    throwIfInvalid(jobIdProblems(id));
    const change = changeSyncJob(mock.store, id, (stored) => cancelUpdate(stored, mock.runtime.clock.instant()));
    return jobChangeAnswer(mock, id, change);
  },
});
