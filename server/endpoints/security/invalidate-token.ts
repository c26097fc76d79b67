import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import { type AccessToken, accessTokensOf, isSpent, tokenWithText } from '../../security/access-tokens';
import type { Store } from '../../store/store';
import { string } from '../../validation/fields';

const INVALIDATION = { token: string, refresh_token: string, realm_name: string, username: string } as const;

/** Ends tokens: one of them, or those of a user or realm: RestInvalidateTokenAction. */
export const invalidateToken = endpoint({
  name: 'security.invalidate_token',
  routes: ['DELETE /_security/oauth2/token'],
  body: requiredFields('invalidate_token', INVALIDATION),
  secrecy: { request: { realm_name: 'readable', username: 'readable' } },
  handle: ({ mock: { store, runtime }, body: { token, refresh_token, realm_name: realm, username } }): Answer => {
    if (token && refresh_token) throw illegalArgument('only one of [token, refresh_token] may be sent per request');
    const text = token || refresh_token;
    const users = Boolean(realm || username);
    throwIfInvalid([
      ...(users && text ? ['token string must not be provided when realm name or username is specified'] : []),
      ...(users && text ? ['token type must not be provided when realm name or username is specified'] : []),
      ...(users || text ? [] : ['token string must be provided when not specifying a realm name or a username']),
    ]);
    const now = runtime.clock.now();
    if (users) {
      const found = [...accessTokensOf(store).values()].filter(
        ({ user }) => (!username || user.username === username) && (!realm || user.realm.name === realm),
      );
      return ended(store, found, (one) => isSpent(one, now), { invalidated: true, refresh_invalidated: true });
    }
    if (refresh_token) {
      const found = tokenWithText(store, refresh_token, 'refresh_hash');
      return ended(store, found ? [found] : [], (one) => one.refresh_invalidated === true, {
        refresh_invalidated: true,
      });
    }
    const found = tokenWithText(store, token ?? '', 'secret_hash');
    return ended(store, found ? [found] : [], (one) => one.invalidated === true, { invalidated: true });
  },
});

/** TokensInvalidationResult; 404 if there was nothing to invalidate. */
function ended(
  store: Store,
  found: readonly AccessToken[],
  isEnded: (token: AccessToken) => boolean,
  change: Pick<AccessToken, 'invalidated' | 'refresh_invalidated'>,
): Answer {
  const open = found.filter((token) => !isEnded(token));
  for (const token of open) accessTokensOf(store).set(token.id, { ...token, ...change });
  const body = {
    invalidated_tokens: open.length,
    previously_invalidated_tokens: found.length - open.length,
    error_count: 0,
  };
  return { status: found.length === 0 ? 404 : 200, body };
}
