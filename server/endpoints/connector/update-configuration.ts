import {
  checkValuesAreNoList,
  configurationProblems,
  configurationValuesUpdate,
  replaceConfiguration,
} from '../../connector/configuration';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorUpdateConfiguration } from '../../generated/bodies';
import { required } from '../../http/body';
import type { JsonObject } from '../../json/value';
import { losslessSource } from '../../store/update';
import { indexToWrite } from './api-index';
import { CONNECTOR_INDEX, changeConnector, getConnector, idProblems, UPDATED, writeDocument } from './connectors';

/** Replaces the configuration, or changes values in it: RestUpdateConnectorConfigurationAction. */
export const updateConfiguration = endpoint({
  name: 'connector.update_configuration',
  routes: ['PUT /_connector/{connector_id}/_configuration'],
  body: required(connectorUpdateConfiguration),
  handle: ({ mock, path: { connector_id: id = '' }, body }) => {
    const request: JsonObject = body;
    checkValuesAreNoList(request.values);
    throwIfInvalid([...idProblems(id), ...configurationProblems(request)]);
    const { configuration, values = null } = body;
    if (configuration === undefined) {
      return changeConnector(mock, id, (stored) => configurationValuesUpdate(stored, values));
    }
    const connector = getConnector(mock, id);
    const replaced = replaceConfiguration(losslessSource(connector) as JsonObject, configuration);
    writeDocument(indexToWrite(mock, CONNECTOR_INDEX), id, replaced, connector.routing);
    return UPDATED;
  },
});
