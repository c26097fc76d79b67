import type { AnswerObject, JsonObject } from '../json/value';
import type { AccessToken } from './access-tokens';
import type { ApiKey } from './api-keys';
import { API_KEY_REALM, NATIVE_REALM, NO_REALM, RESERVED_REALM, type Realm, SERVICE_ACCOUNT_REALM } from './realms';
import type { ServiceAccount } from './service-accounts';
import type { User } from './users';

/** The superuser that every cluster has. */
export const ELASTIC = 'elastic';

/** The sender of a request (Authentication). */
export interface Identity {
  readonly username: string;
  readonly realm: Realm;
  /** Empty for an API key and for a service account, which have role descriptors of their own. */
  readonly roles: readonly string[];
  readonly fullName: string | null;
  readonly email: string | null;
  readonly metadata: JsonObject;
  /** Set if the request was authenticated by an API key. */
  readonly apiKey?: ApiKey | undefined;
  /** Set if the sender is a service. */
  readonly service?: ServiceIdentity | undefined;
  /** Set if the request was authenticated by a token that its user was given. */
  readonly accessToken?: AccessToken | undefined;
  /** Set if somebody else acts as this user, who may not exist (run-as). */
  readonly runBy?: Identity | undefined;
}

/** What is particular to a service account. */
export interface ServiceIdentity {
  /** The name of the token that it sent. */
  readonly token: string;
  readonly role: JsonObject;
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

/** The identity of the holder of an API key: its owner, without the owner's roles (ApiKeyService.validateApiKeyTypeAndExpiration). */
export function keyIdentity(apiKey: ApiKey | undefined): Identity {
  const { full_name: fullName = null, email = null, metadata = {} } = apiKey?.owner ?? {};
  return { username: apiKey?.username ?? ELASTIC, realm: API_KEY_REALM, roles: [], fullName, email, metadata, apiKey };
}

/** The identity of a service that sent one of its tokens (ElasticServiceAccount.asUser). */
export function serviceIdentity({ principal, role }: ServiceAccount, token: string): Identity {
  return {
    username: principal,
    realm: SERVICE_ACCOUNT_REALM,
    roles: [],
    fullName: `Service account - ${principal}`,
    email: null,
    metadata: { _elastic_service_account: true },
    service: { token, role },
  };
}

/**
 * Somebody as seen by a request that another one sends on their behalf (Authentication.runAs).
 *
 * @param user undefined if there is none of that name: whatever they do is refused.
 */
export function runAsIdentity(username: string, user: User | undefined, reserved: boolean, runBy: Identity): Identity {
  const found = { ...nativeIdentity(username, user), runBy };
  if (!user) return { ...found, roles: [], realm: NO_REALM };
  return reserved ? { ...found, realm: RESERVED_REALM } : found;
}

/** The response of `GET /_security/_authenticate` (Authentication.toXContent). */
export function identityBody(identity: Identity): AnswerObject {
  const { username, realm, roles, fullName, email, metadata, apiKey, service, runBy } = identity;
  return {
    username,
    roles: [...roles],
    full_name: fullName,
    email,
    ...(service && { token: { name: service.token, type: '_service_account_index' } }),
    metadata,
    enabled: true,
    authentication_realm: { ...(runBy ?? identity).realm },
    lookup_realm: { ...realm },
    authentication_type: authenticationType(runBy ?? identity),
    ...(apiKey && { api_key: { id: apiKey.id, name: apiKey.name } }),
  };
}

function authenticationType({ realm, service, accessToken }: Identity): string {
  if (service || accessToken) return 'token';
  return realm === API_KEY_REALM ? 'api_key' : 'realm';
}
