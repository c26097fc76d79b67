import { updateSyncJob } from '../../api-documents/sync-jobs';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { checkInUpdate } from '../../sync-job/updates';
import { jobChangeAnswer, jobIdProblems } from './jobs';

/** Records that the job was seen: RestCheckInConnectorSyncJobAction. */
export const checkInSyncJob = endpoint({
  name: 'connector.sync_job_check_in',
  routes: ['PUT /_connector/_sync_job/{connector_sync_job_id}/_check_in'],
  handle: ({ mock, placeholders: { connector_sync_job_id: id } }) => {
    throwIfInvalid(jobIdProblems(id));
    return jobChangeAnswer(mock, id, updateSyncJob(mock.store, id, checkInUpdate(mock.runtime.clock.instant())));
  },
});
