import { CONNECTOR_INDEX, SYNC_JOB_INDEX } from '../store/connector-indices';
import type { StoredDocument } from '../store/document';
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
