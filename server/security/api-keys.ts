import { type AnswerObject, isObject, type JsonObject } from '../json/value';
import type { Store } from '../store/store';
import { indexGroupsOf, stringsIn } from './authorization/role-parts';
import type { Realm } from './realms';

/** What a key is for: requests to this cluster, or requests of other clusters. */
export type ApiKeyType = 'rest' | 'cross_cluster';

/** What a key shows of its owner beside the name (ApiKeyService.addCreator). */
export interface OwnerDetails {
  readonly full_name: string | null;
  readonly email: string | null;
  readonly metadata: JsonObject;
}

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
  /** What its owner was called when it was created or last updated. Left out of keys that a fixture may have without. */
  readonly owner?: OwnerDetails;
  readonly metadata: JsonObject;
  readonly roleDescriptors: JsonObject;
  /** The role descriptors of its owner at the time when it was created. */
  readonly limitedBy: JsonObject;
}

/** The criteria of a search for keys; an omitted criterion matches all keys. */
export interface KeyCriteria {
  readonly ids?: readonly string[] | undefined;
  /** May end with `*`, which stands for anything; elsewhere it stands for itself. */
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
      (name === undefined || isNamed(key, name)) &&
      (username === undefined || key.username === username) &&
      (realm === undefined || key.realm.name === realm),
  );
}

/** ApiKeyService.findApiKeysForUserRealmApiKeyIdAndNameCombination */
function isNamed(key: ApiKey, name: string): boolean {
  return name.endsWith('*') ? key.name.startsWith(name.slice(0, -1)) : key.name === name;
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
    ...(key.type === 'cross_cluster'
      ? { access: accessOf(key) }
      : { limited_by: withLimitedBy ? [key.limitedBy] : undefined }),
  };
}

/** What another cluster may search and replicate, as the request that made the key said it. */
function accessOf({ roleDescriptors }: ApiKey): AnswerObject {
  const groups = Object.values(roleDescriptors).filter(isObject).flatMap(indexGroupsOf);
  const [search, replication] = [groups.filter(isSearched), groups.filter((group) => !isSearched(group))];
  const shown = (some: readonly JsonObject[]): AnswerObject[] => some.map(({ privileges, ...group }) => group);
  return {
    ...(search.length > 0 && { search: shown(search) }),
    ...(replication.length > 0 && { replication: shown(replication) }),
  };
}

function isSearched(group: JsonObject): boolean {
  return stringsIn(group, 'privileges').includes('read');
}
