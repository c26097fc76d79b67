import { type Endpoint, family } from '../../endpoint/endpoint';
import { cancelSyncJob } from './cancel';
import { checkInSyncJob } from './check-in';
import { claimSyncJob } from './claim';
import { deleteSyncJob } from './delete';
import { setSyncJobError } from './error';
import { getSyncJob } from './get';
import { listSyncJobs } from './list';
import { postSyncJob } from './post';
import { updateSyncJobStats } from './update-stats';

/** The endpoints of `/_connector/_sync_job`. */
export const syncJobEndpoints: readonly Endpoint[] = family({ connectorApi: true }, [
  cancelSyncJob,
  checkInSyncJob,
  claimSyncJob,
  deleteSyncJob,
  setSyncJobError,
  getSyncJob,
  listSyncJobs,
  postSyncJob,
  updateSyncJobStats,
]);
