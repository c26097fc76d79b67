import { ElasticsearchError } from '../errors/elasticsearch-error';

const BASIC = 'Basic realm="security", charset="UTF-8"';
/** What a client may authenticate with, in the order of Elasticsearch. */
const CHALLENGES = { 'WWW-Authenticate': [BASIC, 'ApiKey'] };
const CHALLENGES_WITH_BEARER = { 'WWW-Authenticate': [BASIC, 'Bearer realm="security"', 'ApiKey'] };

/**
 * The same error with `Bearer` among the challenges, which Elasticsearch adds if its token service is enabled: by default,
 * where HTTP is served by TLS (DefaultAuthenticationFailureHandler). Any other error is returned unchanged.
 */
export function withBearer<E>(error: E): E | ElasticsearchError {
  if (!(error instanceof ElasticsearchError) || error.headers !== CHALLENGES) return error;
  const { type, reason, status, metadata, causedBy } = error;
  return new ElasticsearchError(type, reason, { status, metadata, causedBy, headers: CHALLENGES_WITH_BEARER });
}

/** 401: the request has no credentials that Elasticsearch could read. */
export function missingCredentials(uri: string): ElasticsearchError {
  return unauthenticated(`missing authentication credentials for REST request [${uri}]`);
}

/**
 * 401: there is no such user, or the password is wrong, or the user is disabled.
 *
 * @param what `REST request [/]`, or `action […]` for a password in a body
 */
export function wrongPassword(username: string, what: string): ElasticsearchError {
  return unauthenticated(`unable to authenticate user [${username}] for ${what}`);
}

/** 401: a token that was given in place of a password is no longer valid (TokenService.expiredTokenException). */
export function expiredToken(): ElasticsearchError {
  const problem = 'error="invalid_token", error_description="The access token expired"';
  return new ElasticsearchError('security_exception', 'token expired', {
    status: 401,
    headers: { 'WWW-Authenticate': `Bearer realm="security", ${problem}` },
  });
}

/**
 * 401: the key is not for requests like this one, which ends the search for somebody who could be authenticated
 * (ApiKeyService.validateApiKeyTypeAndExpiration, Exceptions.authenticationError).
 */
export function keyOfOtherType(id: string, type: string): ElasticsearchError {
  const reason = `authentication expected API key type of [rest], but API key [${id}] has type [${type}]`;
  return new ElasticsearchError('security_exception', reason, { status: 401, headers: { 'WWW-Authenticate': BASIC } });
}

/** 401: a service account has no such token, or there is no such account (ServiceAccountService). */
export function wrongServiceToken(account: string, token: string): ElasticsearchError {
  return unauthenticated(`failed to authenticate service account [${account}] with token name [${token}]`);
}

/** 401: a Basic header that cannot be read. */
export function unreadableBasic(what: 'encoding' | 'value', causedBy?: ElasticsearchError): ElasticsearchError {
  return unauthenticated(`invalid basic authentication header ${what}`, { causedBy });
}

/**
 * 401: the credentials were tried, and none of them was accepted (AuthenticatorChain).
 *
 * @param attempts `API key: unable to find apikey with id foo`
 */
export function rejectedCredentials(attempts: string): ElasticsearchError {
  const reason =
    'unable to authenticate with provided credentials and anonymous access is not allowed for this request';
  return unauthenticated(reason, { metadata: { additional_unsuccessful_credentials: attempts } });
}

function unauthenticated(
  reason: string,
  details: Pick<NonNullable<ConstructorParameters<typeof ElasticsearchError>[2]>, 'metadata' | 'causedBy'> = {},
): ElasticsearchError {
  return new ElasticsearchError('security_exception', reason, { status: 401, headers: CHALLENGES, ...details });
}
