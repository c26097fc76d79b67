import { changeConnector } from '../../api-documents/connectors';
import { indexNameProblems, indexNameUpdate } from '../../connector/index-name';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateIndexName } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';
import { checkIndexIsFree } from './create';

/**
 * Attaches or detaches an index: RestUpdateConnectorIndexNameAction. An index in use is reported before a missing
 * connector.
 */
export const updateIndexName = endpoint({
  name: 'connector.update_index_name',
  routes: ['PUT /_connector/{connector_id}/_index_name'],
  body: requiredBody(connectorUpdateIndexName),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid([...connectorIdProblems(id), ...indexNameProblems(body.index_name)]);
    checkIndexIsFree(mock, id, body.index_name);
    const change = changeConnector(mock.store, id, (stored) => indexNameUpdate(stored, body.index_name));
    return connectorChangeAnswer(mock, id, change);
  },
});
