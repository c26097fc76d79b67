import { API_INDICES, type ApiList, storedDocument } from '../../api-documents/stored';
import { connectorTransitions, readConnectorStatus } from '../../connector/status';
import type { Route } from '../../endpoint/endpoint';
import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import { limitOf } from '../../errors/limit';
import type { Diagnosis } from '../../generated/control';
import { textBetween } from '../../json/text-parts';
import type { JsonValue } from '../../json/value';
import { readSyncStatus, syncJobTransitions } from '../../sync-job/status';
import { nearestHint, nearestName } from '../../validation/nearest';
import type { Exchange } from '../exchange';
import { reasonsIn } from './answered-error';
import { diagnoseUnauthenticated } from './credentials';
import { exceeded, isOwnLimit } from './limits';
import { nearestRoute } from './nearest-route';
import { diagnoseNullPointer, diagnoseOwnFault, diagnoseShadowedIndex } from './server-errors';
import { diagnoseUnauthorized } from './unauthorized';

/** Detects one kind of reason; undefined if it does not apply. */
type Rule = (exchange: Exchange, routes: () => Iterable<Route>) => Diagnosis | undefined;

/** The first rule that returns a reason wins. */
const rules: readonly Rule[] = [
  faultRule,
  notEmulated,
  diagnoseOwnFault,
  diagnoseUnauthenticated,
  diagnoseUnauthorized,
  diagnoseNullPointer,
  diagnoseShadowedIndex,
  limitReached,
  tooLarge,
  wrongMethod,
  noRoute,
  unknownParameter,
  unknownField,
  connectorTransition,
  syncJobTransition,
  missingConnector,
  missingJob,
  missingIndex,
  missingDocument,
  conflict,
  plainError,
];

/** The rules that need nothing of the mock's data, which is not that of a cluster behind the server. */
const rulesWithoutData: readonly Rule[] = [
  faultRule,
  unauthenticated,
  wrongMethod,
  noRoute,
  unknownParameter,
  unknownField,
  connectorTransition,
  syncJobTransition,
  conflict,
];

/** Why a request was refused. Never throws. */
export function findReason(exchange: Exchange, routes: () => Iterable<Route>): Diagnosis {
  for (const rule of exchange.upstream ? rulesWithoutData : rules) {
    const found = rule(exchange, routes);
    if (found) return found;
  }
  const said = chainOf(exchange.error) || reasonsIn(exchange.answer.body);
  return elasticsearch(said || `Answered ${exchange.answer.status}.`);
}

function elasticsearch(summary: string, more: Partial<Diagnosis> = {}): Diagnosis {
  return { summary, refused_by: 'elasticsearch', ...more };
}

/** The reasons of an error and its causes, innermost last. */
function chainOf(error: ElasticsearchError | undefined): string {
  const reasons: string[] = [];
  for (let at = error; at; at = at.causedBy) {
    const text = at.reason ? `${at.type}: ${at.reason}` : at.type;
    if (!reasons.includes(text)) reasons.push(text);
  }
  return reasons.join(', caused by ');
}

/** Errors of the REST layer that consist of a string only, such as those about media types. */
function plainError({ error, answer: { status, body } }: Exchange): Diagnosis | undefined {
  const text = error ? undefined : errorText(body);
  if (text === undefined) return undefined;
  const types = 'application/json, application/x-ndjson, application/yaml, application/cbor';
  return elasticsearch(status === 406 ? `${text}. Responses are available as ${types}.` : text);
}

