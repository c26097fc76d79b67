import { requiredJson } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { javaText } from '../../json/java-text';
import { type JsonObject, type JsonValue, listOf, own } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { applicationNameProblems } from '../../security/application-names';
import type { ApplicationGrant } from '../../security/application-privileges';
import { clusterPrivilege, unknownClusterPrivilege } from '../../security/authorization/cluster-privileges';
import { indexPrivilege, unknownIndexPrivilege } from '../../security/authorization/index-privileges';
import { permissionsFor } from '../../security/authorization/permissions';
import { SUPERUSER } from '../../security/identity';
import { isSystemName } from '../../store/system-indices';
import { readPrivileges } from './read-role';

/** What it costs to find out whether a privilege on an index is covered: units of work, and bytes of the answer. */
const CHECK_WORK = 100;
const CHECK_BYTES = 100;

/** RestHasPrivilegesAction. */
export const hasPrivileges = endpoint({
  name: 'security.has_privileges',
  routes: [
    'GET /_security/user/_has_privileges',
    'POST /_security/user/_has_privileges',
    'GET /_security/user/{user}/_has_privileges',
    'POST /_security/user/{user}/_has_privileges',
  ],
  body: requiredJson,
  note: 'where credentials are not checked, everyone has all privileges',
  handle: ({ mock, identity, body: { value }, placeholders: { user }, budget }) => {
    const asked = readPrivileges(new Cursor(value), user ?? identity.username);
    const applications = (asked.applications ?? []).map(readApplication);
    throwIfInvalid(applications.flatMap(({ application }) => applicationNameProblems(application)));
    const checked = mock.settings.auth === 'on';
    if (checked && user !== undefined && user !== identity.username) {
      throw illegalArgument('users may only check the privileges of their own account');
    }
    const permissions = permissionsFor(mock.store, mock.permissions, checked ? identity : SUPERUSER);
    const cluster = answers(asked.cluster, (name) => {
      const privilege = clusterPrivilege(name);
      if (!privilege) throw illegalArgument(unknownClusterPrivilege(name));
      return permissions.coversCluster(privilege);
    });
    const index: Record<string, Answers> = {};
    for (const entry of asked.index ?? []) {
      const names = listOf(own(entry, 'names')).map((one) => javaText(one));
      const checks = names.length * distinct(own(entry, 'privileges')).length;
      budget.charge(checks * CHECK_WORK);
      budget.chargeMemory(checks * CHECK_BYTES);
      for (const name of names) {
        index[name] = answers(own(entry, 'privileges'), (wanted) => {
          const privilege = indexPrivilege(wanted);
          if (!privilege) throw illegalArgument(unknownIndexPrivilege(wanted));
          return permissions.coversIndex(privilege, name, isSystemName(name));
        });
      }
    }
    const application: Record<string, Record<string, Answers>> = {};
    for (const { application: name, privileges, resources } of applications) {
      const checks = resources.length * privileges.length;
      budget.charge(checks * CHECK_WORK);
      budget.chargeMemory(checks * CHECK_BYTES);
      application[name] = Object.fromEntries(
        resources.map((resource) => [
          resource,
          answers([...privileges], (privilege) =>
            permissions.inApplication(mock.store, { application: name, privilege, resource }),
          ),
        ]),
      );
    }
    const given = [
      cluster,
      ...Object.values(index),
      ...Object.values(application).flatMap((one) => Object.values(one)),
    ];
    const all = given.every((one) => Object.values(one).every(Boolean));
    return ok({ username: user ?? identity.username, has_all_requested: all, cluster, index, application });
  },
});

function readApplication(entry: JsonObject): ApplicationGrant {
  const strings = (key: string): string[] => distinct(own(entry, key) ?? undefined);
  return {
    application: javaText(own(entry, 'application') ?? ''),
    privileges: strings('privileges'),
    resources: strings('resources'),
  };
}

type Answers = Record<string, boolean>;

function answers(privileges: JsonValue | undefined, has: (name: string) => boolean): Answers {
  return Object.fromEntries(distinct(privileges).map((privilege) => [privilege, has(privilege)]));
}

function distinct(privileges: JsonValue | undefined): string[] {
  return [...new Set(listOf(privileges).map((privilege) => javaText(privilege)))];
}
