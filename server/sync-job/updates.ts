import { storedInstant, storedLong } from '../connector/convert';
import type { JsonObject, JsonValue } from '../json/value';
import { assertSyncJobTransition, readSyncStatus } from './status';

/**
 * The update for `_cancel`: a job that is not running is canceled at once, a running one is asked to stop.
 *
 * @throws ElasticsearchError 400 if the job has ended or is being canceled.
 */
export function cancelUpdate(stored: JsonObject, now: string): JsonObject {
  const from = readSyncStatus(stored.status);
  const to = from === 'pending' || from === 'suspended' ? 'canceled' : 'canceling';
  assertSyncJobTransition(from, to);
  if (to === 'canceling') return { status: to, cancelation_requested_at: now };
  return { status: to, cancelation_requested_at: now, canceled_at: now, completed_at: now };
}

/** The update for `_check_in`. */
export function checkInUpdate(now: string): JsonObject {
  return { last_seen: now };
}

/** The update for `_claim`, whatever state the job is in. The cursor goes into the job's copy of the connector. */
export function claimUpdate(
  request: { readonly worker_hostname: string; readonly sync_cursor?: JsonValue | undefined },
  now: string,
): JsonObject {
  const update: JsonObject = {
    status: 'in_progress',
    worker_hostname: request.worker_hostname,
    last_seen: now,
    started_at: now,
  };
  if (request.sync_cursor !== undefined) update.connector = { sync_cursor: request.sync_cursor };
  return update;
}

/**
 * The update for `_error`. It does not set `completed_at`.
 *
 * @throws ElasticsearchError 400 if the job is not running.
 */
export function jobErrorUpdate(stored: JsonObject, error: string): JsonObject {
  assertSyncJobTransition(readSyncStatus(stored.status), 'error');
  return { error, status: 'error' };
}

const COUNTS = ['deleted_document_count', 'indexed_document_count', 'indexed_document_volume'] as const;

/** Validation messages about the counts of a request. */
export function statsProblems(request: JsonObject): string[] {
  return [...COUNTS, 'total_document_count']
    .filter((name) => Number(storedLong(request[name] ?? 0)) < 0)
    .map((name) => `[${name}] cannot be negative.`);
}

/** The update for `_stats`: counts may decrease; `last_seen` defaults to the current time. */
export function statsUpdate(request: JsonObject, now: string): JsonObject {
  const update: JsonObject = {};
  for (const name of COUNTS) update[name] = storedLong(request[name]);
  if (request.total_document_count !== undefined) {
    update.total_document_count = storedLong(request.total_document_count);
  }
  update.last_seen = storedInstant(request.last_seen, now);
  if (request.metadata !== undefined) update.metadata = request.metadata;
  return update;
}
