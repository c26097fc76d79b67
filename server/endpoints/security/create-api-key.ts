import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { securityCreateApiKey } from '../../generated/bodies';
import { ok } from '../../http/answer';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readNewApiKey, storeApiKey } from './new-api-key';
import { withRoles } from './role-descriptors';

/** Creates an API key: RestCreateApiKeyAction. The key can be used as `Authorization: ApiKey <encoded>`. */
export const createApiKey = endpoint({
  name: 'security.create_api_key',
  routes: ['PUT /_security/api_key', 'POST /_security/api_key'],
  query: { refresh: visibleAtOnce },
  body: withRoles(requiredBody(securityCreateApiKey), {
    in: [['api_key_request', 'role_descriptors']],
    given: ({ role_descriptors }) => role_descriptors,
    ofKey: true,
  }),
  secrecy: {
    request: { name: 'readable', expiration: 'readable', role_descriptors: 'readable', metadata: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, body, identity }) => ok(storeApiKey(mock, identity, readNewApiKey(body))),
});
