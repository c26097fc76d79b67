import type { StandInJob } from '../../generated/control';
import type { JsonObject } from '../../json/value';
import { claimUpdate } from '../../sync-job/updates';
import type { JobStep } from './job-steps';

/** The updates that a step makes to the job and to its connector. */
export interface JobChange {
  readonly job: JsonObject;
  readonly connector?: JsonObject;
}

/** The result of a sync, in numbers. */
export interface SyncCounts {
  readonly indexed: number;
  readonly total: number;
}

export const NOTHING: SyncCounts = { indexed: 0, total: 0 };

/** What a step makes of a job that writes no documents. @param time of the step */
export function changeOf(job: JsonObject, rule: StandInJob, kind: JobStep['kind'], time: string): JobChange {
  switch (kind) {
    case 'claim':
      return claimChange(job, rule, time);
    case 'check_in':
      return { job: { last_seen: time } };
    case 'fail':
      return failChange(job, rule.error ?? 'The stand-in was configured to fail', time);
    case 'cancel':
      return cancelChange(job, time);
    case 'complete':
      return completeChange(job, NOTHING, time);
  }
}

/** The connector is updated before the job is claimed, as in the connector service. */
function claimChange(job: JsonObject, rule: StandInJob, time: string): JobChange {
  return {
    job: claimUpdate({ worker_hostname: rule.worker_hostname ?? 'stand-in' }, time),
    connector: { status: 'connected', error: null, ...lastSync(job, 'in_progress', null) },
  };
}

export function completeChange(job: JsonObject, counts: SyncCounts, time: string): JobChange {
  return {
    job: { last_seen: time, status: 'completed', error: null, completed_at: time, ...countsOf(counts) },
    connector: { status: 'connected', error: null, ...ended(job, 'completed', null, counts, time) },
  };
}

export function failChange(job: JsonObject, error: string, time: string): JobChange {
  return {
    job: { last_seen: time, status: 'error', error, completed_at: time, ...countsOf(NOTHING) },
    connector: { status: 'error', error, ...ended(job, 'error', error, NOTHING, time) },
  };
}

function cancelChange(job: JsonObject, time: string): JobChange {
  return {
    job: { last_seen: time, status: 'canceled', error: null, completed_at: time, canceled_at: time },
    connector: { status: 'connected', error: null, ...ended(job, 'canceled', null, NOTHING, time) },
  };
}

function countsOf({ indexed, total }: SyncCounts): JsonObject {
  return {
    indexed_document_count: indexed,
    indexed_document_volume: 0,
    deleted_document_count: 0,
    total_document_count: total,
  };
}

function ended(
  job: JsonObject,
  status: string,
  error: string | null,
  { indexed }: SyncCounts,
  time: string,
): JsonObject {
  const counts = { last_indexed_document_count: indexed, last_deleted_document_count: 0 };
  return { last_synced: time, ...lastSync(job, status, error), ...counts };
}

/** The connector records syncs of content and of access control separately. */
function lastSync(job: JsonObject, status: string, error: string | null): JsonObject {
  return job.job_type === 'access_control'
    ? { last_access_control_sync_status: status, last_access_control_sync_error: error }
    : { last_sync_status: status, last_sync_error: error };
}
