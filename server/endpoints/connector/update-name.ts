import { updateConnector } from '../../api-documents/connectors';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateName } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';
import { givenStrings, missingProblems } from './given';

/** Changes name, description or both: RestUpdateConnectorNameAction. */
export const updateName = endpoint({
  name: 'connector.update_name',
  routes: ['PUT /_connector/{connector_id}/_name'],
  body: requiredBody(connectorUpdateName),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    const given = givenStrings({ name: body.name, description: body.description });
    throwIfInvalid([...connectorIdProblems(id), ...missingProblems(given, ['name', 'description'])]);
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, given));
  },
});
