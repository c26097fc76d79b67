import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { type ApiKey, apiKeys } from './api-keys';

/** The sender of a request, according to its Authorization header. The mock believes whatever it is told. */
export interface Identity {
  readonly username: string;
  readonly realm: { readonly name: string; readonly type: string };
  readonly apiKey?: ApiKey;
}

/** The superuser that every cluster has, and the default identity of a request. */
const SUPERUSER = 'elastic';
const RESERVED = { name: 'reserved', type: 'reserved' };
const NATIVE = { name: 'default_native', type: 'native' };
const API_KEY = { name: '_es_api_key', type: '_es_api_key' };

export function identityOf(mock: Mock, authorization: string | undefined): Identity {
  const [scheme = '', credentials = ''] = (authorization ?? '').split(' ');
  const [first = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  switch (scheme.toLowerCase()) {
    case 'basic':
      return { username: first || SUPERUSER, realm: first === SUPERUSER || first === '' ? RESERVED : NATIVE };
    case 'apikey': {
      const apiKey = apiKeys(mock).get(first);
      return { username: apiKey?.username ?? SUPERUSER, realm: API_KEY, ...(apiKey && { apiKey }) };
    }
    default:
      return { username: SUPERUSER, realm: RESERVED };
  }
}

/** The response of `GET /_security/_authenticate` (Authentication.toXContent). */
export function identityBody(mock: Mock, { username, realm, apiKey }: Identity): AnswerObject {
  const user = mock.store
    .section<{ roles: string[]; full_name: string | null; email: string | null }>('user')
    .get(username);
  const roles = realm === API_KEY ? [] : (user?.roles ?? ['superuser']);
  return {
    username,
    roles,
    full_name: user?.full_name ?? null,
    email: user?.email ?? null,
    metadata: realm === RESERVED ? { _reserved: true } : {},
    enabled: true,
    authentication_realm: { ...realm },
    lookup_realm: { ...realm },
    authentication_type: realm === API_KEY ? 'api_key' : 'realm',
    ...(apiKey && { api_key: { id: apiKey.id, name: apiKey.name } }),
  };
}
