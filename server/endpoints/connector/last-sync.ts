import { updateConnector } from '../../api-documents/connectors';
import { lastSyncUpdate } from '../../connector/last-sync';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorLastSync } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Records statistics of the last syncs: RestUpdateConnectorLastSyncStatsAction. */
export const lastSync = endpoint({
  name: 'connector.last_sync',
  routes: ['PUT /_connector/{connector_id}/_last_sync'],
  body: requiredBody(connectorLastSync),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, lastSyncUpdate(body)));
  },
});
