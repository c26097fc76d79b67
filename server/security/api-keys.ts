import type { AnswerObject, JsonObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import type { Store } from '../store/store';
import type { Realm } from './realms';

/** What a key is for: requests to this cluster, or requests of other clusters. */
export type ApiKeyType = 'rest' | 'cross_cluster';

/** An API key as stored by the mock. Immutable: updating or invalidating it stores a new one under the same id. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Left out for keys of REST requests. */
  readonly type?: ApiKeyType;
  readonly secret_hash: string;
  readonly creation: number;
  readonly expiration?: number;
  readonly invalidation?: number;
  readonly username: string;
  readonly realm: Realm;
  readonly metadata: JsonObject;
  readonly roleDescriptors: JsonObject;
  /** The role descriptors of its owner at the time when it was created. */
  readonly limitedBy: JsonObject;
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
export function apiKeysOf(store: Store): Map<string, ApiKey> {
  return store.section<ApiKey>('api_key');
}

export function findApiKeys(store: Store, { ids, name, username, realm }: KeyCriteria): ApiKey[] {
  return [...apiKeysOf(store).values()].filter(
    (key) =>
      (ids === undefined || ids.includes(key.id)) &&
      (name === undefined || wildcardMatch(name, key.name)) &&
      (username === undefined || key.username === username) &&
      (realm === undefined || key.realm.name === realm),
  );
}

/** True for a key that is neither invalidated nor expired. */
export function isActive(key: ApiKey, now: number): boolean {
  return key.invalidation === undefined && !isExpired(key, now);
}

export function isExpired({ expiration }: ApiKey, now: number): boolean {
  return expiration !== undefined && expiration <= now;
}

/** A key as shown by `GET /_security/api_key`: everything except its secret (ApiKey.toXContent). */
export function apiKeyBody(key: ApiKey, withLimitedBy = false): AnswerObject {
  return {
    id: key.id,
    name: key.name,
    type: key.type ?? 'rest',
    creation: key.creation,
    expiration: key.expiration,
    invalidated: key.invalidation !== undefined,
    invalidation: key.invalidation,
    username: key.username,
    realm: key.realm.name,
    realm_type: key.realm.type,
    metadata: key.metadata,
    role_descriptors: key.roleDescriptors,
    limited_by: withLimitedBy ? [key.limitedBy] : undefined,
  };
}
