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
  type Removal,
  removeDocument,
  type UpdateRefresh,
  updateApiDocument,
  writeDocument,
} from './documents';
import { indexToRead, indexToWrite } from './indices';

/** True for a soft-deleted connector. */
function isDeleted({ source }: StoredDocument): boolean {
  return source.deleted === true;
}

/**
 * A connector by id; undefined if it does not exist, or is soft-deleted and those are not included.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function findConnector(store: Store, id: string, includeDeleted = false): StoredDocument | undefined {
  const connector = indexToRead(store, 'connectors')?.get(id);
  return connector && !includeDeleted && isDeleted(connector) ? undefined : connector;
}

/**
 * Creates a connector with all defaults, or replaces the existing one (ConnectorIndexService.createConnector).
 *
 * @param id generated if undefined.
 * @throws ElasticsearchError 400 if the index is closed, 403 if it is blocked.
 */
export function writeConnector(
  store: Store,
  id: string | undefined,
  request: NewConnector,
): { readonly id: string; readonly result: Put } {
  const index = indexToWrite(store, 'connectors');
  const { clock, ids } = store.runtime;
  const connectorId = id ?? ids.documentId();
  return { id: connectorId, result: writeDocument(index, connectorId, newConnector(request, clock.instant())) };
}

/**
 * Merges a partial document into a connector without reading it first, and therefore also into a soft-deleted one.
 * Searches see the change when the index refreshes itself.
 *
 * @throws ElasticsearchError 400 if the index is closed, 403 if it is blocked.
 */
export function updateConnector(store: Store, id: string, partial: JsonObject): Change {
  return updateApiDocument(store, 'connectors', id, partial, 'none');
}

/**
 * Merges a partial document into a connector after reading it, and therefore not into a soft-deleted one.
 *
 * @param rule returns what to merge, given the stored source.
 * @throws ElasticsearchError of the rule; otherwise as `updateConnector` does.
 */
export function changeConnector(
  store: Store,
  id: string,
  rule: (stored: JsonObject) => JsonObject,
  refresh: UpdateRefresh = 'none',
): Change {
  return changeDocument(store, 'connectors', findConnector(store, id), ({ source }) => rule(source), refresh);
}

/**
 * The same for a change of the filtering, which a client may have stored in an unreadable form.
 *
 * @param rule returns what to merge, given the stored source as the API's parser reads it.
 * @throws ElasticsearchError 400 if the filtering is missing or unreadable; otherwise as `changeConnector` does.
 */
export function changeFiltering(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  const connector = findConnector(store, id);
  const read = ({ text }: StoredDocument): JsonObject => parseBody(connectorStoredFiltering, text);
  return changeDocument(store, 'connectors', connector, (stored) => rule(read(stored)), 'none');
}

/**
 * Replaces the source of a connector, even if that changes nothing.
 *
 * @param rule returns the new source, given the stored one with exact numbers in place of those that JavaScript would
 * alter.
 * @throws ElasticsearchError of the rule; otherwise as `updateConnector` does.
 */
export function replaceConnector(store: Store, id: string, rule: (stored: JsonObject) => JsonObject): Change {
  const connector = findConnector(store, id);
  if (!connector) return 'not_found';
  const source = rule(losslessSource(connector) as JsonObject);
  writeDocument(indexToWrite(store, 'connectors'), id, source, connector.routing);
  return 'updated';
}

/**
 * Removes the document of a connector, even a soft-deleted one.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function removeConnector(store: Store, id: string): Removal {
  return removeDocument(store, 'connectors', id);
}
