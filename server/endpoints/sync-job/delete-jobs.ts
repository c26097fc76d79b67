import { removeSyncJob } from '../../api-documents/sync-jobs';
import type { Mock } from '../../mock';
import { jobRows } from './job-rows';

/** Removes all jobs of a connector, whatever state they are in (deleteAllSyncJobsByConnectorId). */
export function deleteJobsOf(mock: Mock, connectorId: string): void {
  for (const { document } of jobRows(mock, { connector_id: connectorId })) removeSyncJob(mock.store, document.id);
}
