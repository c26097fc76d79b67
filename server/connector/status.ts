import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import type { JsonObject, JsonValue } from '../json/value';

export const connectorStatuses = ['created', 'needs_configuration', 'configured', 'connected', 'error'] as const;
export type ConnectorStatus = (typeof connectorStatuses)[number];

/**
 * The transitions that `_status` allows from each state (ConnectorStateMachine). Other ways of writing the status are
 * not checked.
 */
export const connectorTransitions: Readonly<Record<ConnectorStatus, readonly ConnectorStatus[]>> = {
  created: ['needs_configuration', 'error'],
  needs_configuration: ['configured', 'error'],
  configured: ['needs_configuration', 'configured', 'connected', 'error'],
  connected: ['configured', 'connected', 'error'],
  error: ['configured', 'connected', 'error'],
};

/**
 * Parses a connector status, in any letter case (ConnectorStatus.connectorStatus).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if it is invalid; a client may have stored it.
 */
export function readConnectorStatus(text: JsonValue | undefined): ConnectorStatus {
  const known = connectorStatuses.find((status) => status === javaText(text).toLowerCase());
  if (!known) throw illegalArgument(`Unknown ConnectorStatus: ${text ?? null}`);
  return known;
}

/**
 * The update for `_status`.
 *
 * @throws ElasticsearchError 400 status_exception if the transition from the stored status is not allowed.
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

/** The update for `_error`: a message sets the status `error`; null or an empty string sets `connected`, from any state. */
export function connectorErrorUpdate(error: string | null): JsonObject {
  return { error, status: error ? 'error' : 'connected' };
}

/** The update for `_service_type`: the status `created` stays, any other becomes `needs_configuration`. */
export function serviceTypeUpdate(stored: JsonObject, serviceType: string): JsonObject {
  const status = readConnectorStatus(stored.status) === 'created' ? 'created' : 'needs_configuration';
  return { service_type: serviceType, status };
}
