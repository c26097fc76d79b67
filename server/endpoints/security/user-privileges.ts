import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { type AnswerObject, isObject, type JsonObject, type JsonValue, objectOrEmpty, own } from '../../json/value';
import { groupsByNames, privilegesOf } from '../../security/authorization/merged-groups';
import { rolesGranting } from '../../security/authorization/permissions';
import { objectsIn, stringsIn } from '../../security/authorization/role-parts';

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
      indices: groupsByNames(roles).map(shownGroup),
      applications: applicationsOf(roles),
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

/** GetUserPrivilegesResponse.Indices: what hides fields and documents is a list, since several groups are shown as one. */
function shownGroup(same: readonly JsonObject[]): AnswerObject {
  const [group = {}] = same;
  const fields = same.map((one) => own(one, 'field_security')).filter(isObject);
  const queries = same.map((one) => own(one, 'query') ?? '').filter((query) => query !== '');
  return {
    names: sorted(stringsIn(group, 'names')),
    privileges: sorted(privilegesOf(same)),
    ...(fields.length === same.length && { field_security: distinct(fields) }),
    ...(queries.length === same.length && { query: distinct(queries) }),
    allow_restricted_indices: own(group, 'allow_restricted_indices') === true,
  };
}

function distinct<T extends JsonValue>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/**
 * Privileges on the same resources of an application are shown as one, and then the resources of the same privileges
 * (CompositeRolesStore.buildRoleFromDescriptors, RBACEngine.buildUserPrivilegesResponseObject).
 */
function applicationsOf(roles: readonly JsonObject[]): AnswerObject[] {
  const given = roles.flatMap((role) => objectsIn(role, 'applications')).map(readApplication);
  const byResources = together(given, 'resources', 'privileges');
  return together(byResources, 'privileges', 'resources').map(({ application, privileges, resources }) => ({
    application,
    privileges: [...privileges],
    resources: [...resources],
  }));
}

interface Application {
  readonly application: string;
  readonly privileges: readonly string[];
  readonly resources: readonly string[];
}

function readApplication(entry: JsonObject): Application {
  return {
    application: String(own(entry, 'application')),
    privileges: sorted(stringsIn(entry, 'privileges')),
    resources: sorted(stringsIn(entry, 'resources')),
  };
}

type Part = 'privileges' | 'resources';

/** Makes one of those that are the same in one part. @param other the part that is the union of theirs */
function together(all: readonly Application[], part: Part, other: Part): Application[] {
  const found = new Map<string, Application>();
  for (const one of all) {
    const key = JSON.stringify([one.application, one[part]]);
    const before = found.get(key);
    found.set(key, before ? { ...before, [other]: sorted([...before[other], ...one[other]]) } : one);
  }
  return [...found.values()];
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
