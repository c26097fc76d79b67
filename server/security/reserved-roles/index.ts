import type { JsonObject } from '../../json/value';
import { normalRole } from '../role-descriptor';
import { indexGroups, remotelyRead } from './index-groups';
import { kibanaSystemRole } from './kibana-system';
import { ROLES_OF_KIBANA_USERS } from './of-kibana-users';
import { superuserRole } from './superuser';
import { RESERVED_ROLES, type ReservedRole } from './table';

const TABLE: Readonly<Record<string, ReservedRole>> = { ...RESERVED_ROLES, ...ROLES_OF_KIBANA_USERS };
const OTHERS: Readonly<Record<string, () => JsonObject>> = {
  kibana_system: kibanaSystemRole,
  superuser: superuserRole,
};

/** Whether every cluster has a role of that name. */
export function isReservedRole(name: string): boolean {
  return Object.hasOwn(TABLE, name) || Object.hasOwn(OTHERS, name);
}

/** New descriptors of the roles that every cluster has, by name (ReservedRolesStore). */
export function reservedRoles(): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    [
      ...Object.entries(TABLE).map(([name, role]) => [name, descriptorOf(role)] as const),
      ...Object.entries(OTHERS).map(([name, role]) => [name, role()] as const),
    ].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function descriptorOf({ cluster, indices, remote, kibana, deprecated }: ReservedRole): JsonObject {
  const role = normalRole({
    cluster: cluster?.split(' ') ?? [],
    indices: indices === undefined ? [] : indexGroups(indices),
    applications: kibana === undefined ? [] : [applicationOf(kibana)],
    metadata: {
      _reserved: true,
      ...(deprecated !== undefined && { _deprecated: true, _deprecated_reason: deprecated }),
    },
  });
  return remote ? { ...role, remote_indices: remotelyRead(remote) } : role;
}

function applicationOf(kibana: string): JsonObject {
  const [application = '', privilege = ''] = kibana.split(' ');
  return { application, privileges: [privilege], resources: ['*'] };
}
