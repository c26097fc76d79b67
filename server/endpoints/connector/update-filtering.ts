import { changeFiltering, updateConnector } from '../../api-documents/connectors';
import { filteringDraftUpdate, filteringListUpdate, filteringProblems } from '../../connector/filtering';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateFiltering } from '../../generated/bodies';
import type { JsonObject } from '../../json/value';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Replaces the filtering, or its draft: RestUpdateConnectorFilteringAction. */
export const updateFiltering = endpoint({
  name: 'connector.update_filtering',
  routes: ['PUT /_connector/{connector_id}/_filtering'],
  body: requiredBody(connectorUpdateFiltering),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    const request: JsonObject = body;
    throwIfInvalid([...connectorIdProblems(id), ...filteringProblems(request)]);
    const now = mock.runtime.clock.instant();
    const change =
      request.filtering === undefined
        ? changeFiltering(mock.store, id, (stored) => filteringDraftUpdate(stored, request, now))
        : updateConnector(mock.store, id, filteringListUpdate(request.filtering, now));
    return connectorChangeAnswer(mock, id, change);
  },
});
