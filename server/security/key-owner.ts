import type { ApiKey, OwnerDetails } from './api-keys';
import type { Identity } from './identity';
import type { Realm } from './realms';

/** Whom the keys that a caller creates belong to, and whose keys are the caller's own. */
export interface KeyOwner {
  readonly username: string;
  readonly realm: Realm;
}

/** The caller; for a key, its owner (ApiKeyService.getCreatorRealmName). */
export function keyOwner({ apiKey, username, realm }: Identity): KeyOwner {
  return apiKey ? { username: apiKey.username, realm: apiKey.realm } : { username, realm };
}

export function isOwnedBy(key: ApiKey, { username, realm }: KeyOwner): boolean {
  return key.username === username && key.realm.name === realm.name;
}

/** What a key keeps of the caller, beside the name. */
export function ownerDetails({ fullName, email, metadata }: Identity): OwnerDetails {
  return { full_name: fullName, email, metadata };
}
