import { storedBoolean, storedStrings } from '../../connector/convert';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { securityInvalidateApiKey } from '../../generated/bodies';
import { ok } from '../../http/answer';
import { apiKeysOf, findApiKeys } from '../../security/api-keys';

const NOTHING_GIVEN =
  'One of [api key id(s), api key name, username, realm name] must be specified if [owner] flag is false';

/** Invalidates API keys: RestInvalidateApiKeyAction. */
export const invalidateApiKey = endpoint({
  name: 'security.invalidate_api_key',
  routes: ['DELETE /_security/api_key'],
  body: requiredBody(securityInvalidateApiKey),
  handle: ({ mock, body, identity }) => {
    const owner = storedBoolean(body.owner);
    const ids = body.ids === undefined ? undefined : storedStrings(body.ids);
    const { name, username, realm_name: realm } = body;
    const given = [ids, name, username, realm].some((value) => value !== undefined);
    throwIfInvalid([
      ...(ids?.length === 0 ? ['Field [ids] cannot be an empty array'] : []),
      ...(given || owner ? [] : [NOTHING_GIVEN]),
      ...(ids && name !== undefined ? ['only one of [api key id(s), api key name] can be specified'] : []),
    ]);
    const asker = owner ? identity.username : username;
    const found = findApiKeys(mock.store, { ids, name, username: asker, realm });
    const now = mock.runtime.clock.now();
    for (const key of found) {
      if (key.invalidation === undefined) apiKeysOf(mock.store).set(key.id, { ...key, invalidation: now });
    }
    return ok({
      invalidated_api_keys: found.filter((key) => key.invalidation === undefined).map(({ id }) => id),
      previously_invalidated_api_keys: found.filter((key) => key.invalidation !== undefined).map(({ id }) => id),
      error_count: 0,
    });
  },
});
