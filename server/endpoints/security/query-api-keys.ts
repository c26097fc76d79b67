import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, listOf, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { type ApiKey, apiKeyBody, findApiKeys } from '../../security/api-keys';
import { anything, int, map } from '../../validation/fields';

const refused = anything((value): never => {
  throw notEmulated(`[${value.name}] in a query for API keys`);
});

/** RestQueryApiKeyAction.PARSER. */
const FIELDS = {
  query: map,
  from: int,
  size: int,
  sort: refused,
  search_after: refused,
  aggs: refused,
  aggregations: refused,
} as const;

/** Searches API keys: RestQueryApiKeyAction, with the queries that tools send; all others are refused by name. */
export const queryApiKeys = endpoint({
  name: 'security.query_api_keys',
  routes: ['GET /_security/_query/api_key', 'POST /_security/_query/api_key'],
  query: {
    with_limited_by: booleanParameter(false),
    with_profile_uid: keptParameter('there are no user profiles', booleanParameter()),
    typed_keys: keptParameter('aggregations of keys are refused', booleanParameter()),
  },
  body: optionalFields('query_api_key_request_payload', FIELDS),
  note: 'supports the queries match_all, term, terms, prefix, wildcard, ids, bool and exists; sorting and aggregations are not emulated',
  handle: ({ mock, body, query: { with_limited_by } }) => {
    const { query, from = 0, size = 10 } = body;
    const found = findApiKeys(mock.store, {}).filter((key) => query === undefined || matches(query, key));
    const page = found.slice(from, from + size);
    const api_keys = page.map((key) => apiKeyBody(key, with_limited_by));
    return ok({ total: found.length, count: page.length, api_keys });
  },
});

function matches(query: JsonValue, key: ApiKey): boolean {
  const [name = 'match_all', ...others] = isObject(query) ? Object.keys(query) : [];
  const clause = isObject(query) ? own(query, name) : undefined;
  if (!isObject(clause) || others.length > 0) throw illegalArgument('query malformed, empty clause found');
  switch (name) {
    case 'match_all':
      return true;
    case 'bool':
      return matchesBool(clause, key);
    case 'ids':
      return listOf(own(clause, 'values')).includes(key.id);
    case 'exists':
      return fieldOf(key, javaText(own(clause, 'field'))) !== undefined;
    case 'term':
    case 'terms':
    case 'match':
    case 'prefix':
    case 'wildcard':
      return matchesField(name, clause, key);
    default:
      throw notEmulated(`the query [${name}] for API keys`);
  }
}

function matchesBool(clause: JsonObject, key: ApiKey): boolean {
  const all = (name: string): boolean[] => listOf(own(clause, name)).map((query) => matches(query, key));
  const should = all('should');
  const required = [...all('must'), ...all('filter')];
  const enough = should.length === 0 || required.length > 0 || should.includes(true);
  return enough && !required.includes(false) && !all('must_not').includes(true);
}

function matchesField(name: string, clause: JsonObject, key: ApiKey): boolean {
  return Object.entries(clause).every(([field, given]) => {
    const value = fieldOf(key, field);
    const wanted = isObject(given) ? (own(given, 'value') ?? own(given, 'query')) : given;
    if (value === undefined) return false;
    if (name === 'terms') return listOf(wanted).some((item) => javaText(item) === javaText(value));
    if (name === 'prefix') return javaText(value).startsWith(javaText(wanted));
    if (name === 'wildcard') return wildcardMatch(javaText(wanted), javaText(value));
    return javaText(wanted) === javaText(value);
  });
}

function fieldOf(key: ApiKey, field: string): JsonValue | undefined {
  if (field.startsWith('metadata.')) return own(key.metadata, field.slice('metadata.'.length));
  const fields: Record<string, JsonValue | undefined> = {
    id: key.id,
    name: key.name,
    type: 'rest',
    username: key.username,
    realm_name: key.realm.name,
    creation: key.creation,
    expiration: key.expiration,
    invalidated: key.invalidation !== undefined,
    invalidation: key.invalidation,
  };
  return own(fields, field);
}
