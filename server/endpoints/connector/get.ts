import { findConnector } from '../../api-documents/connectors';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { withId } from '../stored-document';
import { connectorIdProblems, connectorNotFound } from './connectors';

/** Returns a connector as stored: RestGetConnectorAction. */
export const getConnector = endpoint({
  name: 'connector.get',
  routes: ['GET /_connector/{connector_id}'],
  query: { include_deleted: booleanParameter(false) },
  handle: ({ mock, placeholders: { connector_id: id }, query }) => {
    throwIfInvalid(connectorIdProblems(id));
    const connector = findConnector(mock.store, id, query.include_deleted);
    if (!connector) throw connectorNotFound(id);
    return ok(withId(connector));
  },
});
