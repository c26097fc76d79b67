import { updateConnector } from '../../api-documents/connectors';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateApiKeyId } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';
import { givenStrings, missingProblems } from './given';

/** Changes the ids of the API key and its secret, without looking them up: RestUpdateConnectorApiKeyIdAction. */
export const updateApiKeyId = endpoint({
  name: 'connector.update_api_key_id',
  routes: ['PUT /_connector/{connector_id}/_api_key_id'],
  body: requiredBody(connectorUpdateApiKeyId),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    const given = givenStrings({ api_key_id: body.api_key_id, api_key_secret_id: body.api_key_secret_id });
    throwIfInvalid([...connectorIdProblems(id), ...missingProblems(given, ['api_key_id', 'api_key_secret_id'])]);
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, given));
  },
});
