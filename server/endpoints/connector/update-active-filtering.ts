import { changeFiltering } from '../../api-documents/connectors';
import { filteringActivation } from '../../connector/filtering';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Makes the draft active: RestUpdateConnectorActiveFilteringAction. */
export const updateActiveFiltering = endpoint({
  name: 'connector.update_active_filtering',
  routes: ['PUT /_connector/{connector_id}/_filtering/_activate'],
  handle: ({ mock, placeholders: { connector_id: id } }) => {
    throwIfInvalid(connectorIdProblems(id));
    const now = mock.runtime.clock.instant();
    const change = changeFiltering(mock.store, id, (stored) => filteringActivation(stored, now));
    return connectorChangeAnswer(mock, id, change);
  },
});
