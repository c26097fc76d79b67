import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { apiKeysOf } from '../../security/api-keys';
import { equalJson } from '../../store/merge';
import { field, map } from '../../validation/fields';
import { parseTimeValue } from '../../validation/time-value';
import { readRoleDescriptors } from './role-descriptors';

/** UpdateApiKeyRequestTranslator.PARSER. */
const FIELDS = {
  role_descriptors: map,
  metadata: map,
  expiration: field('STRING', (value) => parseTimeValue(value.text(), 'expiration')),
} as const;

/** Changes a key's privileges, metadata or expiration: RestUpdateApiKeyAction. */
export const updateApiKey = endpoint({
  name: 'security.update_api_key',
  routes: ['PUT /_security/api_key/{id}'],
  body: optionalFields('update_api_key_request_payload', FIELDS),
  handle: ({ mock, placeholders: { id }, body }) => {
    const key = apiKeysOf(mock.store).get(id);
    if (!key) {
      const reason = `no API key owned by requesting user found for ID [${id}]`;
      throw new ElasticsearchError('resource_not_found_exception', reason);
    }
    const { metadata, expiration } = body;
    const roles = body.role_descriptors && readRoleDescriptors(body.role_descriptors);
    const changed = {
      ...key,
      roleDescriptors: roles ?? key.roleDescriptors,
      metadata: metadata ?? key.metadata,
      ...(expiration !== undefined && { expiration: mock.runtime.clock.now() + expiration }),
    };
    const same =
      equalJson(changed.roleDescriptors, key.roleDescriptors) &&
      equalJson(changed.metadata, key.metadata) &&
      changed.expiration === key.expiration;
    if (!same) apiKeysOf(mock.store).set(id, changed);
    return ok({ updated: !same });
  },
});
