import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';
import { isReservedRole, reservedRoles } from './reserved-roles';

/** All roles that were created, by name. */
export function rolesOf(store: Store): Map<string, JsonObject> {
  return store.section<JsonObject>('role');
}

/** The role of that name, whether created or built in; undefined if there is none. */
export function roleNamed(store: Store, name: string): JsonObject | undefined {
  return isReservedRole(name) ? builtInRoles(store)[name] : rolesOf(store).get(name);
}

/** The roles that every cluster has, by name. They are built when they are needed for the first time. */
export function builtInRoles(store: Store): Readonly<Record<string, JsonObject>> {
  return store.once('reserved_roles', reservedRoles);
}
