import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import { LateSource, mergeInto, mergeLate, newSource } from '../store/new-source';
import type { Store } from '../store/store';
import { indexToRead, indexToWrite } from './indices';
import type { ApiList } from './stored';

/** The outcome of merging into a document: `noop` if it already contained the change. */
export type Merge = 'updated' | 'noop';

/**
 * The outcome of changing the document with an id. `not_found`: it was read first and does not exist.
 * `document_missing`: it was updated without being read, and does not exist. The API returns different errors for these
 * two.
 */
export type Change = Merge | 'not_found' | 'document_missing';

/**
 * When searches see a write: immediately, or when the index refreshes itself. Most updates of a connector request
 * `immediate` in the wrong place, on the document inside the update request, where it has no effect
 * (ConnectorIndexService).
 */
export type UpdateRefresh = 'immediate' | 'none';

/** The outcome of storing a document under an id. */
export type Put = 'created' | 'updated';

/** The outcome of removing a document. */
export type Removal = 'deleted' | 'not_found';

/**
 * Merges a partial document into a stored one (UpdateHelper.prepareUpdateIndexRequest). A noop does not refresh the
 * index.
 *
 * @throws ElasticsearchError 400 if the mapping rejects the result.
 */
export function mergeDocument(
  index: IndexState,
  document: StoredDocument,
  partial: JsonObject,
  refresh: UpdateRefresh = 'none',
): Merge {
  const late = mergeLate(document, partial);
  const merged = late === 'other' ? mergeInto(document, partial) : late;
  if (!merged) {
    index.countNoop();
    return 'noop';
  }
  index.write(merged instanceof LateSource ? merged : { id: document.id, ...merged, routing: document.routing });
  if (refresh === 'immediate') index.refresh();
  return 'updated';
}

/**
 * Stores a document under an id, replacing any existing one. Searches see it immediately.
 *
 * @throws ElasticsearchError 400 if the mapping rejects the document.
 */
export function writeDocument(index: IndexState, id: string, source: JsonObject, routing?: string): Put {
  const { result } = index.write({ id, ...newSource(source), routing });
  index.refresh();
  return result === 'created' ? 'created' : 'updated';
}

/**
 * Merges a partial document into the one with an id, without reading it first.
 *
 * @throws ElasticsearchError as `mergeDocument` does; 400 if the index is closed, 403 if it is blocked.
 */
export function updateApiDocument(
  store: Store,
  list: ApiList,
  id: string,
  partial: JsonObject,
  refresh: UpdateRefresh,
): Change {
  const index = indexToWrite(store, list);
  const document = index.get(id);
  return document ? mergeDocument(index, document, partial, refresh) : 'document_missing';
}

/**
 * Merges a partial document into one that has been read, which is undefined if it does not exist.
 *
 * @param rule returns what to merge, given the stored document.
 * @throws ElasticsearchError of the rule; otherwise as `updateDocument` does.
 */
export function changeDocument(
  store: Store,
  list: ApiList,
  document: StoredDocument | undefined,
  rule: (stored: StoredDocument) => JsonObject,
  refresh: UpdateRefresh,
): Change {
  if (!document) return 'not_found';
  const partial = rule(document);
  return mergeDocument(indexToWrite(store, list), document, partial, refresh);
}

/**
 * Removes a document. Searches see the change immediately. Deleting a document that does not exist is a write too: it
 * takes a sequence number and refreshes the index, as any delete request does.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function removeDocument(store: Store, list: ApiList, id: string): Removal {
  const index = indexToRead(store, list);
  if (!index) return 'not_found';
  const { result } = index.delete(id);
  index.refresh();
  return result === 'deleted' ? 'deleted' : 'not_found';
}
