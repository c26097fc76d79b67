import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import { type ApiKey, apiKeysOf } from '../../security/api-keys';
import { ACTIONS } from '../../security/authorization/actions';
import { denied } from '../../security/authorization/denied';
import { permissionsFor } from '../../security/authorization/permissions';
import { type Credentials, readCredentials } from '../../security/credentials';
import { ELASTIC, type Identity, keyIdentity } from '../../security/identity';
import { API_KEY_REALM } from '../../security/realms';
import { missingCredentials, rejectedCredentials, wrongPassword } from '../../security/unauthenticated';

/** What a refusal of credentials or of privileges is about. */
export interface Refused {
  readonly mock: Mock;
  readonly uri: string;
  readonly authorization: string | undefined;
  /** The name of the operation; undefined if there is none at this path. */
  readonly operation: string | undefined;
  /** Names of indices in the path, as sent. */
  readonly indices: readonly string[];
}

/** 401 as it would be worded for the credentials of a request if they were not accepted. */
export function notAuthenticated(refused: Refused): ElasticsearchError {
  return refused.mock.authenticator.challenged(refusalOf(refused));
}

function refusalOf({ mock, uri, authorization }: Refused): ElasticsearchError {
  const credentials = readOrError(authorization);
  if (credentials === undefined) return missingCredentials(uri);
  if (credentials instanceof ElasticsearchError) return credentials;
  if (credentials.scheme === 'basic') return wrongPassword(credentials.username, `REST request [${uri}]`);
  if (credentials.scheme === 'bearer') return rejectedCredentials('oauth2 token: invalid token');
  const { id } = credentials;
  return rejectedCredentials(
    apiKeysOf(mock.store).has(id)
      ? `API key: api key [${id}] has been invalidated`
      : `API key: unable to find apikey with id ${id}`,
  );
}

/** The action to name for paths and operations that have none: every cluster checks it for `GET /`. */
const MAIN = 'cluster:monitor/main';

/** 403 as it would be worded for the user or API key of a request if they lacked the privilege for its operation. */
export function notAuthorized(refused: Refused): ElasticsearchError {
  const { mock, operation = '', indices } = refused;
  const identity = claimed(refused);
  const action = Object.hasOwn(ACTIONS, operation) ? (ACTIONS[operation] as string) : MAIN;
  const { missing } = permissionsFor(mock.store, mock.permissions, identity);
  return denied(action, identity, missing, action.startsWith('indices:') ? indices : []);
}

/** Who a request says that it comes from. A key that does not exist is the superuser's, under its own id. */
function claimed({ mock, authorization }: Refused): Identity {
  const credentials = readOrError(authorization);
  if (!credentials || credentials instanceof ElasticsearchError || credentials.scheme !== 'apikey')
    return mock.authenticator.claimed(authorization);
  const { id } = credentials;
  return keyIdentity(apiKeysOf(mock.store).get(id) ?? { ...UNKNOWN_KEY, id });
}

const UNKNOWN_KEY: Omit<ApiKey, 'id'> = {
  name: '',
  secret_hash: '',
  creation: 0,
  username: ELASTIC,
  realm: API_KEY_REALM,
  metadata: {},
  roleDescriptors: {},
  limitedBy: {},
};

function readOrError(authorization: string | undefined): Credentials | ElasticsearchError | undefined {
  try {
    return readCredentials(authorization);
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
}
