import { SimpleError } from '../http/simple-error';
import { durationText } from '../runtime/duration';
import type { UpstreamSettings } from '../upstream-options';
import { headerIn, type ResponseHead } from './wire/response-head';

/** What a code of a failed connection means, for `The cluster at URL …`, and what to do about it. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections: it is not running, or not at this address',
  ENOTFOUND: 'cannot be found: there is no such host',
  EAI_AGAIN: 'cannot be found: its name cannot be looked up',
  EHOSTUNREACH: 'cannot be reached from this machine',
  ENETUNREACH: 'cannot be reached from this machine',
  ECONNRESET: 'closed the connection before it had answered completely',
  EPIPE: 'closed the connection before it had read the whole request',
  EPROTO: 'does not speak TLS as expected. If it speaks plain HTTP, give a URL that begins with http:',
  ERR_SSL_WRONG_VERSION_NUMBER: 'does not speak TLS. Give a URL that begins with http:',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for other host names. Use one of these in the URL',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  UPSTREAM_WRONG_FINGERPRINT:
    'has a certificate with another fingerprint, and none of its authorities has the given one. Nothing was sent to it',
};

const UNTRUSTED: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
]);

const TOO_LATE: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UPSTREAM_SLOW_CONNECTION',
  'UPSTREAM_SILENT',
  'UPSTREAM_BUSY',
]);

/** The response in place of one that the cluster did not give: 502, or 504 if it took too long. */
export class Trouble extends SimpleError {}

/**
 * Words the failure of a request to the cluster for people.
 *
 * @param error of node:http, of the socket, or already worded.
 */
export function troubleOf(error: Error, settings: UpstreamSettings): Trouble {
  if (error instanceof Trouble) return error;
  const code = codeOf(error);
  const status = TOO_LATE.has(code) ? 504 : 502;
  return new Trouble(status, `The cluster at ${settings.shown} ${wordsFor(code, error, settings)}.`);
}

/** With several addresses, node:net reports the errors of all of them together. */
function codeOf(error: NodeJS.ErrnoException): string {
  const { errors } = error as unknown as AggregateError;
  return error.code ?? errors?.[0]?.code ?? '';
}

function wordsFor(code: string, error: Error, { timeout, protocol }: UpstreamSettings): string {
  if (code === 'UPSTREAM_SILENT') return `has been silent for ${durationText(timeout)} (--upstream-timeout)`;
  if (code === 'UPSTREAM_BUSY') {
    return `is busy with so many other requests that no connection to it became free in ${durationText(timeout)} (--upstream-timeout)`;
  }
  if (TOO_LATE.has(code)) return 'does not answer: no connection could be made in time';
  if (UNTRUSTED.has(code)) {
    return `has a certificate that is not trusted (${code}). Pass the file of its authority (--upstream-ca) or its fingerprint (--upstream-fingerprint)`;
  }
  if (code === 'UPSTREAM_NOT_HTTP') {
    const tls = protocol === 'http:' ? '. If it speaks TLS, give a URL that begins with https:' : '';
    return `does not answer as HTTP demands (${error.message})${tls}`;
  }
  return WORDS[code] ?? `cannot be used: ${error.message || code}`;
}

/** Statuses with which a client is sent elsewhere; Elasticsearch never uses them. */
const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

/** Clients would follow a redirection past this server, so that it becomes an error; undefined if it is none. */
export function redirected(head: ResponseHead, { shown }: UpstreamSettings): Trouble | undefined {
  if (!REDIRECTS.has(head.status)) return undefined;
  const location = headerIn(head, 'location') ?? 'an address that it does not name';
  const what = `The cluster at ${shown} redirects to ${location} (${head.status}).`;
  return new Trouble(502, `${what} Give the URL of the cluster itself, so that no request passes by this server.`);
}
