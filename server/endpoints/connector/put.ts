import { endpoint } from '../../endpoint/endpoint';
import { connectorPut } from '../../generated/bodies';
import { optional } from '../../http/body';
import { createConnector } from './create';

/** Makes a connector, or makes it anew: RestPutConnectorAction. Without an id one is made up. */
export const put = endpoint({
  name: 'connector.put',
  routes: ['PUT /_connector/{connector_id}', 'PUT /_connector'],
  body: optional(connectorPut),
  handle: ({ mock, path, body }) => createConnector(mock, path.connector_id || undefined, body),
});
