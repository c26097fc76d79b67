import { changeConnector } from '../../api-documents/connectors';
import { statusUpdate } from '../../connector/status';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateStatus } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Changes the status, as allowed by the table of states: RestUpdateConnectorStatusAction. */
export const updateStatus = endpoint({
  name: 'connector.update_status',
  routes: ['PUT /_connector/{connector_id}/_status'],
  body: requiredBody(connectorUpdateStatus),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    const { status = '' } = body;
    throwIfInvalid([...connectorIdProblems(id), ...(body.status === undefined ? ['[status] cannot be [null].'] : [])]);
    const change = changeConnector(mock.store, id, (stored) => statusUpdate(stored, status));
    return connectorChangeAnswer(mock, id, change);
  },
});
