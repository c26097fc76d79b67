import { storedBoolean, storedStrings } from '../../connector/convert';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { securityInvalidateApiKey } from '../../generated/bodies';
import { ok } from '../../http/answer';
import { apiKeysOf, findApiKeys } from '../../security/api-keys';
import { mayUseAllKeys } from '../../security/authorization/own-keys';
import { keyOwner } from '../../security/key-owner';

const NOTHING_GIVEN =
  'One of [api key id(s), api key name, username, realm name] must be specified if [owner] flag is false';
const NOT_WITH_KEYS =
  'username or realm name must not be specified when the api key id(s) or api key name are specified';
const NOT_WITH_OWNER = 'neither username nor realm-name may be specified when invalidating owned API keys';

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
    const user = username || realm;
    throwIfInvalid([
      ...(ids?.length === 0 ? ['Field [ids] cannot be an empty array'] : []),
      ...(given || owner ? [] : [NOTHING_GIVEN]),
      ...((ids || name) && user ? [NOT_WITH_KEYS] : []),
      ...(owner && user ? [NOT_WITH_OWNER] : []),
      ...(ids && name !== undefined ? ['only one of [api key id(s), api key name] can be specified'] : []),
    ]);
    mayUseAllKeys(mock, identity, 'invalidate', { ids, username, realm, owner });
    const own = owner ? keyOwner(identity) : undefined;
    const asked = { username: own?.username ?? username, realm: own?.realm.name ?? realm };
    const found = findApiKeys(mock.store, { ids, name, ...asked });
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
