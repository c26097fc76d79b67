import { updateConnector } from '../../api-documents/connectors';
import { featuresUpdate } from '../../connector/features';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateFeatures } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets some of the features: RestUpdateConnectorFeaturesAction. */
export const updateFeatures = endpoint({
  name: 'connector.update_features',
  routes: ['PUT /_connector/{connector_id}/_features'],
  body: requiredBody(connectorUpdateFeatures),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    return connectorChangeAnswer(mock, id, updateConnector(mock.store, id, featuresUpdate(body.features)));
  },
});
