import { API_INDICES, storedDocument } from '../../api-documents/stored';
import { CONNECTOR_ALIAS } from '../../store/connector-indices';
import type { StoredDocument } from '../../store/document';
import type { Exchange } from '../exchange';

/**
 * The connector that a request is about, as it was stored right after the request; undefined if it is about none, or if
 * there was no such connector.
 */
export function connectorOf({ mock, placeholders, endpoint }: Exchange): StoredDocument | undefined {
  const { connector_id, index, id } = placeholders;
  if (connector_id !== undefined) {
    return endpoint?.secrecy ? storedDocument(mock.store, 'connectors', connector_id) : undefined;
  }
  // For every request, so that only names are compared. By way of another alias, all values are hidden.
  if (id === undefined || (index !== API_INDICES.connectors && index !== CONNECTOR_ALIAS)) return undefined;
  return storedDocument(mock.store, 'connectors', id);
}
