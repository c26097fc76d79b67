import { type NewConnector, newConnector } from '../connector/document';
import { connectorStoredFiltering } from '../generated/bodies';
import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';
import { losslessSource } from '../store/new-source';
import type { Store } from '../store/store';
import { parseBody } from '../validation/parse-body';
import {
  type Change,
  changeDocument,
  type Put,
  putDocument,
  type RefreshPolicy,
  type Removal,
  removeDocument,
  updateDocument,
} from './documents';
import { indexToRead, indexToWrite } from './indices';

/** True for a soft-deleted connector. */
function isDeleted({ source }: StoredDocument): boolean {
  return source.deleted === true;
}

/**
 * A connector by its id; undefined where it is not there, or soft-deleted and not asked for.
 *
 * @throws ElasticsearchError 400 where the index is closed.
 */
export function findConnector(store: Store, id: string, includeDeleted = false): StoredDocument | undefined {
  const connector = indexToRead(store, 'connectors')?.get(id);
  return connector && !includeDeleted && isDeleted(connector) ? undefined : connector;
}

/**
 * Creates a connector with all defaults, or replaces the one that is there (ConnectorIndexService.createConnector).
 *
 * @param id undefined: one is made up.
 * @throws ElasticsearchError 400 where the index is closed, 403 where it is blocked.
 */
export function putConnector(
  store: Store,
  id: string | undefined,
  request: NewConnector,
): { readonly id: string; readonly result: Put } {
  const index = indexToWrite(store, 'connectors');
  const { clock, ids } = store.runtime;
  const connectorId = id ?? ids.documentId();
  return { id: connectorId, result: putDocument(index, connectorId, newConnector(request, clock.instant())) };
}

/**
 * Merges a partial document into a connector without reading it first, so into a soft-deleted one too. Searches see that
 * when the index refreshes itself.
 *
 * @throws ElasticsearchError 400 where the index is closed, 403 where it is blocked.
 */
export function updateConnector(store: Store, id: string, partial: JsonObject): Change {
  return updateDocument(store, 'connectors', id, partial, 'none');
}

/**
 * Merges a partial document into a connector that is read first, so not into a soft-deleted one.
 *
 * @param rule what to merge, made from the stored source.
 * @throws ElasticsearchError what the rule throws; as `updateConnector`.
 */
export function changeConnector(
  store: Store,
  id: string,
  rule: (stored: JsonObject) => JsonObject,
  refresh: RefreshPolicy = 'none',
): Change {
  return changeDocument(store, 'connectors', findConnector(store, id), ({ source }) => rule(source), refresh);
}

/**
 * The same for a change of the filtering, which a client may have written so that it cannot be read.
 *
 * @param rule what to merge, made from the stored source as the API's parser reads it.
 * @throws ElasticsearchError 400 where the filtering is missing or cannot be read; as `changeConnector`.
 */
export function changeFiltering(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  const connector = findConnector(store, id);
  const read = ({ text }: StoredDocument): JsonObject => parseBody(connectorStoredFiltering, text);
  return changeDocument(store, 'connectors', connector, (stored) => rule(read(stored)), 'none');
}

/**
 * Replaces the source of a connector, even where that changes nothing.
 *
 * @param rule the new source, made from the stored one, in which numbers that JavaScript would change are exact.
 * @throws ElasticsearchError what the rule throws; as `updateConnector`.
 */
export function replaceConnector(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  const connector = findConnector(store, id);
  if (!connector) return 'not_found';
  const source = rule(losslessSource(connector) as JsonObject);
  putDocument(indexToWrite(store, 'connectors'), id, source, connector.routing);
  return 'updated';
}

/**
 * Removes the document of a connector, a soft-deleted one too.
 *
 * @throws ElasticsearchError 400 where the index is closed.
 */
export function removeConnector(store: Store, id: string): Removal {
  return removeDocument(store, 'connectors', id);
}
