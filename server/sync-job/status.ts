import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import type { JsonValue } from '../json/value';

export const syncStatuses = [
  'canceling',
  'canceled',
  'completed',
  'error',
  'in_progress',
  'pending',
  'suspended',
] as const;
export type SyncStatus = (typeof syncStatuses)[number];

/** The transitions allowed from each state (ConnectorSyncJobStateMachine). Only `_cancel` and `_error` check them. */
export const syncJobTransitions: Readonly<Record<SyncStatus, readonly SyncStatus[]>> = {
  pending: ['in_progress', 'canceled'],
  in_progress: ['suspended', 'canceling', 'completed', 'error'],
  suspended: ['in_progress', 'canceled'],
  canceling: ['canceled', 'error'],
  canceled: [],
  completed: [],
  error: [],
};

/**
 * Parses a sync status, in any letter case (ConnectorSyncStatus.fromString).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if it is invalid.
 */
export function readSyncStatus(text: JsonValue | undefined): SyncStatus {
  const known = syncStatuses.find((status) => status === javaText(text).toLowerCase());
  if (!known) throw illegalArgument(`Unknown ConnectorSyncStatus [${text ?? null}].`);
  return known;
}

/**
 * Checks a transition against the table.
 *
 * @throws ElasticsearchError 400 status_exception if it is not allowed.
 */
export function assertSyncJobTransition(from: SyncStatus, to: SyncStatus): void {
  if (syncJobTransitions[from].includes(to)) return;
  const reason = `Invalid transition attempt from [${from}] to [${to}]. Such a ConnectorSyncStatus transition is not supported by the Connector Protocol.`;
  const causedBy = new ElasticsearchError('connector_sync_job_invalid_status_transition_exception', reason);
  throw new ElasticsearchError('status_exception', reason, { causedBy });
}
