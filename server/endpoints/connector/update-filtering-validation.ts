import { changeFiltering } from '../../api-documents/connectors';
import { filteringValidationUpdate } from '../../connector/filtering';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateFilteringValidation } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets the result of validating the draft: RestUpdateConnectorFilteringValidationAction. */
export const updateFilteringValidation = endpoint({
  name: 'connector.update_filtering_validation',
  routes: ['PUT /_connector/{connector_id}/_filtering/_validation'],
  body: requiredBody(connectorUpdateFilteringValidation),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    const now = mock.runtime.clock.instant();
    const { validation } = body;
    const change = changeFiltering(mock.store, id, (stored) => filteringValidationUpdate(stored, validation, now));
    return connectorChangeAnswer(mock, id, change);
  },
});
