import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { type AnswerObject, isObject, type JsonObject, objectOrEmpty, own } from '../../json/value';
import { rolesGranting } from '../../security/authorization/permissions';
import { indexGroupsOf, objectsIn, stringsIn } from '../../security/authorization/role-parts';

/** What the caller's roles grant together: RestGetUserPrivilegesAction, RBACEngine.getUserPrivileges. */
export const getUserPrivileges = endpoint({
  name: 'security.get_user_privileges',
  routes: ['GET /_security/user/_privileges'],
  handle: ({ mock, identity }) => {
    if (Object.keys(identity.apiKey?.roleDescriptors ?? {}).length > 0) throw limitedKey();
    const roles = Object.values(rolesGranting(mock.store, identity));
    const all = (part: string): string[] => sorted(roles.flatMap((role) => stringsIn(role, part)));
    return ok({
      cluster: all('cluster'),
      global: roles.flatMap(globalParts),
      indices: roles.flatMap(indexGroupsOf).map(shownGroup),
      applications: roles.flatMap((role) => objectsIn(role, 'applications')).map(shownApplication),
      run_as: all('run_as'),
      ...remoteParts(roles),
    });
  },
});

function limitedKey(): ElasticsearchError {
  const advice = 'Please use the Get API key information API https://ela.st/es-api-get-api-key';
  return illegalArgument(
    `Cannot retrieve privileges for API keys with assigned role descriptors. ${advice}`,
    new ElasticsearchError('unsupported_operation_exception', null),
  );
}

/** GetUserPrivilegesResponse.Indices: lists of what hides fields and documents, since groups may be merged. */
function shownGroup(group: JsonObject): AnswerObject {
  const fields = own(group, 'field_security');
  const query = own(group, 'query') ?? null;
  return {
    names: sorted(stringsIn(group, 'names')),
    privileges: sorted(stringsIn(group, 'privileges')),
    ...(isObject(fields) && { field_security: [fields] }),
    ...(query !== null && query !== '' && { query: [query] }),
    allow_restricted_indices: own(group, 'allow_restricted_indices') === true,
  };
}

function shownApplication(entry: JsonObject): AnswerObject {
  return {
    application: own(entry, 'application'),
    privileges: stringsIn(entry, 'privileges'),
    resources: stringsIn(entry, 'resources'),
  };
}

/** Each privilege of its own (ConfigurableClusterPrivileges.toXContent). */
function globalParts(role: JsonObject): AnswerObject[] {
  return Object.entries(objectOrEmpty(own(role, 'global'))).map(([kind, privilege]) => ({ [kind]: privilege }));
}

/** Shown only for roles that grant something on remote clusters. */
function remoteParts(roles: readonly JsonObject[]): AnswerObject {
  const parts = ['remote_indices', 'remote_cluster'].map((part) => [
    part,
    roles.flatMap((role) => objectsIn(role, part)),
  ]);
  return Object.fromEntries(parts.filter(([, found]) => found && found.length > 0));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
