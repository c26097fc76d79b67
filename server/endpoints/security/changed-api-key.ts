import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { type ApiKey, type ApiKeyType, apiKeysOf, isExpired } from '../../security/api-keys';
import { limitsFor } from '../../security/authorization/permissions';
import type { Identity } from '../../security/identity';
import { isOwnedBy, keyOwner, ownerDetails } from '../../security/key-owner';
import { equalJson } from '../../store/merge';
import { expirationAfter, type NewApiKey } from './new-api-key';

/** What an update changes; parts that are undefined stay as they are. */
export type KeyChange = { readonly [Part in 'roles' | 'metadata' | 'lifetime']: NewApiKey[Part] | undefined };

/**
 * The key that a caller wants to update (ApiKeyService.updateApiKeys, validateForUpdate).
 *
 * @throws ElasticsearchError 404 for a key of somebody else, even if the caller may manage all keys; 400 for one that is no
 *   longer valid or of another type, and if the caller is a key.
 */
export function ownKeyToUpdate(
  { store, runtime, settings }: Mock,
  identity: Identity,
  id: string,
  type: ApiKeyType = 'rest',
): ApiKey {
  const checked = settings.auth === 'on';
  if (checked && identity.apiKey) {
    throw illegalArgument('authentication via API key not supported: only the owner user can update an API key');
  }
  const key = apiKeysOf(store).get(id);
  if (!key || (checked && !isOwnedBy(key, keyOwner(identity)))) {
    const reason = `no API key owned by requesting user found for ID [${id}]`;
    throw new ElasticsearchError('resource_not_found_exception', reason);
  }
  if (key.invalidation !== undefined) throw illegalArgument(`cannot update invalidated API key [${id}]`);
  if (isExpired(key, runtime.clock.now())) throw illegalArgument(`cannot update expired API key [${id}]`);
  const found = key.type ?? 'rest';
  if (found !== type) {
    throw illegalArgument(`cannot update API key of type [${found}] while expected type is [${type}]`);
  }
  return key;
}

/**
 * Changes a key, and limits it to what its owner may do now.
 *
 * @returns false if that changes nothing. A new expiration always changes it, since it is relative to the time of the request.
 */
export function updateKey(
  mock: Mock,
  identity: Identity,
  key: ApiKey,
  { roles, metadata, lifetime }: KeyChange,
): boolean {
  const changed: ApiKey = {
    ...key,
    roleDescriptors: roles ?? key.roleDescriptors,
    metadata: metadata ?? key.metadata,
    owner: ownerDetails(identity),
    limitedBy: key.type === 'cross_cluster' ? key.limitedBy : limitsFor(mock.store, identity),
    ...(lifetime !== undefined && { expiration: expirationAfter(mock.runtime.clock.now(), lifetime) }),
  };
  const same =
    lifetime === undefined &&
    equalJson(changed.roleDescriptors, key.roleDescriptors) &&
    equalJson(changed.limitedBy, key.limitedBy) &&
    equalJson(changed.metadata, key.metadata) &&
    isSameOwner(changed, key);
  if (!same) apiKeysOf(mock.store).set(key.id, changed);
  return !same;
}

/** What is not known of an owner has not changed: a key from a fixture may say nothing about it. */
function isSameOwner({ owner: now }: ApiKey, { owner: before = now }: ApiKey): boolean {
  const [one, other] = [now, before].map((owner) => ({ ...owner })) as [JsonObject, JsonObject];
  return equalJson(one, other);
}
