import { type JsonObject, objectOrEmpty } from '../../json/value';
import type { JobType } from '../../sync-job/document';
import type { FireTimes } from './fire-times';
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
 * How many times in a row a schedule starts jobs for a time that has passed. If it was due more often, because the clock
 * jumped far, it starts a single one now, as a service does that was stopped for as long.
 */
const MOST_CAUGHT_UP = 30;

/**
 * The next syncs due by a connector's schedules.
 *
 * @param since the starting point for schedules that have never fired.
 * @param now the mock's time.
 */
export function dueSyncs(connector: JsonObject, since: number, now: number, times: FireTimes): DueSync[] {
  const scheduling = objectOrEmpty(connector.scheduling);
  const due: DueSync[] = [];
  for (const [jobType, field] of Object.entries(FIELDS) as [JobType, string][]) {
    const { enabled, interval } = objectOrEmpty(scheduling[jobType]);
    if (enabled !== true || typeof interval !== 'string') continue;
    const at = times.next(interval, Math.max(since, timeOf(connector[field], since)));
    if (at !== undefined) due.push({ jobType, at: isFarBehind(interval, at, now, times) ? now : at, field });
  }
  return due;
}

/** True if a schedule, at the pace of its next two times, has been due too often to start a job for each time. */
function isFarBehind(interval: string, at: number, now: number, times: FireTimes): boolean {
  const following = at < now ? times.next(interval, at) : undefined;
  return following !== undefined && now - at > MOST_CAUGHT_UP * (following - at);
}
