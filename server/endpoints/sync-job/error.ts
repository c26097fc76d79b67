import { changeSyncJob } from '../../api-documents/sync-jobs';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { syncJobError } from '../../generated/bodies';
import { jobErrorUpdate } from '../../sync-job/updates';
import { jobChangeAnswer, jobIdProblems } from './jobs';

/** Ends a running job with an error: RestUpdateConnectorSyncJobErrorAction. */
export const setSyncJobError = endpoint({
  name: 'connector.sync_job_error',
  routes: ['PUT /_connector/_sync_job/{connector_sync_job_id}/_error'],
  body: requiredBody(syncJobError),
  handle: ({ mock, placeholders: { connector_sync_job_id: id }, body }) => {
    const missing = body.error ? [] : ['[error] of the connector sync job cannot be null or empty'];
    throwIfInvalid([...jobIdProblems(id), ...missing]);
    const change = changeSyncJob(mock.store, id, (stored) => jobErrorUpdate(stored, body.error));
    return jobChangeAnswer(mock, id, change);
  },
});
