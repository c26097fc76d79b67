import { mergeDocument } from '../../api-documents/documents';
import { API_INDICES, type ApiList, storedDocument, storedDocuments } from '../../api-documents/stored';
import type { FaultRule, ScenarioInput } from '../../generated/control';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { toInstant } from '../../runtime/clock';
import { CONNECTOR_ALIAS, CONNECTOR_INDEX, SYNC_JOB_ALIAS, SYNC_JOB_INDEX } from '../../store/connector-indices';
import type { StoredDocument } from '../../store/document';
import { ControlError } from '../control-error';

/** An incident that connector services encounter in production, ready to be played. */
interface Scenario {
  /** What happens, and how a good service reacts. */
  readonly description: string;
  /** The parts of the input that it uses. */
  readonly takes: readonly (keyof ScenarioInput)[];
  readonly faults?: (input: ScenarioInput) => FaultRule[];
  /**
   * Changes the stored data. @returns a description of the changes. @throws ControlError 409 if
   * there is nothing to change.
   */
  readonly change?: (mock: Mock, input: ScenarioInput) => string[];
}

const CONNECTOR_PATHS = [CONNECTOR_ALIAS, CONNECTOR_INDEX].map((name) => `/${name}/*`);
const JOB_UPDATES = [SYNC_JOB_ALIAS, SYNC_JOB_INDEX].map((name) => `/${name}/_update/*`);

export const scenarios: Readonly<Record<string, Scenario>> = {
  'bulk-item-rejections': {
    description:
      'Every third item of some bulk requests is rejected with a 429 inside a 200. A good service sends just those items again; elastic/connectors ignores them, and aborts the sync if more than 15 of 100 operations fail. {"every":10} stays below that.',
    takes: ['times', 'every'],
    faults: ({ times = 3, every = 3 }) => [
      { operation: 'bulk', times, items: { every, preset: 'es_rejected_execution_exception' } },
    ],
  },
  'breaker-on-connector-index': {
    description:
      'The circuit breaker rejects requests to the connector index, whether they use the connector API or the index directly. A good service waits and then carries on.',
    takes: ['times'],
    faults: ({ times = 3 }) => [
      { operation: 'connector.*', times, preset: 'circuit_breaking_exception' },
      { path: CONNECTOR_PATHS, times, preset: 'circuit_breaking_exception' },
    ],
  },
  'claim-too-large': {
    description:
      'Claiming a job returns 413, because its connector is too large for a proxy. A good service lets the job fail.',
    takes: ['times', 'sync_job_id'],
    faults: ({ times = 1, sync_job_id: id = '*' }) => [
      {
        operation: 'connector.sync_job_claim',
        params: { connector_sync_job_id: id },
        times,
        preset: 'request_too_large',
      },
      { path: JOB_UPDATES, body: { doc: { status: 'in_progress' } }, times, preset: 'request_too_large' },
    ],
  },
  'conflict-during-sync': {
    description:
      'Another client writes the connector at the same time, so updates conflict. A good service reads it again and retries.',
    takes: ['times', 'connector_id'],
    faults: ({ times = 2, connector_id: id = '*' }) => [
      {
        path: CONNECTOR_PATHS.map((path) => path.replace('*', `_update/${id}`)),
        times,
        preset: 'version_conflict_engine_exception',
      },
      {
        operation: 'connector.*',
        method: 'PUT',
        params: { connector_id: id },
        times,
        preset: 'version_conflict_engine_exception',
      },
    ],
  },
  'soft-deleted-connector': {
    description:
      'A connector is soft-deleted while its service is still polling it: check-ins keep working, but reading it does not. A good service stops.',
    takes: ['connector_id'],
    change: (mock, { connector_id }) => {
      const connector = pick(mock, 'connectors', connector_id, ({ source }) => source.deleted !== true);
      change(mock, 'connectors', connector, { deleted: true });
      return [`connector [${connector.id}] is soft-deleted`];
    },
  },
  'idle-job': {
    description:
      'A running job was last seen an hour ago because its worker died. A good service marks it as failed during cleanup.',
    takes: ['sync_job_id'],
    change: (mock, { sync_job_id }) => {
      const job = pick(mock, 'sync_jobs', sync_job_id, ({ source }) => isOpen(source));
      const lost = toInstant(mock.clock.now() - 3_600_000);
      const running = {
        status: 'in_progress',
        worker_hostname: 'a-worker-that-died',
        started_at: lost,
        last_seen: lost,
      };
      change(mock, 'sync_jobs', job, running);
      return [`sync job [${job.id}] is in progress and was last seen at ${lost}`];
    },
  },
};

function isOpen({ status }: JsonObject): boolean {
  return status === 'in_progress' || status === 'pending';
}

/** The requested document, or the first one that it can happen to. */
function pick(
  { store }: Mock,
  list: ApiList,
  id: string | undefined,
  fits: (document: StoredDocument) => boolean,
): StoredDocument {
  const found = id === undefined ? [...storedDocuments(store, list)].find(fits) : storedDocument(store, list, id);
  if (found) return found;
  const noun = list === 'connectors' ? 'connector' : 'sync job';
  const wanted = id === undefined ? 'that this can happen to' : `[${id}]`;
  throw new ControlError(409, `There is no ${noun} ${wanted}. Load a fixture first: every-job has both.`);
}

function change({ store }: Mock, list: ApiList, document: StoredDocument, partial: JsonObject): void {
  mergeDocument(store.ensure(API_INDICES[list]), document, partial);
}
