import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { type Grant, grantProblems } from '../../security/grants';
import type { Identity } from '../../security/identity';
import { map, object, parsedObject, string } from '../../validation/fields';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readNewApiKey, storeApiKey } from './new-api-key';

const ACTION = 'cluster:admin/xpack/security/api_key/grant';

/** RestGrantApiKeyAction.Translator.Default.PARSER */
const FIELDS = {
  grant_type: string,
  username: string,
  password: string,
  access_token: string,
  run_as: string,
  client_authentication: object((value) => value.json()),
  api_key: parsedObject('api_key_request', {
    name: string,
    expiration: string,
    role_descriptors: map,
    metadata: map,
  }),
} as const;

/** Creates an API key that belongs to somebody else, who proves to agree: RestGrantApiKeyAction. */
export const grantApiKey = endpoint({
  name: 'security.grant_api_key',
  routes: ['POST /_security/api_key/grant', 'PUT /_security/api_key/grant'],
  query: { refresh: visibleAtOnce },
  body: requiredFields('grant_api_key_request', FIELDS),
  note: 'grants with `run_as` are not emulated',
  secrecy: {
    request: { grant_type: 'readable', username: 'readable', run_as: 'readable', api_key: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, body }) => {
    const key = readNewApiKey(body.api_key ?? {});
    throwIfInvalid(grantProblems(body));
    if (body.run_as !== undefined) throw notEmulated('[run_as] of grants');
    return ok(storeApiKey(mock, grantedBy(mock, body), key));
  },
});

/** TransportGrantAction, whose 401 becomes a 403 of the one who sent the request. */
function grantedBy({ authenticator }: Mock, { username = '', password = '', access_token }: Grant): Identity {
  try {
    if (access_token !== undefined) return authenticator.authenticateToken(access_token);
    return authenticator.authenticateUser({ scheme: 'basic', username, password }, `action [${ACTION}]`);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.status !== 401) throw error;
    const reason = 'Failed to authenticate api key grant';
    throw new ElasticsearchError('security_exception', reason, { status: 403, causedBy: error });
  }
}
