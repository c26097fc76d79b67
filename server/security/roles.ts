import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';
import { reservedRoles } from './reserved-roles';

/** All roles that were created, by name. */
export function rolesOf(store: Store): Map<string, JsonObject> {
  return store.section<JsonObject>('role');
}

/** The role of that name, whether created or built in; undefined if there is none. */
export function roleNamed(store: Store, name: string): JsonObject | undefined {
  return builtInRole(name) ?? rolesOf(store).get(name);
}

/** The roles that every cluster has, by name. */
export function builtInRoles(): Readonly<Record<string, JsonObject>> {
  return reservedRoles();
}

export function isBuiltInRole(name: string): boolean {
  return Object.hasOwn(reservedRoles(), name);
}

function builtInRole(name: string): JsonObject | undefined {
  return isBuiltInRole(name) ? reservedRoles()[name] : undefined;
}
