import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import type { Store } from '../store/store';
import { type NewSyncJob, newSyncJob } from '../sync-job/document';
import { type Change, changeDocument, putDocument, type Removal, removeDocument, updateDocument } from './documents';
import { indexToRead } from './indices';

/**
 * A sync job by its id.
 *
 * @throws ElasticsearchError 400 where the index is closed.
 */
export function findSyncJob(store: Store, id: string): StoredDocument | undefined {
  return indexToRead(store, 'sync_jobs')?.get(id);
}

/** What a new sync job is made from. */
export interface SyncJobParts {
  readonly id: string;
  readonly request: NewSyncJob;
  /** What the job keeps of its connector (`connectorSnapshot`). */
  readonly connector: JsonObject;
  /** When it is created. */
  readonly now: string;
}

/**
 * Creates a sync job (ConnectorSyncJobIndexService.createConnectorSyncJob).
 *
 * @throws ElasticsearchError 400 where the mapping refuses it.
 */
export function createSyncJob(index: IndexState, { id, request, connector, now }: SyncJobParts): void {
  putDocument(index, id, newSyncJob(request, connector, now));
}

/**
 * Merges a partial document into a sync job without reading it first. Searches see that at once, as all that the API does
 * to a job (ConnectorSyncJobIndexService).
 *
 * @throws ElasticsearchError 400 where the index is closed, 403 where it is blocked.
 */
export function updateSyncJob(store: Store, id: string, partial: JsonObject): Change {
  return updateDocument(store, 'sync_jobs', id, partial, 'immediate');
}

/**
 * Merges a partial document into a sync job that is read first.
 *
 * @param rule what to merge, made from the stored source.
 * @throws ElasticsearchError what the rule throws; as `updateSyncJob`.
 */
export function changeSyncJob(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  return changeDocument(store, 'sync_jobs', findSyncJob(store, id), ({ source }) => rule(source), 'immediate');
}

/**
 * Removes a sync job, a running one too.
 *
 * @throws ElasticsearchError 400 where the index is closed.
 */
export function removeSyncJob(store: Store, id: string): Removal {
  return removeDocument(store, 'sync_jobs', id);
}
