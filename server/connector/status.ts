import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import type { JsonObject, JsonValue } from '../json/value';

export const connectorStatuses = ['created', 'needs_configuration', 'configured', 'connected', 'error'] as const;
export type ConnectorStatus = (typeof connectorStatuses)[number];

/** Where `_status` may lead from each state (ConnectorStateMachine). Other writers of the status do not ask it. */
export const connectorTransitions: Readonly<Record<ConnectorStatus, readonly ConnectorStatus[]>> = {
  created: ['needs_configuration', 'error'],
  needs_configuration: ['configured', 'error'],
  configured: ['needs_configuration', 'configured', 'connected', 'error'],
  connected: ['configured', 'connected', 'error'],
  error: ['configured', 'connected', 'error'],
};

/**
 * The status that a text names, whatever its letter case (ConnectorStatus.connectorStatus).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception where it names none: a client may have written that.
 */
export function readConnectorStatus(text: JsonValue | undefined): ConnectorStatus {
  const known = connectorStatuses.find((status) => status === javaText(text).toLowerCase());
  if (!known) throw illegalArgument(`Unknown ConnectorStatus: ${text ?? null}`);
  return known;
}

/**
 * What `_status` writes.
 *
 * @throws ElasticsearchError 400 status_exception where the stored status does not lead to the new one.
 */
export function statusUpdate(stored: JsonObject, requested: string): JsonObject {
  const from = readConnectorStatus(stored.status);
  const to = readConnectorStatus(requested);
  if (!connectorTransitions[from].includes(to)) {
    const reason = `Invalid transition attempt from [${from}] to [${to}]. Such a status transition is not supported by the Connector Protocol.`;
    const causedBy = new ElasticsearchError('connector_invalid_status_transition_exception', reason);
    throw new ElasticsearchError('status_exception', reason, { causedBy });
  }
  return { status: to };
}

/** What `_error` writes: a text leads to `error`, null and the empty text to `connected`, from any state. */
export function errorUpdate(error: string | null): JsonObject {
  return { error, status: error ? 'error' : 'connected' };
}

/** What `_service_type` writes: a connector that was only created stays so, any other needs a configuration anew. */
export function serviceTypeUpdate(stored: JsonObject, serviceType: string): JsonObject {
  const status = readConnectorStatus(stored.status) === 'created' ? 'created' : 'needs_configuration';
  return { service_type: serviceType, status };
}
