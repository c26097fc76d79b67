import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import type { Store } from '../store/store';
import { type NewSyncJob, newSyncJob } from '../sync-job/document';
import {
  type Change,
  changeDocument,
  type Removal,
  removeDocument,
  updateApiDocument,
  writeDocument,
} from './documents';
import { indexToRead } from './indices';

/**
 * A sync job by id.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function findSyncJob(store: Store, id: string): StoredDocument | undefined {
  return indexToRead(store, 'sync_jobs')?.get(id);
}

/** The parts of a new sync job. */
export interface SyncJobParts {
  readonly id: string;
  readonly request: NewSyncJob;
  /** The job's copy of its connector (`connectorSnapshot`). */
  readonly connector: JsonObject;
  /** The time of its creation. */
  readonly now: string;
}

/**
 * Creates a sync job (ConnectorSyncJobIndexService.createConnectorSyncJob).
 *
 * @throws ElasticsearchError 400 if the mapping rejects it.
 */
export function createSyncJob(index: IndexState, { id, request, connector, now }: SyncJobParts): void {
  writeDocument(index, id, newSyncJob(request, connector, now));
}

/**
 * Merges a partial document into a sync job without reading it first. Searches see the change immediately, like any
 * change that the API makes to a job (ConnectorSyncJobIndexService).
 *
 * @throws ElasticsearchError 400 if the index is closed, 403 if it is blocked.
 */
export function updateSyncJob(store: Store, id: string, partial: JsonObject): Change {
  return updateApiDocument(store, 'sync_jobs', id, partial, 'immediate');
}

/**
 * Merges a partial document into a sync job after reading it.
 *
 * @param rule returns what to merge, given the stored source.
 * @throws ElasticsearchError of the rule; otherwise as `updateSyncJob` does.
 */
export function changeSyncJob(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  return changeDocument(store, 'sync_jobs', findSyncJob(store, id), ({ source }) => rule(source), 'immediate');
}

/**
 * Removes a sync job, even a running one.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function removeSyncJob(store: Store, id: string): Removal {
  return removeDocument(store, 'sync_jobs', id);
}
