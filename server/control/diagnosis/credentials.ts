import type { Diagnosis } from '../../generated/control';
import { headerOf } from '../../http/request';
import { readCredentials } from '../../security/credentials';
import { userNamed, usersOf } from '../../security/users';
import type { Exchange } from '../exchange';

/** Why credentials were not accepted, in words that never repeat a password or a key. */
export function diagnoseUnauthenticated({ mock, request, error, answer }: Exchange): Diagnosis | undefined {
  if (answer.status !== 401 || error?.type !== 'security_exception') return undefined;
  const summary = `${error.type}: ${error.reason}. ${advice(mock.store, headerOf(request, 'authorization'))}`;
  return { summary, refused_by: 'elasticsearch' };
}

const ACCEPTED = 'Send an Authorization header with Basic credentials or an API key.';

function advice(store: Parameters<typeof usersOf>[0], authorization: string | undefined): string {
  if (authorization === undefined) return `Requests need credentials here (--auth). ${ACCEPTED}`;
  const credentials = read(authorization);
  if (!credentials) return `The Authorization header cannot be read. ${ACCEPTED}`;
  if (credentials.scheme === 'apikey') return 'An API key has the form ApiKey base64(id:api_key), which is `encoded`.';
  if (credentials.scheme === 'bearer') {
    return 'A bearer token is the `access_token` of _security/oauth2/token, or the `token.value` of a service account.';
  }
  const { username } = credentials;
  const user = userNamed(store, username);
  if (user?.enabled === false) return 'This user is disabled.';
  if (user?.password_hash !== undefined || username === 'elastic') return 'The password is wrong.';
  if (user) return 'This user has no password until one is set with _password.';
  return `There is no such user. Known are: ${['elastic', ...usersOf(store).keys()].join(', ')}.`;
}

function read(authorization: string): ReturnType<typeof readCredentials> {
  try {
    return readCredentials(authorization);
  } catch {
    return undefined;
  }
}
