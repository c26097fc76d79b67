import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { duplicateHeader, type Negotiator } from './body-formats';
import { PLAIN, type Presentation, readPresentation } from './presentation';
import type { HttpRequest } from './request';
import { parseTarget, type RequestTarget, unreadTarget } from './target';

/** The headers and the query string of a request, as far as they can be read. */
export interface Negotiated {
  readonly target: RequestTarget;
  readonly shown: Presentation;
  /** The error in them, to be sent in the form that could be read before it; undefined if there is none. */
  readonly refusal: unknown;
}

/**
 * Reads the headers and the query string of a request. The order of the checks is that of RestController and
 * RestRequest. Never throws: an error is part of the value, because it needs a response too.
 */
export function negotiate(request: HttpRequest, negotiator: Negotiator): Negotiated {
  const { accept, 'content-type': type } = request.headers;
  let shown = PLAIN;
  let target = unreadTarget(request.uri);
  try {
    checkRequest(request);
    shown = { ...PLAIN, negotiation: negotiator.negotiate(accept, type, request.body.length > 0) };
    target = parseTarget(request.uri);
    shown = readPresentation(target.parameters, shown);
    return { target, shown, refusal: undefined };
  } catch (refusal) {
    return { target, shown, refusal };
  }
}

/** 400 for headers that may have one value only (RestController.copyRestHeaders). */
function severalValues(name: string): ElasticsearchError {
  return illegalArgument(`multiple values for single-valued header [${name}].`);
}

function checkRequest({ unreadable, duplicates }: HttpRequest): void {
  if (unreadable) throw unreadable;
  if (!duplicates) return;
  if (duplicates.has('x-opaque-id')) throw severalValues('X-Opaque-Id');
  if (duplicates.has('accept')) throw duplicateHeader('Accept');
  if (duplicates.has('content-type')) throw duplicateHeader('Content-Type');
}

/** AuthenticationServiceField.RUN_AS_USER_HEADER */
export const RUN_AS_USER = 'es-security-runas-user';

/** Elasticsearch reads these headers before it authenticates. @throws ElasticsearchError 400 if one has several values */
export function checkCredentialHeaders({ duplicates }: HttpRequest): void {
  if (duplicates?.has('authorization')) throw severalValues('Authorization');
  if (duplicates?.has(RUN_AS_USER)) throw severalValues(RUN_AS_USER);
}
