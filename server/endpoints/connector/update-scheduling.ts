import { schedulingProblems, schedulingUpdate } from '../../connector/scheduling';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateScheduling } from '../../generated/bodies';
import { required } from '../../http/body';
import { idProblems, updateConnector } from './connectors';

/** Sets some of the schedules: RestUpdateConnectorSchedulingAction. */
export const updateScheduling = endpoint({
  name: 'connector.update_scheduling',
  routes: ['PUT /_connector/{connector_id}/_scheduling'],
  body: required(connectorUpdateScheduling),
  handle: ({ mock, path: { connector_id: id = '' }, body }) => {
    throwIfInvalid([...idProblems(id), ...schedulingProblems(body.scheduling)]);
    return updateConnector(mock, id, schedulingUpdate(body.scheduling));
  },
});
