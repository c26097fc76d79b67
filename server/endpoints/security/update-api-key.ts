import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { optionalObject } from '../../http/body';
import { isObject, own } from '../../json/value';
import { equalJson } from '../../store/merge';
import { parseTimeValue } from '../../validation/time-value';
import { apiKeys } from './api-keys';
import { normalRoles } from './role-descriptor';

/** Changes what a key may do, its metadata or its expiration: RestUpdateApiKeyAction. */
export const updateApiKey = endpoint({
  name: 'security.update_api_key',
  routes: ['PUT /_security/api_key/{id}'],
  body: optionalObject,
  handle: ({ mock, path: { id }, body }) => {
    const key = apiKeys(mock).get(id);
    if (!key) {
      const reason = `no API key owned by requesting user found for ID [${id}]`;
      throw new ElasticsearchError('resource_not_found_exception', reason);
    }
    const roles = own(body, 'role_descriptors');
    const metadata = own(body, 'metadata');
    const expiration = own(body, 'expiration');
    const changed = {
      ...key,
      roleDescriptors: isObject(roles) ? normalRoles(roles) : key.roleDescriptors,
      metadata: isObject(metadata) ? metadata : key.metadata,
      ...(typeof expiration === 'string' && {
        expiration: mock.runtime.clock.now() + parseTimeValue(expiration, 'expiration'),
      }),
    };
    const same =
      equalJson(changed.roleDescriptors, key.roleDescriptors) &&
      equalJson(changed.metadata, key.metadata) &&
      changed.expiration === key.expiration;
    if (!same) apiKeys(mock).set(id, changed);
    return ok({ updated: !same });
  },
});
