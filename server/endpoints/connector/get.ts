import { findConnector } from '../../api-documents/connectors';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { boolean } from '../../http/parameters';
import { withId } from '../stored-document';
import { connectorNotFound, idProblems } from './connectors';

/** Returns a connector as stored: RestGetConnectorAction. */
export const getConnector = endpoint({
  name: 'connector.get',
  routes: ['GET /_connector/{connector_id}'],
  query: { include_deleted: boolean(false) },
  handle: ({ mock, placeholders: { connector_id: id }, query }) => {
    throwIfInvalid(idProblems(id));
    const connector = findConnector(mock.store, id, query.include_deleted);
    if (!connector) throw connectorNotFound(id);
    return ok(withId(connector));
  },
});
