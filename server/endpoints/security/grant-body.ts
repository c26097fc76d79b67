import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import type { Eventually } from '../../runtime/eventually';
import type { Grant } from '../../security/grants';
import type { Identity } from '../../security/identity';
import { object, string } from '../../validation/fields';

/** What a body with a grant has of it (RestGrantApiKeyAction, RestActivateProfileAction). */
export const GRANT = {
  grant_type: string,
  username: string,
  password: string,
  access_token: string,
  client_authentication: object((value) => value.json()),
} as const;

/**
 * Who has agreed to something that another one asks for (TransportGrantAction).
 *
 * @param action what it is, for messages
 * @throws ElasticsearchError 401
 */
export function grantor({ authenticator }: Mock, grant: Grant, action: string): Eventually<Identity> {
  const { username = '', password = '', access_token } = grant;
  if (access_token !== undefined) return authenticator.authenticateToken(access_token);
  return authenticator.authenticateUser({ scheme: 'basic', username, password }, `action [${action}]`);
}

/** The 401 of a grant as the 403 of the one who sent the request. @param what `api key grant` */
export function refusedGrant(error: unknown, what: string): unknown {
  if (!(error instanceof ElasticsearchError) || error.status !== 401) return error;
  return new ElasticsearchError('security_exception', `Failed to authenticate ${what}`, {
    status: 403,
    causedBy: error,
  });
}
