import { API_INDICES } from '../../api-documents/stored';
import { searchSyncJobs } from '../../api-documents/sync-job-list';
import { endpoint } from '../../endpoint/endpoint';
import { listParameter, type QueryParameter, stringParameter } from '../../http/parameters';
import { type JobType, readJobType } from '../../sync-job/document';
import { readSyncStatus, type SyncStatus } from '../../sync-job/status';
import { checkPage, listAnswer, pageParameters } from '../list-page';

const statusParameter: QueryParameter<SyncStatus | undefined> = {
  read: (raw) => (raw === undefined ? undefined : readSyncStatus(raw)),
};
const jobTypes: QueryParameter<readonly JobType[]> = {
  read: (raw, name) => (listParameter.read(raw, name) ?? []).map(readJobType),
};

/** Lists jobs, newest first: RestListConnectorSyncJobsAction. Filters are read before the paging is checked. */
export const listSyncJobs = endpoint({
  name: 'connector.sync_job_list',
  routes: ['GET /_connector/_sync_job'],
  reads: () => ({ index: API_INDICES.sync_jobs }),
  query: { status: statusParameter, connector_id: stringParameter, job_type: jobTypes, ...pageParameters },
  handle: ({ mock, query }) => {
    checkPage(query);
    return listAnswer(searchSyncJobs(mock.store, query, query));
  },
});