function errorText(body: string | Buffer): string | undefined {
  try {
    const { error } = JSON.parse(body.toString()) as { error?: unknown };
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}

function faultRule({ faults }: Exchange): Diagnosis | undefined {
  if (!faults?.answered) return undefined;
  return { summary: `Caused by a fault rule: ${faults.rules.join(', ')}. See GET /_mock/faults.`, refused_by: 'fault' };
}

function notEmulated({ error, endpoint }: Exchange): Diagnosis | undefined {
  if (error?.type !== 'not_emulated_exception') return undefined;
  const operation = endpoint ? ` (${endpoint.name})` : '';
  const summary = `${error.reason}${operation}. Elasticsearch would accept this request; only the mock refuses it.`;
  return { summary, refused_by: 'es-connector-mock' };
}

function limitReached({ error }: Exchange): Diagnosis | undefined {
  const limit = limitOf(error);
  if (limit === undefined) return undefined;
  const summary = `${chainOf(error).replace(/\.$/, '')}. ${exceeded(limit)}`;
  return { summary, refused_by: isOwnLimit(limit) ? 'es-connector-mock' : 'elasticsearch' };
}

function tooLarge({ mock, answer }: Exchange): Diagnosis | undefined {
  if (answer.status !== 413) return undefined;
  return elasticsearch(`The body has more than ${mock.settings.maxBodyBytes} bytes (http.max_content_length).`);
}

function wrongMethod({ endpoint, error, undecodable, allowed, request }: Exchange): Diagnosis | undefined {
  if (endpoint || error || undecodable !== undefined || allowed.length === 0) return undefined;
  const summary = `The path exists, but not for ${request.method}. It accepts ${allowed.join(', ')}.`;
  return elasticsearch(summary, { allowed_methods: [...allowed] });
}

function noRoute({ endpoint, error, request }: Exchange, routes: () => Iterable<Route>): Diagnosis | undefined {
  if (endpoint || error) return undefined;
  const route = nearestRoute(request.method, request.uri, routes());
  const meant = route === undefined ? '' : ` Did you mean [${route}]?`;
  return elasticsearch(`No route matches ${request.method} ${request.uri}.${meant}`, {
    ...(route !== undefined && { nearest_route: route }),
  });
}

function unknownParameter({ endpoint, error }: Exchange): Diagnosis | undefined {
  const reason = error?.reason ?? '';
  const name =
    textBetween(reason, 'contains unrecognized parameter: [', ']') ??
    textBetween(reason, 'contains unrecognized parameters: [', ']');
  if (!endpoint || name === undefined) return undefined;
  const known = Object.keys(endpoint.query ?? {});
  const there = known.length === 0 ? 'It accepts no parameters.' : `It accepts ${known.join(', ')}.`;
  return elasticsearch(`${endpoint.name} has no parameter [${name}].${nearestHint(name, known)} ${there}`, {
    unknown: unknownName(name, known),
  });
}

function unknownField({ endpoint, error }: Exchange): Diagnosis | undefined {
  const name = textBetween(error?.reason ?? '', 'unknown field [', ']');
  if (!endpoint || name === undefined) return undefined;
  const known = endpoint.body?.fields?.() ?? [];
  const there = known.length === 0 ? '' : ` Its body accepts ${known.join(', ')}.`;
  return elasticsearch(`${endpoint.name} has no field [${name}].${nearestHint(name, known)}${there}`, {
    unknown: unknownName(name, known),
  });
}

function unknownName(name: string, known: readonly string[]): NonNullable<Diagnosis['unknown']> {
  const found = nearestName(name, known);
  return { name, ...(found !== undefined && { nearest: found }), known: [...known] };
}

function connectorTransition(exchange: Exchange): Diagnosis | undefined {
  if (exchange.error?.causedBy?.type !== 'connector_invalid_status_transition_exception') return undefined;
  const current = readConnectorStatus(statusBefore(exchange, 'connectors', exchange.placeholders.connector_id));
  return transition('The connector', current, connectorTransitions[current]);
}

function syncJobTransition(exchange: Exchange): Diagnosis | undefined {
  if (exchange.error?.causedBy?.type !== 'connector_sync_job_invalid_status_transition_exception') return undefined;
  const current = readSyncStatus(statusBefore(exchange, 'sync_jobs', exchange.placeholders.connector_sync_job_id));
  return transition('The sync job', current, syncJobTransitions[current]);
}

/** The data of a cluster behind the server is not at hand, but its reason says from which status a change was refused. */
function statusBefore(exchange: Exchange, list: ApiList, id: string | undefined): JsonValue | undefined {
  if (!exchange.upstream) return stored(exchange, list, id, 'status');
  return textBetween(exchange.error?.causedBy?.reason ?? '', 'transition attempt from [', ']');
}

/** Credentials that a cluster behind the server refuses. */
function unauthenticated({ answer, error, mock }: Exchange): Diagnosis | undefined {
  if (answer.status !== 401) return undefined;
  const { passesCredentials = true } = mock.settings.upstream ?? {};
  const advice = passesCredentials
    ? 'The cluster was sent the credentials of the request; --upstream-api-key, or --upstream-username and --upstream-password, replace them.'
    : 'The cluster was sent the credentials that this server was started with.';
  return elasticsearch(`${chainOf(error) || reasonsIn(answer.body) || 'Unauthorized'}. ${advice}`);
}

function transition(what: string, current: string, accepts: readonly string[]): Diagnosis {
  const next = accepts.length === 0 ? 'This status is final.' : `From there it can change to ${accepts.join(', ')}.`;
  return elasticsearch(`${what} has the status ${current}. ${next}`, { state: { current, accepts: [...accepts] } });
}

function stored({ mock }: Exchange, list: ApiList, id: string | undefined, field: string): JsonValue | undefined {
  return storedDocument(mock.store, list, id ?? '')?.source[field];
}

function missingConnector(exchange: Exchange): Diagnosis | undefined {
  const id = exchange.placeholders.connector_id;
  if (exchange.answer.status !== 404 || id === undefined) return undefined;
  const deleted = stored(exchange, 'connectors', id, 'deleted') === true;
  if (deleted) {
    return elasticsearch(
      `Connector [${id}] is soft-deleted: it is still stored, but most calls do not see it. Use include_deleted to see it.`,
    );
  }
  return missing(exchange, API_INDICES.connectors, 'connector', id);
}

function missingJob(exchange: Exchange): Diagnosis | undefined {
  const id = exchange.placeholders.connector_sync_job_id;
  if (exchange.answer.status !== 404 || id === undefined) return undefined;
  return missing(exchange, API_INDICES.sync_jobs, 'sync job', id);
}

/** Comparing names takes time; with more names than this, a suggestion is not worth it. */
const MOST_COMPARED = 200;

function missing({ mock }: Exchange, index: string, noun: string, id: string): Diagnosis {
  const documents = mock.store.index(index)?.live.byId;
  const known = documents && documents.size <= MOST_COMPARED ? documents.keysArray() : [];
  const there = documents
    ? `There ${documents.size === 1 ? 'is' : 'are'} ${documents.size} in total.`
    : `No ${noun} has been created yet.`;
  return elasticsearch(`There is no ${noun} [${id}].${nearestHint(id, known)} ${there}`, {
    unknown: unknownName(id, known.slice(0, 20)),
  });
}

function missingIndex({ mock, error }: Exchange): Diagnosis | undefined {
  if (error?.type !== 'index_not_found_exception') return undefined;
  const name = String(error.metadata?.index ?? '');
  const known = [...mock.store.all()].slice(0, MOST_COMPARED).map((index) => index.name);
  const summary = `There is no index [${name}].${nearestHint(name, known)} Writing a document to it creates it.`;
  return elasticsearch(summary, { unknown: unknownName(name, known.slice(0, 20)) });
}

function missingDocument(exchange: Exchange): Diagnosis | undefined {
  const { index, id } = exchange.placeholders;
  if (exchange.answer.status !== 404 || exchange.error || index === undefined || id === undefined) return undefined;
  const found = exchange.mock.store.index(index) ?? exchange.mock.store.aliased(index)[0];
  return found ? missing(exchange, found.name, 'document', id) : undefined;
}

function conflict({ error }: Exchange): Diagnosis | undefined {
  if (error?.type !== 'version_conflict_engine_exception') return undefined;
  return elasticsearch(`${error.reason}. The document was changed in the meantime. Read it again, then retry.`);
}
