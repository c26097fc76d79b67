import type { AnswerObject, JsonObject } from '../json/value';
import type { ApiKey } from './api-keys';
import { API_KEY_REALM, NATIVE_REALM, RESERVED_REALM, type Realm } from './realms';
import type { User } from './users';

/** The superuser that every cluster has. */
export const ELASTIC = 'elastic';

/** The sender of a request (Authentication). */
export interface Identity {
  readonly username: string;
  readonly realm: Realm;
  /** Empty for an API key, which has role descriptors of its own. */
  readonly roles: readonly string[];
  readonly fullName: string | null;
  readonly email: string | null;
  readonly metadata: JsonObject;
  /** Set if the request was authenticated by an API key. */
  readonly apiKey?: ApiKey | undefined;
}

/** The superuser, who is also the sender of requests without credentials where credentials are not required. */
export const SUPERUSER: Identity = {
  username: ELASTIC,
  realm: RESERVED_REALM,
  roles: ['superuser'],
  fullName: null,
  email: null,
  metadata: { _reserved: true },
};

/** True for somebody who may do everything, so that there is nothing to check. */
export function isSuperuser({ roles, apiKey }: Identity): boolean {
  return apiKey === undefined && roles.includes('superuser');
}

/** The identity of a built-in user. */
export function reservedIdentity(user: User): Identity {
  return user.username === ELASTIC ? SUPERUSER : { ...nativeIdentity(user.username, user), realm: RESERVED_REALM };
}

/**
 * The identity of a native user.
 *
 * @param user undefined for a user who was never created, which counts as a superuser where credentials are not checked.
 */
export function nativeIdentity(username: string, user: User | undefined): Identity {
  return {
    username,
    realm: NATIVE_REALM,
    roles: user?.roles ?? SUPERUSER.roles,
    fullName: user?.full_name ?? null,
    email: user?.email ?? null,
    metadata: user?.metadata ?? {},
  };
}

/** The identity of the holder of an API key: its owner, without the owner's roles. */
export function keyIdentity(apiKey: ApiKey | undefined): Identity {
  return {
    username: apiKey?.username ?? ELASTIC,
    realm: API_KEY_REALM,
    roles: [],
    fullName: null,
    email: null,
    metadata: {},
    apiKey,
  };
}

/** The response of `GET /_security/_authenticate` (Authentication.toXContent). */
export function identityBody({ username, realm, roles, fullName, email, metadata, apiKey }: Identity): AnswerObject {
  return {
    username,
    roles: [...roles],
    full_name: fullName,
    email,
    metadata,
    enabled: true,
    authentication_realm: { ...realm },
    lookup_realm: { ...realm },
    authentication_type: realm === API_KEY_REALM ? 'api_key' : 'realm',
    ...(apiKey && { api_key: { id: apiKey.id, name: apiKey.name } }),
  };
}
