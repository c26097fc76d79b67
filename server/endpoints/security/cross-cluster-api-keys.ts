import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { field, map, objectArray, parsedObject, string } from '../../validation/fields';
import { parseTimeValue } from '../../validation/time-value';
import { ownKeyToUpdate, updateKey } from './changed-api-key';
import { checkKey, metadataProblems, readNewApiKey, storeApiKey } from './new-api-key';
import { readRole } from './read-role';

const SEARCH = ['read', 'read_cross_cluster', 'view_index_metadata'];
const REPLICATION = ['cross_cluster_replication', 'cross_cluster_replication_internal'];

const groups = objectArray((value): JsonObject => {
  const group: JsonValue = value.json();
  return isObject(group) ? group : {};
});

/** CrossClusterApiKeyRoleDescriptorBuilder.PARSER */
const access = parsedObject('cross_cluster_api_key_request_access', { search: groups, replication: groups });

type Access = { readonly search?: readonly JsonObject[]; readonly replication?: readonly JsonObject[] };

/** Creates a key with which another cluster may search or replicate indices: RestCreateCrossClusterApiKeyAction. */
export const createCrossClusterApiKey = endpoint({
  name: 'security.create_cross_cluster_api_key',
  routes: ['POST /_security/cross_cluster/api_key'],
  body: requiredFields('cross_cluster_api_key_request', { name: string, expiration: string, access, metadata: map }),
  note: 'such a key is stored and shown; there are no other clusters here that could use it',
  secrecy: {
    request: { name: 'readable', expiration: 'readable', access: 'readable', metadata: 'readable' },
    answer: { id: 'readable', name: 'readable', expiration: 'readable' },
  },
  handle: ({ mock, identity, body: { access: given, ...key } }) => {
    if (identity.apiKey) throw byKey('create');
    const read = readNewApiKey({ ...key, roles: roleFor(given ?? {}) });
    return ok(storeApiKey(mock, identity, read, 'cross_cluster'));
  },
});

/** RestUpdateCrossClusterApiKeyAction */
export const updateCrossClusterApiKey = endpoint({
  name: 'security.update_cross_cluster_api_key',
  routes: ['PUT /_security/cross_cluster/api_key/{id}'],
  body: requiredFields('update_cross_cluster_api_key_request_payload', {
    access,
    metadata: map,
    expiration: field('STRING', (value) => parseTimeValue(value.text(), 'expiration')),
  }),
  handle: ({ mock, identity, placeholders: { id }, body: { access: given, metadata, expiration: lifetime } }) => {
    throwIfInvalid(metadataProblems(metadata ?? {}));
    const key = ownKeyToUpdate(mock, identity, id, 'cross_cluster');
    const roles = given && roleFor(given);
    checkKey([], roles);
    return ok({ updated: updateKey(mock, identity, key, { roles, metadata, lifetime }) });
  },
});

/** CrossClusterApiKeyRoleDescriptorBuilder.build */
function roleFor({ search = [], replication = [] }: Access): JsonObject {
  if (search.length === 0 && replication.length === 0) {
    throw illegalArgument('must specify non-empty access for either [search] or [replication]');
  }
  if (replication.some((group) => Object.hasOwn(group, 'query') || Object.hasOwn(group, 'field_security'))) {
    throw illegalArgument('replication does not support document or field level security');
  }
  const cluster = [
    ...(search.length > 0 ? ['cross_cluster_search'] : []),
    ...(replication.length > 0 ? ['cross_cluster_replication'] : []),
  ];
  const indices = [
    ...search.map((group) => ({ ...group, privileges: SEARCH })),
    ...replication.map((group) => ({ ...group, privileges: REPLICATION })),
  ];
  return { cross_cluster: readRole({ cluster, indices }, 'cross_cluster', true) };
}

/** TransportCreateCrossClusterApiKeyAction */
function byKey(verb: string): Error {
  return illegalArgument(
    `authentication via API key not supported: An API key cannot be used to ${verb} a cross-cluster API key`,
  );
}
