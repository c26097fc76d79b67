import { type SyncStatus, syncJobTransitions, syncStatuses } from '../../server/sync-job/status';
import { peek } from '../client/elasticsearch';
import type { Tone } from '../requests/outcome';

/** A sync job as its index has it, as far as the page knows its parts. */
export interface SyncJob {
  readonly id: string;
  readonly status: string;
  readonly job_type: string;
  readonly trigger_method?: string;
  readonly connector?: { readonly id?: string; readonly name?: string | null; readonly service_type?: string | null };
  readonly created_at?: string | null;
  readonly started_at?: string | null;
  readonly last_seen?: string | null;
  readonly cancelation_requested_at?: string | null;
  readonly canceled_at?: string | null;
  readonly completed_at?: string | null;
  readonly indexed_document_count?: number;
  readonly indexed_document_volume?: number;
  readonly deleted_document_count?: number;
  readonly total_document_count?: number | null;
  readonly worker_hostname?: string | null;
  readonly error?: string | null;
}

/** The latest are enough for a board. */
const MOST = 1000;

/** The latest sync jobs, of one connector or of all, the newest first. */
export async function readJobs(connector: string): Promise<readonly SyncJob[]> {
  const query = connector === '' ? { match_all: {} } : { term: { 'connector.id': connector } };
  const { hits } = await peek<{ hits: { hits: readonly { _id: string; _source: Omit<SyncJob, 'id'> }[] } }>(
    '/.elastic-connectors-sync-jobs-v1/_search?ignore_unavailable=true',
    {
      size: MOST,
      query,
      sort: [{ created_at: { order: 'desc', unmapped_type: 'date' } }],
      _source: { excludes: EXCLUDED },
    },
  );
  return hits.hits.map(({ _id, _source }) => ({ ..._source, id: _id }));
}

const EXCLUDED = ['connector.configuration', 'connector.filtering'];

/** The columns of the board, each with the statuses that it has. */
export const columns: readonly { readonly title: string; readonly statuses: readonly string[] }[] = [
  { title: 'Pending', statuses: ['pending', 'suspended'] },
  { title: 'In progress', statuses: ['in_progress', 'canceling'] },
  { title: 'Completed', statuses: ['completed'] },
  { title: 'Error', statuses: ['error'] },
  { title: 'Canceled', statuses: ['canceled'] },
];

/** The statuses that may follow; none for a status that Elasticsearch does not know. */
export function followers(status: string): readonly SyncStatus[] {
  const known = syncStatuses.find((each) => each === status);
  return known === undefined ? [] : syncJobTransitions[known];
}

const TONES: Readonly<Record<string, Tone>> = {
  completed: 'good',
  error: 'bad',
  in_progress: 'accent',
  canceling: 'warn',
  suspended: 'warn',
};

export const jobTone = (status: string): Tone => TONES[status] ?? '';
