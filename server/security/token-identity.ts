import type { AccessToken, TokenUser } from './access-tokens';
import type { Identity } from './identity';

/** What a token keeps of its user. */
export function tokenUser({ username, realm, roles, fullName, email, metadata }: Identity): TokenUser {
  return { username, realm, roles, full_name: fullName, email, metadata };
}

/** The identity of somebody who sent a token. */
export function tokenIdentity(accessToken: AccessToken): Identity {
  const { username, realm, roles, full_name, email, metadata } = accessToken.user;
  return { username, realm, roles, fullName: full_name, email, metadata, accessToken };
}
