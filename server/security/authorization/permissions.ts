import type { JsonObject } from '../../json/value';
import type { Store } from '../../store/store';
import type { Identity } from '../identity';
import { roleNamed } from '../roles';
import { permissionsOf, type RolePermissions } from './role-permissions';

/** What a caller may do: any of the roles allows it and, for an API key, any of the owner's roles as well. */
export interface Permissions extends RolePermissions {
  /** Names of assigned roles that do not exist. */
  readonly missing: readonly string[];
}

/**
 * The permissions of a caller. A key has those of its role descriptors, limited by those that its owner had when the key
 * was created; without role descriptors, it has the owner's (ApiKeyService).
 */
export function permissionsFor(store: Store, { apiKey, roles }: Identity): Permissions {
  if (!apiKey) {
    const missing = roles.filter((name) => !roleNamed(store, name));
    return { ...anyOf(roles.map((name) => roleNamed(store, name)).filter((role) => role !== undefined)), missing };
  }
  const owner = anyOf(Object.values(apiKey.limitedBy) as JsonObject[]);
  const own = Object.values(apiKey.roleDescriptors) as JsonObject[];
  return { ...(own.length === 0 ? owner : both(anyOf(own), owner)), missing: [] };
}

/** The role descriptors that a caller's privileges come from, to limit the keys that they create. */
export function limitsFor(store: Store, { apiKey, roles }: Identity): JsonObject {
  if (apiKey) return apiKey.limitedBy;
  return Object.fromEntries(roles.flatMap((name) => [[name, roleNamed(store, name)]]).filter(([, role]) => role));
}

function anyOf(roles: readonly JsonObject[]): RolePermissions {
  return combined(roles.map(permissionsOf), 'some');
}

function both(one: RolePermissions, other: RolePermissions): RolePermissions {
  return combined([one, other], 'every');
}

function combined(roles: readonly RolePermissions[], how: 'some' | 'every'): RolePermissions {
  return {
    cluster: (action) => roles[how]((role) => role.cluster(action)),
    index: (action, name, restricted) => roles[how]((role) => role.index(action, name, restricted)),
    coversCluster: (privilege) => roles[how]((role) => role.coversCluster(privilege)),
    coversIndex: (privilege, name, restricted) => roles[how]((role) => role.coversIndex(privilege, name, restricted)),
    anyIndex: (action) => roles[how]((role) => role.anyIndex(action)),
  };
}
