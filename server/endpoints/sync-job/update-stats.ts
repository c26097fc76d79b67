import { updateSyncJob } from '../../api-documents/sync-jobs';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { syncJobUpdateStats } from '../../generated/bodies';
import type { JsonObject } from '../../json/value';
import { statsProblems, statsUpdate } from '../../sync-job/updates';
import { jobChangeAnswer, jobIdProblems } from './jobs';

/** Records the progress of a job: RestUpdateConnectorSyncJobIngestionStatsAction. */
export const updateSyncJobStats = endpoint({
  name: 'connector.sync_job_update_stats',
  routes: ['PUT /_connector/_sync_job/{connector_sync_job_id}/_stats'],
  body: requiredBody(syncJobUpdateStats),
  handle: ({ mock, placeholders: { connector_sync_job_id: id }, body }) => {
    const request: JsonObject = body;
    throwIfInvalid([...jobIdProblems(id), ...statsProblems(request)]);
    return jobChangeAnswer(mock, id, updateSyncJob(mock.store, id, statsUpdate(request, mock.runtime.clock.instant())));
  },
});
