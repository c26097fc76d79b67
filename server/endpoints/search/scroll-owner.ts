import type { Mock } from '../../mock';
import type { Identity } from '../../security/identity';

/**
 * Whom a scroll belongs to: a user of a realm, or a key (SecuritySearchOperationListener, Authentication.canAccessResourcesOf).
 * Undefined where credentials are not checked.
 */
export function scrollOwner({ authenticator }: Mock, { apiKey, realm, username }: Identity): string | undefined {
  if (!authenticator.checks) return undefined;
  return apiKey ? `API key ${apiKey.id}` : `${realm.type} ${username}`;
}
