import { ElasticsearchError } from '../errors/elasticsearch-error';
import { decodeBase64 } from '../json-text/java-base64';
import { rejectedCredentials, unreadableBasic } from './unauthenticated';

export interface BasicCredentials {
  readonly scheme: 'basic';
  readonly username: string;
  readonly password: string;
}

export interface KeyCredentials {
  readonly scheme: 'apikey';
  readonly id: string;
  readonly secret: string;
}

/** A token, which may be one of a service account, or one that somebody was given in place of a password. */
export interface BearerCredentials {
  readonly scheme: 'bearer';
  readonly token: string;
}

/** What the Authorization header of a request says. */
export type Credentials = BasicCredentials | KeyCredentials | BearerCredentials;

/**
 * Reads an Authorization header (UsernamePasswordToken, ApiKeyService, Authenticator.extractBearerTokenFromHeader). Scheme
 * names ignore case.
 *
 * @returns undefined if there is none, or none of a scheme that is known.
 * @throws ElasticsearchError 401 if it cannot be read.
 */
export function readCredentials(authorization: string | undefined): Credentials | undefined {
  const header = authorization ?? '';
  const scheme = header.slice(0, header.indexOf(' ') + 1).toLowerCase();
  const value = header.slice(scheme.length);
  if (scheme === 'basic ') return readBasic(value);
  if (value === '') return undefined;
  if (scheme === 'bearer ') return { scheme: 'bearer', token: value };
  return scheme === 'apikey ' ? readApiKey(value) : undefined;
}

function readBasic(value: string): Credentials {
  if (value === '') throw unreadableBasic('value');
  const pair = splitPair(decode(value, (cause) => unreadableBasic('encoding', cause)));
  if (!pair) throw unreadableBasic('value');
  return { scheme: 'basic', username: pair[0], password: pair[1] };
}

function readApiKey(value: string): Credentials {
  const pair = splitPair(decode(value, ({ message }) => rejectedCredentials(`API key: ${message}`)));
  if (!pair || pair[0] === '') throw rejectedCredentials('API key: invalid ApiKey value');
  return { scheme: 'apikey', id: pair[0], secret: pair[1] };
}

function decode(value: string, refuse: (cause: ElasticsearchError) => ElasticsearchError): string {
  try {
    return decodeBase64(value).toString('utf8');
  } catch (error) {
    throw error instanceof ElasticsearchError ? refuse(error) : error;
  }
}

function splitPair(text: string): [name: string, secret: string] | undefined {
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : [text.slice(0, colon), text.slice(colon + 1)];
}
