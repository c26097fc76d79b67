import type { JsonObject } from '../../json/value';
import type { Store } from '../../store/store';
import type { Identity } from '../identity';
import { roleNamed } from '../roles';
import { seenByAny } from '../sight/seen';
import type { PermissionsOfRoles, RolePermissions } from './role-permissions';

/** What a caller may do: any of the roles allows it and, for an API key, any of the owner's roles as well. */
export interface Permissions extends RolePermissions {
  /** Names of assigned roles that do not exist. */
  readonly missing: readonly string[];
}

/**
 * The permissions of a caller. A key has those of its role descriptors, limited by those that its owner had when the key
 * was created; without role descriptors, it has the owner's (ApiKeyService).
 */
export function permissionsFor(store: Store, known: PermissionsOfRoles, identity: Identity): Permissions {
  const { apiKey, roles, service } = identity;
  const anyOf = (descriptors: readonly JsonObject[]) =>
    combined(
      descriptors.map((role) => known.of(role)),
      'some',
    );
  if (service) return { ...anyOf([service.role]), missing: [] };
  if (!apiKey) {
    const found = roles.map((name) => roleNamed(store, name)).filter((role) => role !== undefined);
    return { ...anyOf(found), missing: roles.filter((name) => !roleNamed(store, name)) };
  }
  const owner = anyOf(Object.values(apiKey.limitedBy) as JsonObject[]);
  const own = Object.values(apiKey.roleDescriptors) as JsonObject[];
  return { ...(own.length === 0 ? owner : combined([anyOf(own), owner], 'every')), missing: [] };
}

/** The role descriptors that a caller's privileges come from, to limit the keys that they create. */
export function limitsFor(store: Store, { apiKey, roles, service, username }: Identity): JsonObject {
  if (apiKey) return apiKey.limitedBy;
  if (service) return { [username]: service.role };
  return Object.fromEntries(roles.flatMap((name) => [[name, roleNamed(store, name)]]).filter(([, role]) => role));
}

function combined(roles: readonly RolePermissions[], how: 'some' | 'every'): RolePermissions {
  return {
    managesApplication: (name) => roles[how]((role) => role.managesApplication(name)),
    inApplication: (from, asked) => roles[how]((role) => role.inApplication(from, asked)),
    runAs: (username) => roles[how]((role) => role.runAs(username)),
    cluster: (action) => roles[how]((role) => role.cluster(action)),
    index: (action, name, restricted) => roles[how]((role) => role.index(action, name, restricted)),
    seen: (action, name, restricted) => {
      const seen = roles.map((role) => role.seen(action, name, restricted)).filter((one) => one !== undefined);
      if (seen.length === 0 || (how === 'every' && seen.length < roles.length)) return undefined;
      return how === 'every' ? seen.flat() : [seenByAny(seen.flat())];
    },
    coversCluster: (privilege) => roles[how]((role) => role.coversCluster(privilege)),
    coversIndex: (privilege, name, restricted) => roles[how]((role) => role.coversIndex(privilege, name, restricted)),
    anyIndex: (action) => roles[how]((role) => role.anyIndex(action)),
  };
}
