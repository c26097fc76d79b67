import { suggestions } from '../../validation/suggest';
import type { Exchange } from '../exchange';
import type { HiddenValues } from './hidden-values';
import { isSecretField, isSecretName } from './names';

/** Parameters that every operation accepts (RestRequest, RestHandler). */
const COMMON = new Set('error_trace filter_path format human pretty source source_content_type'.split(' '));

/** Finds the query parameters of a request whose values are secret, and remembers the values. @returns their names. */
export function secretParameters(
  exchange: Exchange,
  path: string,
  query: ReadonlyMap<string, string>,
  hidden: HiddenValues,
): ReadonlySet<string> {
  const { uri } = exchange.request;
  if (query.size === 0) hideUndecodable(uri, hidden);
  const secret = new Set<string>();
  const searchesSecretField = isSecretField(query.get('df') ?? '');
  for (const [name, value] of query) {
    if (isSecretName(name) || isUnknown(exchange, path, name) || (name === 'q' && searchesSecretField)) {
      secret.add(name);
      hideValue(uri, value, hidden);
    } else if (namesSecretField(value)) hidden.aboutSecrets = true;
  }
  return secret;
}

/** True for the fields of `sort` and others. */
function namesSecretField(value: string): boolean {
  return value.split(',').some((field) => isSecretField(field.split(':', 1)[0] ?? ''));
}

/** True for a parameter that an operation with secrets does not know: its name may be misspelt. */
function isUnknown({ endpoint }: Exchange, path: string, name: string): boolean {
  if (COMMON.has(name) || Object.hasOwn(endpoint?.query ?? {}, name)) return false;
  return name === 'key' || (endpoint ? endpoint.secrecy?.request !== undefined : resemblesSecret(path));
}

/** Remembers the value of a parameter, as it was decoded and as it was sent. */
function hideValue(uri: string, value: string, hidden: HiddenValues): void {
  hidden.add(value);
  for (const [, raw = ''] of uri.matchAll(/=([^&;#]*)/g)) if (sameValue(raw, value)) hidden.add(raw);
}

function sameValue(raw: string, value: string): boolean {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' ')) === value || raw === value;
  } catch {
    return false;
  }
}

/** The values of a query string that cannot be decoded; errors quote them. */
function hideUndecodable(uri: string, hidden: HiddenValues): void {
  const [, query = ''] = uri.split('?', 2);
  for (const part of query.split(/[&;]/)) {
    const [name = '', value = ''] = part.split('=', 2);
    if (isSecretName(name)) hidden.add(value);
  }
}

const SECRET_SEGMENTS = ['_secret', '_configuration', '_security', 'api_key'];

/** True for a path without a route that resembles that of a secret. */
export function resemblesSecret(path: string): boolean {
  const segments = path.split('/').slice(0, 12);
  return segments.some(
    (segment) => isSecretName(segment) || suggestions(segment.slice(0, 60), SECRET_SEGMENTS).length > 0,
  );
}
