import { optionalBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { connectorPut } from '../../generated/bodies';
import { createConnector } from './create';

/** Creates or recreates a connector: RestPutConnectorAction. Without an id, one is generated. */
export const putConnector = endpoint({
  name: 'connector.put',
  routes: ['PUT /_connector/{connector_id}', 'PUT /_connector'],
  body: optionalBody(connectorPut),
  handle: ({ mock, placeholders, body }) => createConnector(mock, placeholders.connector_id || undefined, body),
});
