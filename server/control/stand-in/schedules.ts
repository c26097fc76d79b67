import { objectOf } from '../../connector/convert';
import { nextFireTime } from '../../connector/schedule';
import type { JsonObject } from '../../json/value';
import type { JobType } from '../../sync-job/document';
import { timeOf } from './job-steps';

/** A sync that a connector's schedule calls for. */
export interface DueSync {
  readonly jobType: JobType;
  readonly at: number;
  /** The field of the connector that records it. */
  readonly field: string;
}

const FIELDS: Readonly<Record<JobType, string>> = {
  access_control: 'last_access_control_sync_scheduled_at',
  incremental: 'last_incremental_sync_scheduled_at',
  full: 'last_sync_scheduled_at',
};

/**
 * The next syncs due by a connector's schedules.
 *
 * @param since the starting point for schedules that have never fired.
 */
export function dueSyncs(connector: JsonObject, since: number): DueSync[] {
  const scheduling = objectOf(connector.scheduling);
  const due: DueSync[] = [];
  for (const [jobType, field] of Object.entries(FIELDS) as [JobType, string][]) {
    const { enabled, interval } = objectOf(scheduling[jobType]);
    if (enabled !== true || typeof interval !== 'string') continue;
    const at = fireTime(interval, Math.max(since, timeOf(connector[field], since)));
    if (at !== undefined) due.push({ jobType, at, field });
  }
  return due;
}

/** A client may have stored an invalid interval. */
function fireTime(interval: string, after: number): number | undefined {
  try {
    return nextFireTime(interval, after);
  } catch {
    return undefined;
  }
}
