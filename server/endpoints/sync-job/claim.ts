import { changeSyncJob } from '../../api-documents/sync-jobs';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { syncJobClaim } from '../../generated/bodies';
import { claimUpdate } from '../../sync-job/updates';
import { jobChangeAnswer, jobIdProblems } from './jobs';

/** Assigns a job to a worker, whatever state it is in: RestClaimConnectorSyncJobAction. */
export const claimSyncJob = endpoint({
  name: 'connector.sync_job_claim',
  routes: ['PUT /_connector/_sync_job/{connector_sync_job_id}/_claim'],
  body: requiredBody(syncJobClaim),
  handle: ({ mock, placeholders: { connector_sync_job_id: id }, body }) => {
    throwIfInvalid(jobIdProblems(id));

    const change = changeSyncJob(mock.store, id, () => claimUpdate(body, mock.runtime.clock.instant()));
    return jobChangeAnswer(mock, id, change);
  },
});
