import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { andThen, type Eventually, recovering } from '../../runtime/eventually';
import { type Grant, grantProblems } from '../../security/grants';
import type { Identity } from '../../security/identity';
import { map, namedObjects, parsedObject, string } from '../../validation/fields';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { GRANT, grantor, refusedGrant } from './grant-body';
import { readNewApiKey, storeApiKey } from './new-api-key';
import { withRoles } from './role-descriptors';

const ACTION = 'cluster:admin/xpack/security/api_key/grant';

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
  note: 'grants with `run_as` are not emulated',
  secrecy: {
    request: { grant_type: 'readable', username: 'readable', run_as: 'readable', api_key: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, body }) => {
    const key = readNewApiKey({ ...body.api_key, roles: body.roles });
    throwIfInvalid(grantProblems(body));
    if (body.run_as !== undefined) throw notEmulated('[run_as] of grants');
    return andThen(grantedBy(mock, body), (identity) => ok(storeApiKey(mock, identity, key)));
  },
});

function grantedBy(mock: Mock, grant: Grant): Eventually<Identity> {
  const refuse = (error: unknown): never => {
    throw refusedGrant(error, 'api key grant');
  };
  return recovering<Identity>(() => grantor(mock, grant, ACTION), refuse);
}
