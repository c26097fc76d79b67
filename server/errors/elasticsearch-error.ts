import { javaTrim } from '../json/text-parts';
import type { JsonValue } from '../json/value';
import { type ErrorFamily, type ErrorType, errorTypes } from './table';

export interface ErrorDetails {
  /** The family of its class, if it is another class with the same name. */
  family?: ErrorFamily | undefined;
  /** HTTP status, if it differs from the usual one of the type. */
  status?: number | undefined;
  /** Metadata of the exception, printed after `reason` (`index`, `index_uuid`, `resource.id`, …). */
  metadata?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Keys that only this class of exception prints (`line`, `col`, `phase`, `failed_shards`, …), as JSON. */
  extra?: Readonly<Record<string, JsonValue>> | undefined;
  causedBy?: ElasticsearchError | undefined;
  /** Headers printed in the body and sent with the response (`WWW-Authenticate`). */
  headers?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Set if the exception itself names its root causes (those of the shards, for a failed search). */
  rootCauses?: readonly ElasticsearchError[] | undefined;
  suppressed?: readonly ElasticsearchError[] | undefined;
  /**
   * The limit of this server that was exceeded (`request.max_work`); reported by the diagnosis, never in the response
   * itself.
   */
  limit?: string | undefined;
  /** What was null where Java did not expect it (`[features] of the request`): for the diagnosis, never in the response. */
  wasNull?: string | undefined;
  /** What a caller may not do: for the diagnosis, never in the response. */
  denied?: DeniedAction | undefined;
}

/** An action that a caller lacks the privilege for. */
export interface DeniedAction {
  readonly action: string;
  readonly kind: 'cluster' | 'index';
  /** The privileges that would grant it, from the narrowest to the widest. */
  readonly granting: readonly string[];
  /** The indices and aliases for which it is lacking; none for actions of the cluster. */
  readonly names: readonly string[];
}

/**
 * An exception as Elasticsearch would throw it. Throw it anywhere below a handler; the HTTP layer turns it into a
 * response with the envelope of `render-error.ts`. `reason` is null if the Java exception has no message.
 */
export class ElasticsearchError extends Error {
  readonly status: number;
  readonly family: ErrorFamily;
  readonly metadata: ErrorDetails['metadata'];
  readonly extra: ErrorDetails['extra'];
  readonly causedBy: ElasticsearchError | undefined;
  readonly headers: ErrorDetails['headers'];
  readonly rootCauses: ErrorDetails['rootCauses'];
  readonly suppressed: ErrorDetails['suppressed'];
  readonly limit: ErrorDetails['limit'];
  readonly wasNull: ErrorDetails['wasNull'];
  readonly denied: ErrorDetails['denied'];

  constructor(
    readonly type: ErrorType,
    readonly reason: string | null,
    details: ErrorDetails = {},
  ) {
    // It has no stack: the frames would keep the whole request in memory for as long as the journal keeps the error.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(reason ?? type);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = type;
    const known = errorTypes[type];
    this.status = details.status ?? known.status;
    this.family = details.family ?? known.family;
    this.metadata = details.metadata;
    this.extra = details.extra;
    this.causedBy = details.causedBy;
    this.headers = details.headers;
    this.rootCauses = details.rootCauses;
    this.suppressed = details.suppressed;
    this.limit = details.limit;
    this.wasNull = details.wasNull;
    this.denied = details.denied;
  }
}

/** Shorthand for the most common error: 400 illegal_argument_exception. */
export function illegalArgument(reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('illegal_argument_exception', reason, { causedBy });
}

/** ElasticsearchParseException: 400 parse_exception. */
export function parseException(reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason, { causedBy });
}

/** NumberFormatException for a text that is not a number. */
export function numberFormatException(text: string): ElasticsearchError {
  return new ElasticsearchError('number_format_exception', `For input string: "${text}"`);
}

/** FloatingDecimal.readJavaFormatString notices a second point before anything else. */
const SEVERAL_POINTS = /^\s*[+-]?\d*\.\d*\./;

/** The same for Double.parseDouble, which has words of its own for white space. */
export function notJavaDouble(text: string): ElasticsearchError {
  const reason = javaTrim(text) === '' ? 'empty String' : SEVERAL_POINTS.test(text) ? 'multiple points' : undefined;
  return reason === undefined ? numberFormatException(text) : new ElasticsearchError('number_format_exception', reason);
}

/** `Validation Failed: 1: first;2: second;` (ActionRequestValidationException). Throws only if there are messages. */
export function throwIfInvalid(messages: readonly string[]): void {
  if (messages.length > 0) throw validationFailed(messages);
}

/** The error of ActionRequestValidationException with the given messages, in the given order. */
export function validationFailed(messages: readonly string[]): ElasticsearchError {
  const numbered = messages.map((message, index) => `${index + 1}: ${message};`).join('');
  return new ElasticsearchError('action_request_validation_exception', `Validation Failed: ${numbered}`);
}

/** 404 for an index that does not exist. `resourceType` is omitted if the exception has none (single-index writes). */
export function indexNotFound(name: string, resourceType: 'index_or_alias' | 'index_expression' = 'index_or_alias') {
  return new ElasticsearchError('index_not_found_exception', `no such index [${name}]`, {
    metadata: { 'resource.type': resourceType, 'resource.id': name, index_uuid: '_na_', index: name },
  });
}
