import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { booleanParameter, stringParameter } from '../../http/parameters';
import { apiKeyBody, findApiKeys, isActive } from '../../security/api-keys';
import { mayUseAllKeys } from '../../security/authorization/own-keys';
import { keyOwner } from '../../security/key-owner';
import { profileUids } from '../../security/user-profiles';

const NOT_WITH_KEYS = 'username or realm name must not be specified when the api key id or api key name is specified';
const NOT_WITH_OWNER = 'neither username nor realm-name may be specified when retrieving owned API keys';

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
    with_profile_uid: booleanParameter(false),
  },
  handle: ({ mock, query, identity }) => {
    const { id, name, username, realm_name: realm, owner } = query;
    const user = username || realm;
    // GetApiKeyRequest.validate
    throwIfInvalid([
      ...((id || name) && user ? [NOT_WITH_KEYS] : []),
      ...(owner && user ? [NOT_WITH_OWNER] : []),
      ...(id && name ? ['only one of [api key id, api key name] can be specified'] : []),
    ]);
    mayUseAllKeys(mock, identity, 'get', {
      ids: id ? [id] : [],
      username,
      realm,
      owner,
      withLimitedBy: query.with_limited_by,
    });
    const own = owner ? keyOwner(identity) : undefined;
    const found = findApiKeys(mock.store, {
      ids: id ? [id] : undefined,
      name: name || undefined,
      username: own?.username ?? (username || undefined),
      realm: own?.realm.name ?? (realm || undefined),
    });
    const now = mock.runtime.clock.now();
    const keys = query.active_only ? found.filter((key) => isActive(key, now)) : found;
    const profileOf = profileUids(mock.store, query.with_profile_uid);
    const api_keys = keys.map((key) => ({
      ...apiKeyBody(key, query.with_limited_by),
      ...profileOf(key.username, key.realm.name),
    }));
    return { status: id && keys.length === 0 ? 404 : 200, body: { api_keys } };
  },
});
