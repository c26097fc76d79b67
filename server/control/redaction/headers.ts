import { REDACTED, redactText } from './text';

/** The headers whose values are shown. All others may be secret, whatever their names. */
const READABLE = new Set(
  `accept accept-charset accept-encoding accept-language access-control-request-headers access-control-request-method
  cache-control connection content-encoding content-length content-type date dnt expect forwarded host if-match
  if-modified-since if-none-match keep-alive last-event-id max-forwards origin pragma priority range referer te trailer
  transfer-encoding upgrade upgrade-insecure-requests user-agent via x-forwarded-for x-forwarded-host x-forwarded-port
  x-forwarded-proto x-opaque-id x-request-id x-requested-with traceparent tracestate elastic-api-version
  elastic-apm-traceparent x-elastic-client-meta x-elastic-product-origin x-elastic-internal-origin kbn-xsrf kbn-version`.split(
    /\s+/,
  ),
);
/** Headers with hosts, which may have user and password before them as in a URL. */
const HOSTS = new Set(['host', 'forwarded', 'x-forwarded-host']);
const READABLE_FAMILY = /^(?:sec-fetch-|sec-ch-)/;

/** The headers of responses whose values are shown, too. */
const READABLE_ANSWERS = new Set(
  `age allow content-disposition content-language etag expires last-modified location retry-after server vary warning
  www-authenticate x-elastic-product x-found-handling-cluster x-found-handling-instance x-cloud-request-id`.split(
    /\s+/,
  ),
);

/** The headers of a response, without credentials. */
export function redactAnswerHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const shown = (name: string, value: string): string =>
    READABLE_ANSWERS.has(name.toLowerCase()) ? redactText(value) : String(redactHeader(name, value));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, shown(name, value)]));
}

/** Headers without credentials; of an authorization header only a scheme that Elasticsearch knows remains. */
export function redactHeaders(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redactHeader(name, value)]));
}

/** @param value a string or a list of strings. */
export function redactHeader(name: string, value: unknown): unknown {
  const lower = name.toLowerCase();
  if (HOSTS.has(lower)) return redactText(withoutUser(String(value)));
  if (READABLE.has(lower) || READABLE_FAMILY.test(lower)) return typeof value === 'string' ? redactText(value) : value;
  const scheme = lower.endsWith('authorization') ? /^(ApiKey|Basic|Bearer) /i.exec(String(value))?.[1] : undefined;
  return scheme === undefined ? REDACTED : `${scheme} ${REDACTED}`;
}

/** The user and password before a host: `user:password`; undefined if there are none. */
export function userOf(host: string): string | undefined {
  const at = host.lastIndexOf('@');
  return at > 0 && host.lastIndexOf(':', at) >= 0 ? host.slice(0, at) : undefined;
}

function withoutUser(host: string): string {
  const user = userOf(host);
  return user === undefined ? host : REDACTED + host.slice(user.length);
}
