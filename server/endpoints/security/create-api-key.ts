import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { securityCreateApiKey } from '../../generated/bodies';
import { ok } from '../../http/answer';
import { apiKeysOf } from '../../security/api-keys';
import { limitsFor } from '../../security/authorization/permissions';
import { hashKeySecret } from '../../security/secret-hash';
import { parseTimeValue } from '../../validation/time-value';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readRoleDescriptors } from './role-descriptors';

/** Creates an API key: RestCreateApiKeyAction. The key can be used as `Authorization: ApiKey <encoded>`. */
export const createApiKey = endpoint({
  name: 'security.create_api_key',
  routes: ['PUT /_security/api_key', 'POST /_security/api_key'],
  query: { refresh: visibleAtOnce },
  body: requiredBody(securityCreateApiKey),
  secrecy: {
    request: { name: 'readable', expiration: 'readable', role_descriptors: 'readable', metadata: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, body, identity }) => {
    throwIfInvalid(body.name ? nameProblems(body.name) : ['api key name is required']);
    const roles = readRoleDescriptors(body.role_descriptors ?? {});
    const { clock, ids } = mock.runtime;
    const { name = '' } = body;
    const creation = clock.now();
    const expiration =
      body.expiration === undefined ? undefined : creation + parseTimeValue(body.expiration, 'expiration');
    const [id, secret] = [ids.documentId(), ids.uuid()];
    const { username, realm } = identity;
    apiKeysOf(mock.store).set(id, {
      id,
      name,
      secret_hash: hashKeySecret(secret, id),
      creation,
      ...(expiration !== undefined && { expiration }),
      username,
      realm,
      metadata: body.metadata ?? {},
      roleDescriptors: roles,
      limitedBy: limitsFor(mock.store, identity),
    });
    const encoded = Buffer.from(`${id}:${secret}`).toString('base64');
    return ok({ id, name, expiration, api_key: secret, encoded });
  },
});

/** CreateApiKeyRequest.validate. */
function nameProblems(name: string): string[] {
  const problems: string[] = [];
  if (name.length > 256) problems.push('api key name may not be more than 256 characters long');
  if (name !== name.trim()) problems.push('api key name may not begin or end with whitespace');
  if (name.startsWith('_')) problems.push('api key name may not begin with an underscore');
  return problems;
}
