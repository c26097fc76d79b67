import { updateConnector } from '../../api-documents/connectors';
import { pipelineUpdate } from '../../connector/scheduling';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdatePipeline } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets the ingest pipeline, which does not have to exist: RestUpdateConnectorPipelineAction. */
export const updatePipeline = endpoint({
  name: 'connector.update_pipeline',
  routes: ['PUT /_connector/{connector_id}/_pipeline'],
  body: requiredBody(connectorUpdatePipeline),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, pipelineUpdate(body.pipeline)));
  },
});
