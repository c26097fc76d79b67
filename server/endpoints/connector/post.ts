import { optionalBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { connectorPut } from '../../generated/bodies';
import { createConnector } from './create';

/** Creates a connector with a generated id: RestPostConnectorAction. */
export const postConnector = endpoint({
  name: 'connector.post',
  routes: ['POST /_connector'],
  body: optionalBody(connectorPut),
  handle: ({ mock, body }) => createConnector(mock, undefined, body),
});
