import { updateConnector } from '../../api-documents/connectors';
import { connectorErrorUpdate } from '../../connector/status';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateError } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets or clears the error, and the status along with it: RestUpdateConnectorErrorAction. */
export const updateError = endpoint({
  name: 'connector.update_error',
  routes: ['PUT /_connector/{connector_id}/_error'],
  body: requiredBody(connectorUpdateError),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, connectorErrorUpdate(body.error)));
  },
});
