import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import type { Route } from '../../endpoint/placeholders';
import { ok } from '../../http/answer';
import { keptParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { nodeHeader } from '../shared/only-node';

/** Nothing is cached that could be out of date, so that there is nothing to clear. */
const NOTE = 'nothing needs to be cleared';

/** RestClearApiKeyCacheAction */
export const clearApiKeyCache = clearing('security.clear_api_key_cache', 'POST /_security/api_key/{ids}/_clear_cache');

/** RestClearPrivilegesCacheAction */
export const clearCachedPrivileges = clearing(
  'security.clear_cached_privileges',
  'POST /_security/privilege/{application}/_clear_cache',
);

/** RestClearRolesCacheAction */
export const clearCachedRoles = clearing('security.clear_cached_roles', 'POST /_security/role/{name}/_clear_cache');

/** RestClearServiceAccountTokenStoreCacheAction */
export const clearCachedServiceTokens = clearing(
  'security.clear_cached_service_tokens',
  'POST /_security/service/{namespace}/{service}/credential/token/{name}/_clear_cache',
);

function clearing(name: string, route: Route): Endpoint {
  return endpoint({ name, routes: [route], note: NOTE, handle: ({ mock }) => ok(clearedBody(mock)) });
}

/** The realms of a default installation. */
const REALMS = ['_all', '*', 'reserved', 'default_file', 'default_native'];

/** RestClearRealmCacheAction: the node fails if there is no such realm. */
export const clearCachedRealms = endpoint({
  name: 'security.clear_cached_realms',
  routes: ['POST /_security/realm/{realms}/_clear_cache'],
  query: { usernames: keptParameter(NOTE) },
  note: NOTE,
  handle: ({ mock, placeholders: { realms } }) => {
    const unknown = realms.split(',').find((realm) => !REALMS.includes(realm));
    return ok(unknown === undefined ? clearedBody(mock) : failedBody(mock, unknown));
  },
});

function clearedBody(mock: Mock): AnswerObject {
  return { ...nodeHeader(mock), nodes: { [NODE_ID]: { name: NODE_NAME } } };
}

/** TransportNodesAction: what went wrong on the only node. */
function failedBody(mock: Mock, realm: string): AnswerObject {
  const caused_by = { type: 'illegal_argument_exception', reason: `could not find active realm [${realm}]` };
  const failure = { type: 'failed_node_exception', reason: `Failed node [${NODE_ID}]`, node_id: NODE_ID, caused_by };
  const _nodes = { total: 1, successful: 0, failed: 1, failures: [failure] };
  return { ...nodeHeader(mock), _nodes, nodes: {} };
}
