import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';
import type { Realm } from './realms';
import { matchesHash } from './secret-hash';

/** How long a token is valid: `xpack.security.authc.token.timeout`, in milliseconds. */
export const TOKEN_LIFETIME = 20 * 60_000;
/** How long it can be refreshed (TokenService.refresh). */
const REFRESHED_WITHIN = 24 * 3_600_000;

/** A token that somebody was given in place of a password, as stored: with the user as it was then. Immutable. */
export interface AccessToken {
  readonly id: string;
  readonly secret_hash: string;
  /** Absent for tokens that cannot be refreshed. */
  readonly refresh_hash?: string;
  readonly creation: number;
  readonly expiration: number;
  readonly invalidated?: boolean;
  readonly refresh_invalidated?: boolean;
  /** When it was exchanged for another one. */
  readonly refreshed?: number;
  readonly user: TokenUser;
  /** Who asked for it, and may refresh it. */
  readonly client: TokenClient;
}

/** Who asked for a token. */
export interface TokenClient {
  readonly username: string;
  readonly realm: Realm;
}

/** The user that a token stands for. */
export interface TokenUser {
  readonly username: string;
  readonly realm: Realm;
  readonly roles: readonly string[];
  readonly full_name: string | null;
  readonly email: string | null;
  readonly metadata: JsonObject;
}

/** All access tokens, by id. */
export function accessTokensOf(store: Store): Map<string, AccessToken> {
  return store.section<AccessToken>('access_token');
}

/** The text that clients send: opaque to them. */
export function writeTokenText(id: string, secret: string): string {
  return Buffer.from(`${id}:${secret}`).toString('base64');
}

/**
 * The stored token that a text belongs to; undefined if there is none.
 *
 * @param which the hash that its secret must have
 */
export function tokenWithText(
  store: Store,
  text: string,
  which: 'secret_hash' | 'refresh_hash',
): AccessToken | undefined {
  const [id = '', secret = ''] = Buffer.from(text, 'base64').toString('utf8').split(':', 2);
  const token = accessTokensOf(store).get(id);
  const hash = token?.[which];
  return hash !== undefined && matchesHash(secret, hash) ? token : undefined;
}

/** True if a token can no longer be used: it was invalidated, or has expired. */
export function isSpent({ invalidated, expiration }: AccessToken, now: number): boolean {
  return invalidated === true || expiration <= now;
}

/**
 * Why a token cannot be refreshed, in the words of TokenService.checkTokenDocForRefresh; undefined if it can.
 *
 * @param client who asks
 */
export function refreshProblem(token: AccessToken, client: TokenClient, now: number): string | undefined {
  if (now > token.creation + REFRESHED_WITHIN) return 'token document has expired';
  if (token.refresh_invalidated) return 'token has been invalidated';
  if (token.client.username !== client.username || token.client.realm.type !== client.realm.type) {
    return 'tokens must be refreshed by the creating client';
  }
  const again = token.refreshed !== undefined && now > token.refreshed + 30_000;
  return again ? 'token has already been refreshed more than 30 seconds in the past' : undefined;
}
