import type { Sort } from '../query/hits/sort';
import type { Store } from '../store/store';
import { keywordFilter } from './keyword-filter';
import { lateSearch } from './late-search';
import type { DocumentPage, Page } from './search';
import { removeSyncJob } from './sync-jobs';

/** The criteria of a list of sync jobs, all of which must match. */
export interface SyncJobFilter {
  readonly status?: string | undefined;
  readonly connector_id?: string | undefined;
  readonly job_type?: readonly string[] | undefined;
}

/**
 * Elasticsearch does not specify the order of jobs created at the same time; here, the one written last comes first.
 */
const NEWEST_FIRST: readonly Sort[] = [
  { field: 'created_at', order: 'desc' },
  { field: '_doc', order: 'desc' },
];

/**
 * Lists sync jobs, newest first (ConnectorSyncJobIndexService.listConnectorSyncJobs).
 *
 * @throws ElasticsearchError 400 if the index is closed, or the page ends beyond its result window.
 */
export function searchSyncJobs(store: Store, filter: SyncJobFilter, page: Page): DocumentPage {
  const { status, connector_id: connectorId, job_type: types } = filter;
  const clauses = {
    filter: [
      ...keywordFilter('status', status === undefined ? [] : [status]),
      ...keywordFilter('connector.id', connectorId === undefined ? [] : [connectorId]),
      ...keywordFilter('job_type', types),
    ],
  };
  return lateSearch().searchPage(store, 'sync_jobs', clauses, NEWEST_FIRST, page);
}

/**
 * Removes all jobs of a connector, whatever state they are in (deleteAllSyncJobsByConnectorId).
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function removeSyncJobsOf(store: Store, connectorId: string): void {
  const jobs = lateSearch().searchAll(store, 'sync_jobs', { filter: keywordFilter('connector.id', [connectorId]) });
  for (const { id } of jobs) removeSyncJob(store, id);
}
