import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import { mergeInto, newSource } from '../store/new-source';
import type { Store } from '../store/store';
import { type ApiList, indexToRead, indexToWrite } from './indices';

/** What came of merging into a document: `noop` where it already said what the change says. */
export type Merge = 'updated' | 'noop';

/**
 * What came of changing the document of an id. `not_found`: it was read first and was not there. `document_missing`: it was
 * updated without being read, and was not there. The API answers these two with different errors.
 */
export type Change = Merge | 'not_found' | 'document_missing';

/**
 * When searches see a write: at once, or when the index refreshes itself. Most updates of a connector ask for `immediate`
 * in the wrong place, on the document inside of the update request, where it has no effect (ConnectorIndexService).
 */
export type RefreshPolicy = 'immediate' | 'none';

/** What came of storing a document under an id. */
export type Put = 'created' | 'updated';

/** What came of removing a document. */
export type Removal = 'deleted' | 'not_found';

/**
 * Merges a partial document into a stored one (UpdateHelper.prepareUpdateIndexRequest). A noop refreshes nothing.
 *
 * @throws ElasticsearchError 400 where the mapping refuses the result.
 */
export function mergeDocument(
  index: IndexState,
  document: StoredDocument,
  partial: JsonObject,
  refresh: RefreshPolicy = 'none',
): Merge {
  const merged = mergeInto(document, partial);
  if (!merged) {
    index.countNoop();
    return 'noop';
  }
  index.write({ id: document.id, ...merged, routing: document.routing });
  if (refresh === 'immediate') index.refresh();
  return 'updated';
}

/**
 * Stores a document under an id, in the place of the one that is there. Searches see it at once.
 *
 * @throws ElasticsearchError 400 where the mapping refuses the document.
 */
export function putDocument(index: IndexState, id: string, source: JsonObject, routing?: string): Put {
  const { result } = index.write({ id, ...newSource(source), routing });
  index.refresh();
  return result === 'created' ? 'created' : 'updated';
}

/**
 * Merges a partial document into the one of an id, without reading that first.
 *
 * @throws ElasticsearchError as `mergeDocument`; 400 where the index is closed, 403 where it is blocked.
 */
export function updateDocument(
  store: Store,
  list: ApiList,
  id: string,
  partial: JsonObject,
  refresh: RefreshPolicy,
): Change {
  const index = indexToWrite(store, list);
  const document = index.get(id);
  return document ? mergeDocument(index, document, partial, refresh) : 'document_missing';
}

/**
 * Merges a partial document into one that has been read: undefined where it was not there.
 *
 * @param rule what to merge, made from the stored document.
 * @throws ElasticsearchError what the rule throws; as `updateDocument`.
 */
export function changeDocument(
  store: Store,
  list: ApiList,
  document: StoredDocument | undefined,
  rule: (stored: StoredDocument) => JsonObject,
  refresh: RefreshPolicy,
): Change {
  if (!document) return 'not_found';
  const partial = rule(document);
  return mergeDocument(indexToWrite(store, list), document, partial, refresh);
}

/**
 * Removes a document. Searches see that at once. Where it is not there, that is a write all the same: it takes a sequence
 * number and refreshes, as any delete request does.
 *
 * @throws ElasticsearchError 400 where the index is closed.
 */
export function removeDocument(store: Store, list: ApiList, id: string): Removal {
  const index = indexToRead(store, list);
  if (!index) return 'not_found';
  const { result } = index.delete(id);
  index.refresh();
  return result === 'deleted' ? 'deleted' : 'not_found';
}
