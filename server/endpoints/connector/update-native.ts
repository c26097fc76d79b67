import { changeConnector } from '../../api-documents/connectors';
import { storedBoolean } from '../../connector/convert';
import { nativeUpdate } from '../../connector/index-name';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateNative } from '../../generated/bodies';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Sets whether a connector is managed by Elastic: RestUpdateConnectorNativeAction. */
export const updateNative = endpoint({
  name: 'connector.update_native',
  routes: ['PUT /_connector/{connector_id}/_native'],
  body: requiredBody(connectorUpdateNative),
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    throwIfInvalid(connectorIdProblems(id));
    const isNative = storedBoolean(body.is_native);
    const change = changeConnector(mock.store, id, (stored) => nativeUpdate(id, stored, isNative), 'immediate');
    return connectorChangeAnswer(mock, id, change);
  },
});
