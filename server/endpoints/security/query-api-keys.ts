import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { type ApiKey, apiKeyBody, apiKeysOf } from '../../security/api-keys';
import { mayUseAllKeys } from '../../security/authorization/own-keys';
import type { Identity } from '../../security/identity';
import { isOwnedBy, keyOwner } from '../../security/key-owner';
import { profileUids } from '../../security/user-profiles';
import { keySearchBody, searchAccounts } from './query/account-search';
import { fieldsOf } from './query/fields-of';

const KEYWORD = { type: 'keyword' };
const DATE = { type: 'date' };

/** What can be asked about a key (FieldNameTranslators.API_KEY_FIELD_NAME_TRANSLATORS). */
const PROPERTIES = {
  username: KEYWORD,
  realm_name: KEYWORD,
  name: KEYWORD,
  type: KEYWORD,
  creation: DATE,
  expiration: DATE,
  invalidated: { type: 'boolean' },
  invalidation: DATE,
  metadata: { type: 'flattened' },
};

/** Searches API keys: RestQueryApiKeyAction. */
export const queryApiKeys = endpoint({
  name: 'security.query_api_keys',
  routes: ['GET /_security/_query/api_key', 'POST /_security/_query/api_key'],
  query: {
    with_limited_by: booleanParameter(false),
    with_profile_uid: booleanParameter(false),
    typed_keys: booleanParameter(false),
  },
  body: keySearchBody,
  handle: ({ mock, body, query: { with_limited_by, with_profile_uid, typed_keys }, identity, budget }) => {
    const keys = searchable(mock, identity, with_limited_by);
    const documents = [...keys.values()].map((key) => [key.id, documentOf(key)] as const);
    const accounts = { documents, ...fieldsOf(PROPERTIES) };
    const { total, found, aggregations } = searchAccounts(mock, accounts, body, budget, typed_keys);
    const profileOf = profileUids(mock.store, with_profile_uid);
    const api_keys = found.map(({ id, sort }) => {
      const key = keys.get(id) as ApiKey;
      return { ...apiKeyBody(key, with_limited_by), ...profileOf(key.username, key.realm.name), _sort: sort };
    });
    return ok({ total, count: found.length, api_keys, aggregations });
  },
});

/** All keys, or those of the caller, or only the one that the caller is (ApiKeyBoolQueryBuilder). */
function searchable(mock: Mock, identity: Identity, withLimitedBy: boolean): Map<string, ApiKey> {
  const keys = apiKeysOf(mock.store);
  if (mayUseAllKeys(mock, identity, 'query', { filtered: true, withLimitedBy })) return keys;
  const owner = keyOwner(identity);
  const { apiKey } = identity;
  return new Map([...keys].filter(([id, key]) => (apiKey ? id === apiKey.id : isOwnedBy(key, owner))));
}

function documentOf(key: ApiKey): JsonObject {
  const { username, name, type = 'rest', creation, expiration, invalidation, metadata } = key;
  return {
    username,
    realm_name: key.realm.name,
    name,
    type,
    creation,
    ...(expiration !== undefined && { expiration }),
    invalidated: invalidation !== undefined,
    ...(invalidation !== undefined && { invalidation }),
    metadata,
  };
}
