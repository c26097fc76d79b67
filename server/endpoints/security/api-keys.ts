import type { AnswerObject, JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';

/** An API key as stored by the mock. Immutable: updating or invalidating it stores a new one under the same id. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly creation: number;
  readonly expiration?: number;
  readonly invalidation?: number;
  readonly username: string;
  readonly realm: { readonly name: string; readonly type: string };
  readonly metadata: JsonObject;
  readonly roleDescriptors: JsonObject;
}

/** The criteria of a search for keys; an omitted criterion matches all keys. */
export interface KeyCriteria {
  readonly ids?: readonly string[] | undefined;
  /** May contain `*`. */
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly realm?: string | undefined;
}

/** All keys that were ever created, by id. */
export function apiKeys(mock: Mock): Map<string, ApiKey> {
  return mock.store.section<ApiKey>('api_key');
}

export function findApiKeys(mock: Mock, { ids, name, username, realm }: KeyCriteria): ApiKey[] {
  return [...apiKeys(mock).values()].filter(
    (key) =>
      (ids === undefined || ids.includes(key.id)) &&
      (name === undefined || wildcardMatch(name, key.name)) &&
      (username === undefined || key.username === username) &&
      (realm === undefined || key.realm.name === realm),
  );
}

/** True for a key that is neither invalidated nor expired. */
export function isActive(key: ApiKey, now: number): boolean {
  return key.invalidation === undefined && (key.expiration === undefined || key.expiration > now);
}

/** A key as shown by `GET /_security/api_key`: everything except its secret (ApiKey.toXContent). */
export function apiKeyBody(key: ApiKey, withLimitedBy = false): AnswerObject {
  return {
    id: key.id,
    name: key.name,
    type: 'rest',
    creation: key.creation,
    expiration: key.expiration,
    invalidated: key.invalidation !== undefined,
    invalidation: key.invalidation,
    username: key.username,
    realm: key.realm.name,
    realm_type: key.realm.type,
    metadata: key.metadata,
    role_descriptors: key.roleDescriptors,
    limited_by: withLimitedBy ? [{ superuser: SUPERUSER_ROLE }] : undefined,
  };
}

const SUPERUSER_ROLE: JsonObject = {
  cluster: ['all'],
  indices: [{ names: ['*'], privileges: ['all'], allow_restricted_indices: false }],
  applications: [{ application: '*', privileges: ['*'], resources: ['*'] }],
  run_as: ['*'],
  metadata: { _reserved: true },
  transient_metadata: { enabled: true },
};
