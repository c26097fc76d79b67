import { updateConnector } from '../../api-documents/connectors';
import { schedulingProblems, schedulingUpdate } from '../../connector/scheduling';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateScheduling } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets some of the schedules: RestUpdateConnectorSchedulingAction. */
export const updateScheduling = endpoint({
  name: 'connector.update_scheduling',
  routes: ['PUT /_connector/{connector_id}/_scheduling'],
  body: requiredBody(connectorUpdateScheduling),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid([...connectorIdProblems(id), ...schedulingProblems(body.scheduling)]);
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, schedulingUpdate(body.scheduling)));
  },
});
