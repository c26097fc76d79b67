import { updateConnector } from '../../api-documents/connectors';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Records that the connector was seen: RestUpdateConnectorLastSeenAction. */
export const checkInConnector = endpoint({
  name: 'connector.check_in',
  routes: ['PUT /_connector/{connector_id}/_check_in'],
  handle: ({ mock, placeholders: { connector_id: id } }) => {
    throwIfInvalid(connectorIdProblems(id));
    return connectorChangeAnswer(
      mock,
      id,
      updateConnector(mock.store, id, { last_seen: mock.runtime.clock.instant() }),
    );
  },
});
