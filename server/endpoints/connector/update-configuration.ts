import { changeConnector, replaceConnector } from '../../api-documents/connectors';
import {
  checkValuesAreNoList,
  configurationProblems,
  configurationValuesUpdate,
  replaceConfiguration,
} from '../../connector/configuration';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateConfiguration } from '../../generated/bodies';
import type { JsonObject } from '../../json/value';
import { connectorChangeAnswer, connectorIdProblems } from './connectors';

/** Replaces the configuration, or changes some of its values: RestUpdateConnectorConfigurationAction. */
export const updateConfiguration = endpoint({
  name: 'connector.update_configuration',
  routes: ['PUT /_connector/{connector_id}/_configuration'],
  body: requiredBody(connectorUpdateConfiguration),
  secrecy: { request: { configuration: 'configuration', values: 'configuration_values' } },
  handle: ({ mock, placeholders: { connector_id: id }, body }) => {
    const request: JsonObject = body;
    checkValuesAreNoList(request.values);
    throwIfInvalid([...connectorIdProblems(id), ...configurationProblems(request)]);
    const { configuration, values = null } = body;
    if (configuration === undefined) {
      const rule = (stored: JsonObject): JsonObject => configurationValuesUpdate(stored, values);
      return connectorChangeAnswer(mock, id, changeConnector(mock.store, id, rule, 'immediate'));
    }
    const change = replaceConnector(mock.store, id, (stored) => replaceConfiguration(stored, configuration));
    return connectorChangeAnswer(mock, id, change);
  },
});
