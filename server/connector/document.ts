import type { JsonObject, JsonValue } from '../json/value';
import { storedBoolean } from './convert';
import { defaultFiltering } from './filtering';
import { defaultScheduling } from './scheduling';

/** The optional parts of a request to create a connector. */
export interface NewConnector {
  readonly description?: string | undefined;
  readonly index_name?: string | null | undefined;
  readonly is_native?: JsonValue | undefined;
  readonly language?: string | undefined;
  readonly name?: string | undefined;
  readonly service_type?: string | undefined;
}

/**
 * The document of a new connector, with keys in stored order (ConnectorIndexService.createConnectorWithDefaultValues).
 */
export function newConnector(request: NewConnector, now: string): JsonObject {
  const isNative = storedBoolean(request.is_native);
  const document: JsonObject = { configuration: {}, custom_scheduling: {} };
  if (request.description !== undefined) document.description = request.description;
  document.filtering = defaultFiltering(now);
  if (typeof request.index_name === 'string') document.index_name = request.index_name;
  document.is_native = isNative;
  if (request.language !== undefined) document.language = request.language;
  document.name = request.name ?? '';
  document.scheduling = defaultScheduling();
  if (request.service_type !== undefined) document.service_type = request.service_type;
  document.status = isNative ? 'needs_configuration' : 'created';
  document.sync_now = false;
  document.deleted = false;
  return document;
}
