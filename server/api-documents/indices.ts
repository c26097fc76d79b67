import { checkBlocks } from '../store/blocks';
import { CONNECTOR_INDEX, SYNC_JOB_INDEX } from '../store/built-in-templates';
import { checkClusterBlocks } from '../store/cluster-blocks';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import { indexClosed } from '../store/resolve';
import type { Store } from '../store/store';
import { SECRETS_INDEX } from '../store/system-indices';

/** The indices of the connector API, by kind of document. */
export const API_INDICES = {
  connectors: CONNECTOR_INDEX,
  sync_jobs: SYNC_JOB_INDEX,
  secrets: SECRETS_INDEX,
} as const;

/** A kind of document, with the name that its list has in fixtures and exported states. */
export type ApiList = keyof typeof API_INDICES;
export const API_LISTS = Object.keys(API_INDICES) as ApiList[];

/** A stored document, whatever the state of its index; for the control API, which looks at it from outside. */
export function storedDocument(store: Store, list: ApiList, id: string): StoredDocument | undefined {
  return store.index(API_INDICES[list])?.get(id);
}

/** All stored documents of a kind by id, whatever the state of the index. */
export function storedDocuments(store: Store, list: ApiList): Iterable<StoredDocument> {
  return store.index(API_INDICES[list])?.live.byId.values() ?? [];
}

/**
 * The index of a kind, for requests that read it; undefined if nothing was ever written to it.
 *
 * @throws ElasticsearchError 400 index_closed_exception
 */
export function indexToRead(store: Store, list: ApiList): IndexState | undefined {
  const index = store.index(API_INDICES[list]);
  if (index?.closed) throw indexClosed(index);
  return index;
}

/**
 * The index of a kind, for requests that write to it. Like any write, they create it if it is missing.
 *
 * @throws ElasticsearchError 400 index_closed_exception, 403 cluster_block_exception
 */
export function indexToWrite(store: Store, list: ApiList): IndexState {
  const index = indexToRead(store, list) ?? store.ensure(API_INDICES[list]);
  checkClusterBlocks(store, 'write');
  checkBlocks([index], 'write');
  return index;
}
