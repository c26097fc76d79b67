import type { JsonObject } from '../../json/value';
import { normalRole } from '../role-descriptor';
import { indexGroups, remotelyRead } from './index-groups';
import { kibanaSystemRole } from './kibana-system';
import { ROLES_OF_KIBANA_USERS } from './of-kibana-users';
import { superuserRole } from './superuser';
import { RESERVED_ROLES, type ReservedRole } from './table';

let roles: Readonly<Record<string, JsonObject>> | undefined;

/** The roles that every cluster has, by name (ReservedRolesStore). They are built when they are needed for the first time. */
export function reservedRoles(): Readonly<Record<string, JsonObject>> {
  roles ??= Object.fromEntries(
    Object.entries({ ...RESERVED_ROLES, ...ROLES_OF_KIBANA_USERS })
      .map(([name, role]) => [name, descriptorOf(role)] as const)
      .concat([
        ['kibana_system', kibanaSystemRole()],
        ['superuser', superuserRole()],
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return roles;
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
