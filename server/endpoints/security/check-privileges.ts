import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { type JsonObject, type JsonValue, listOf, own, setOwn } from '../../json/value';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { applicationNameProblems } from '../../security/application-names';
import type { ApplicationGrant } from '../../security/application-privileges';
import { clusterPrivilege, unknownClusterPrivilege } from '../../security/authorization/cluster-privileges';
import { indexPrivilege, unknownIndexPrivilege } from '../../security/authorization/index-privileges';
import { isRestrictedName, mayMatchRestricted } from '../../security/authorization/restricted-names';
import type { Permissions } from '../../security/authorization/role-permissions';
import type { readPrivileges } from './read-role';

/** What it costs to find out whether a privilege is covered: units of work, also for each part of the roles, and bytes of the answer. */
const CHECK_WORK = 100;
const PART_WORK = 4;
const CHECK_BYTES = 100;

type Answers = Record<string, boolean>;

/** Which of the privileges somebody has, as responses show it. */
export interface CheckedPrivileges {
  readonly has_all_requested: boolean;
  readonly cluster: Answers;
  readonly index: Record<string, Answers>;
  readonly application: Record<string, Record<string, Answers>>;
}

/**
 * Checks privileges that a request asks about (RBACEngine.checkPrivileges).
 *
 * @throws ElasticsearchError 400 for privileges that do not exist, and for names that no application can have.
 */
export function checkPrivileges(
  mock: Mock,
  permissions: Permissions,
  asked: ReturnType<typeof readPrivileges>,
  budget: Budget,
): CheckedPrivileges {
  const applications = (asked.applications ?? []).map(readApplication);
  throwIfInvalid(applications.flatMap(({ application }) => applicationNameProblems(application)));
  const wanted = distinct(asked.cluster);
  charge(budget, wanted.length, permissions);
  const cluster = answers(wanted, (name) => {
    const privilege = clusterPrivilege(name);
    if (!privilege) throw illegalArgument(unknownClusterPrivilege(name));
    return permissions.coversCluster(privilege);
  });
  const index: CheckedPrivileges['index'] = {};
  for (const entry of asked.index ?? []) addTo(index, checkIndices(permissions, entry, budget));
  const application: CheckedPrivileges['application'] = {};
  for (const entry of applications) {
    const before = own(application, entry.application) ?? {};
    addTo(before, checkApplication(mock, permissions, entry, budget));
    setOwn(application, entry.application, before);
  }
  const given = [cluster, ...Object.values(index), ...Object.values(application).flatMap((one) => Object.values(one))];
  const has_all_requested = given.every((one) => Object.values(one).every(Boolean));
  return { has_all_requested, cluster, index, application };
}

/** Several parts of a request may ask about the same name (ResourcePrivilegesMap.Builder.addResourcePrivileges). */
function addTo(all: Record<string, Answers>, more: Record<string, Answers>): void {
  for (const [name, given] of Object.entries(more)) setOwn(all, name, { ...own(all, name), ...given });
}

function checkIndices(permissions: Permissions, entry: JsonObject, budget: Budget): Record<string, Answers> {
  const [names, privileges] = [distinct(own(entry, 'names')), distinct(own(entry, 'privileges'))];
  charge(budget, names.length * privileges.length, permissions);
  const withRestricted = own(entry, 'allow_restricted_indices') === true;
  const checked = names.map((name) => [
    name,
    answers(privileges, (wanted) => {
      const privilege = indexPrivilege(wanted);
      if (!privilege) throw illegalArgument(unknownIndexPrivilege(wanted));
      const restricted = isRestrictedName(name) || (withRestricted && mayMatchRestricted(name));
      return permissions.coversIndex(privilege, name, restricted, budget);
    }),
  ]);
  return Object.fromEntries(checked);
}

function checkApplication(
  mock: Mock,
  permissions: Permissions,
  { application, privileges, resources }: ApplicationGrant,
  budget: Budget,
): Record<string, Answers> {
  charge(budget, resources.length * privileges.length, permissions);
  const checked = resources.map((resource) => [
    resource,
    answers(privileges, (privilege) =>
      permissions.inApplication(mock.store, { application, privilege, resource }, budget),
    ),
  ]);
  return Object.fromEntries(checked);
}

function charge(budget: Budget, checks: number, { size }: Permissions): void {
  budget.charge(checks * (CHECK_WORK + size * PART_WORK));
  budget.chargeMemory(checks * CHECK_BYTES);
}

function readApplication(entry: JsonObject): ApplicationGrant {
  return {
    application: javaText(own(entry, 'application') ?? ''),
    privileges: distinct(own(entry, 'privileges')),
    resources: distinct(own(entry, 'resources')),
  };
}

function answers(privileges: readonly string[], has: (name: string) => boolean): Answers {
  return Object.fromEntries(privileges.map((privilege) => [privilege, has(privilege)]));
}

function distinct(privileges: JsonValue | undefined): string[] {
  return [...new Set(listOf(privileges).map((privilege) => javaText(privilege)))];
}
