import { changeConnector } from '../../api-documents/connectors';
import { serviceTypeUpdate } from '../../connector/status';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateServiceType } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Changes the service type, and the status along with it: RestUpdateConnectorServiceTypeAction. */
export const updateServiceType = endpoint({
  name: 'connector.update_service_type',
  routes: ['PUT /_connector/{connector_id}/_service_type'],
  body: requiredBody(connectorUpdateServiceType),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid([
      ...connectorIdProblems(id),
      ...(body.service_type ? [] : ['[service_type] cannot be [null] or [""].']),
    ]);
    const change = changeConnector(mock.store, id, (stored) => serviceTypeUpdate(stored, body.service_type));
    return connectorChangeAnswer(mock, id, change);
  },
});
