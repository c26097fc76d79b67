import type { Mock } from '../../mock';
import { indexToRead } from '../connector/api-index';
import { removeDocument } from '../connector/connectors';
import { jobRows } from './job-rows';
import { SYNC_JOB_INDEX } from './jobs';

/** Removes all jobs of a connector, whatever state they are in (deleteAllSyncJobsByConnectorId). */
export function deleteJobsOf(mock: Mock, connectorId: string): void {
  const jobs = jobRows(mock, { connector_id: connectorId });
  for (const { document } of jobs) removeDocument(indexToRead(mock, SYNC_JOB_INDEX), document.id);
}
