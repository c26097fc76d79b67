import { changeFiltering } from '../../api-documents/connectors';
import { filteringValidationUpdate } from '../../connector/filtering';
import { required } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateFilteringValidation } from '../../generated/bodies';
import { changeAnswer, idProblems } from './connectors';

/** Sets the result of validating the draft: RestUpdateConnectorFilteringValidationAction. */
export const updateFilteringValidation = endpoint({
  name: 'connector.update_filtering_validation',
  routes: ['PUT /_connector/{connector_id}/_filtering/_validation'],
  body: required(connectorUpdateFilteringValidation),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(idProblems(id));
    const now = mock.runtime.clock.instant();
    const { validation } = body;
    const change = changeFiltering(mock.store, id, (stored) => filteringValidationUpdate(stored, validation, now));
    return changeAnswer(mock, id, change);
  },
});
