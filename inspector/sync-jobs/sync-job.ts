import { type SyncStatus, syncJobTransitions, syncStatuses } from '../../server/sync-job/status';
import { objectIn, textIn } from '../parts/stored';
import type { Tone } from '../requests/outcome';

/** A sync job as its index has it, as far as the page knows its parts. */
export interface SyncJob {
  readonly id: string;
  /** Empty if the document has none. */
  readonly status: string;
  /** The same. */
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

/** A sync job with what the page needs of it, whatever its document has. */
export function jobIn(id: string, stored: Readonly<Record<string, unknown>>): SyncJob {
  const texts = { status: textIn(stored.status) ?? '', job_type: textIn(stored.job_type) ?? '' };
  return { ...(stored as unknown as SyncJob), ...texts, connector: objectIn(stored.connector), id };
}

/** True for a status that Elasticsearch knows. */
export const isKnownStatus = (status: string): boolean => syncStatuses.some((each) => each === status);

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
