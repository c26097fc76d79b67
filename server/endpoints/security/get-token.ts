import { requiredFields } from '../../endpoint/body';
import { type Call, endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import { andThen, type Eventually } from '../../runtime/eventually';
import {
  accessTokensOf,
  refreshProblem,
  TOKEN_LIFETIME,
  type TokenUser,
  tokenWithText,
  writeTokenText,
} from '../../security/access-tokens';
import { requireClusterAction } from '../../security/authorization/require-cluster-action';
import { type Identity, identityBody } from '../../security/identity';
import { keyOwner } from '../../security/key-owner';
import { hashKeySecret } from '../../security/secret-hash';
import { tokenIdentity, tokenUser } from '../../security/token-identity';
import { string } from '../../validation/fields';
import { refusedToken, type TokenRequest, tokenRequestProblem } from './token-request';

const ACTION = 'cluster:admin/xpack/security/token/';

/** RestGetTokenAction.PARSER */
const REQUEST = {
  grant_type: string,
  username: string,
  password: string,
  kerberos_ticket: string,
  scope: string,
  refresh_token: string,
} as const;

type TokenCall = Pick<Call, 'mock' | 'identity'> & { readonly body: TokenRequest & { readonly scope?: string } };

/** Gives somebody a token in place of a password, a refresh token, or what the request was authenticated by: RestGetTokenAction. */
export const getToken = endpoint({
  name: 'security.get_token',
  routes: ['POST /_security/oauth2/token'],
  body: requiredFields('token_request', REQUEST),
  note: 'as with `xpack.security.authc.token.enabled: true`; the grant `_kerberos` is not emulated, nor are tokens for API keys',
  secrecy: {
    request: { grant_type: 'readable', username: 'readable', scope: 'readable' },
    answer: { type: 'readable', expires_in: 'readable', scope: 'readable', authentication: 'readable' },
  },
  handle: (call): Eventually<Answer> => {
    const { body, mock, identity } = call;
    const problem = tokenRequestProblem(body);
    if (problem) return problem;
    const refreshes = body.grant_type === 'refresh_token';
    requireClusterAction(mock, identity, ACTION + (refreshes ? 'refresh' : 'create'));
    if (refreshes) return refreshed(call);
    if (body.grant_type === '_kerberos') throw notEmulated('the grant type [_kerberos]');
    return andThen(body.grant_type === 'password' ? forPassword(call) : forClient(call), ok);
  },
});

function forPassword(call: TokenCall) {
  const { username = '', password = '' } = call.body;
  const what = `action [${ACTION}create]`;
  const user = call.mock.authenticator.authenticateUser({ scheme: 'basic', username, password }, what);
  return andThen(user, (identity) => stored(call, tokenUser(identity), true));
}

/** TransportCreateTokenAction: such a token cannot be refreshed. */
function forClient(call: TokenCall) {
  if (call.identity.service) {
    throw new ElasticsearchError('exception', 'OAuth2 token creation is not supported for service accounts');
  }
  if (call.identity.apiKey) throw notEmulated('tokens for API keys');
  return stored(call, tokenUser(call.identity), false);
}

function refreshed(call: TokenCall): Answer {
  const { mock, identity, body } = call;
  const now = mock.runtime.clock.now();
  const token = tokenWithText(mock.store, body.refresh_token ?? '', 'refresh_hash');
  if (!token) return refusedToken('invalid_grant', 'could not refresh the requested token');
  const problem = refreshProblem(token, keyOwner(identity), now);
  if (problem !== undefined) return refusedToken('invalid_grant', problem);
  // Elasticsearch would return the same tokens again, of which only hashes are kept here.
  if (token.refreshed !== undefined) throw notEmulated('refreshing a token twice within 30 seconds');
  accessTokensOf(mock.store).set(token.id, { ...token, refreshed: now });
  return ok(stored(call, token.user, true));
}

/** Stores a token, and returns the response with its only copy. */
function stored({ mock, identity, body }: TokenCall, user: TokenUser, refreshable: boolean) {
  const { ids, clock } = mock.runtime;
  const [id, secret, refresh] = [ids.documentId(), ids.uuid(), refreshable ? ids.uuid() : undefined];
  const token = {
    id,
    secret_hash: hashKeySecret(secret, id),
    ...(refresh !== undefined && { refresh_hash: hashKeySecret(refresh, id) }),
    creation: clock.now(),
    expiration: clock.now() + TOKEN_LIFETIME,
    user,
    client: keyOwner(identity),
  };
  accessTokensOf(mock.store).set(id, token);
  const shown: Identity = tokenIdentity(token);
  return {
    access_token: writeTokenText(id, secret),
    type: 'Bearer',
    expires_in: TOKEN_LIFETIME / 1000,
    // Shown if another one was asked for (TransportCreateTokenAction.getResponseScopeValue).
    ...(body.scope !== undefined && body.scope !== 'full' && { scope: 'full' }),
    ...(refresh !== undefined && { refresh_token: writeTokenText(id, refresh) }),
    authentication: identityBody(shown),
  };
}
