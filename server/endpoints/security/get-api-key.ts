import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { booleanParameter, keptParameter, stringParameter } from '../../http/parameters';
import { apiKeyBody, findApiKeys, isActive } from '../../security/api-keys';

/** Returns API keys: RestGetApiKeyAction. Only an unknown id is a 404. */
export const getApiKey = endpoint({
  name: 'security.get_api_key',
  routes: ['GET /_security/api_key'],
  query: {
    id: stringParameter,
    name: stringParameter,
    username: stringParameter,
    realm_name: stringParameter,
    owner: booleanParameter(false),
    with_limited_by: booleanParameter(false),
    active_only: booleanParameter(false),
    with_profile_uid: keptParameter('there are no user profiles', booleanParameter()),
  },
  handle: ({ mock, query, identity }) => {
    throwIfInvalid(query.id && query.name ? ['only one of [api key id, api key name] can be specified'] : []);
    const found = findApiKeys(mock.store, {
      ids: query.id ? [query.id] : undefined,
      name: query.name || undefined,
      username: query.owner ? identity.username : query.username || undefined,
      realm: query.realm_name || undefined,
    });
    const now = mock.runtime.clock.now();
    const keys = query.active_only ? found.filter((key) => isActive(key, now)) : found;
    const api_keys = keys.map((key) => apiKeyBody(key, query.with_limited_by));
    return { status: query.id && keys.length === 0 ? 404 : 200, body: { api_keys } };
  },
});
