import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { andThen, type Eventually, recovering } from '../../runtime/eventually';
import { checkRunAs } from '../../security/authorization/authorizer';
import { type Grant, grantProblems } from '../../security/grants';
import type { Identity } from '../../security/identity';
import { map, namedObjects, parsedObject, string } from '../../validation/fields';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { GRANT, grantor, refusedGrant } from './grant-body';
import { readNewApiKey, storeApiKey } from './new-api-key';
import { withRoles } from './role-descriptors';

const ACTION = 'cluster:admin/xpack/security/api_key/grant';
/** What somebody must be authorised for who is to be acted as. */
const AUTHENTICATE = 'cluster:admin/xpack/security/user/authenticate';

/** RestGrantApiKeyAction.Translator.Default.PARSER */
const FIELDS = {
  ...GRANT,
  run_as: string,
  api_key: parsedObject('api_key_request', {
    name: string,
    expiration: string,
    role_descriptors: namedObjects,
    metadata: map,
  }),
} as const;

/** Creates an API key that belongs to somebody else, who proves to agree: RestGrantApiKeyAction. */
export const grantApiKey = endpoint({
  name: 'security.grant_api_key',
  routes: ['POST /_security/api_key/grant', 'PUT /_security/api_key/grant'],
  query: { refresh: visibleAtOnce },
  body: withRoles(requiredFields('grant_api_key_request', FIELDS), {
    in: [
      ['grant_api_key_request', 'api_key'],
      ['api_key_request', 'role_descriptors'],
    ],
    given: ({ api_key }) => api_key?.role_descriptors,
    ofKey: true,
  }),
  secrecy: {
    request: { grant_type: 'readable', username: 'readable', run_as: 'readable', api_key: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, body, budget }) => {
    const key = readNewApiKey({ ...body.api_key, roles: body.roles });
    throwIfInvalid(grantProblems(body));
    return andThen(grantedBy(mock, body, budget), (owner) => ok(storeApiKey(mock, owner, key)));
  },
});

function grantedBy(mock: Mock, grant: Grant & { run_as?: string }, budget: Budget): Eventually<Identity> {
  const refuse = (error: unknown): never => {
    throw refusedGrant(error, 'api key grant');
  };
  const owner = (identity: Identity): Identity =>
    grant.run_as === undefined ? identity : actingAs(mock, identity, grant.run_as, budget);
  return recovering<Identity>(() => andThen(grantor(mock, grant, ACTION), owner), refuse);
}

/**
 * Somebody else, as whom the one who proved to agree may act (TransportGrantAction).
 *
 * @throws ElasticsearchError 403 without that privilege, and for users who do not exist.
 */
function actingAs(mock: Mock, identity: Identity, username: string, budget: Budget): Identity {
  if (identity.service) throw noRunAs();
  const owner = mock.authenticator.actAs(username, identity, `action [${ACTION}]`);
  if (mock.authenticator.checks) checkRunAs(mock.store, mock.permissions, owner, identity, AUTHENTICATE, budget);
  return owner;
}

function noRunAs(): ElasticsearchError {
  return new ElasticsearchError('status_exception', 'the provided grant credentials do not support run-as', {
    status: 400,
  });
}
