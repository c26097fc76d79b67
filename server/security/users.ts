import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';

/** A user as stored, native or built in. Immutable: a change stores another one under the same name. */
export interface User {
  readonly username: string;
  readonly roles: readonly string[];
  readonly full_name: string | null;
  readonly email: string | null;
  readonly metadata: JsonObject;
  readonly enabled: boolean;
  /** The hash of the password; absent for a user who cannot log in. */
  readonly password_hash?: string;
}

/** All native users, by name. */
export function usersOf(store: Store): Map<string, User> {
  return store.section<User>('user');
}

/** What was changed of a built-in user. */
interface ReservedUser {
  /** The hash of a new password. */
  readonly password_hash?: string;
  /** False if the user was disabled. */
  readonly enabled?: boolean;
}

/** The built-in users that were changed, by name. */
export function reservedUsersOf(store: Store): Map<string, ReservedUser> {
  return store.section<ReservedUser>('reserved_user');
}

const KIBANA_METADATA = {
  _deprecated: true,
  _deprecated_reason: 'Please use the [kibana_system] user instead.',
  _reserved: true,
};

/** The users that every cluster has, with their roles. Only passwords and `enabled` can be changed (ReservedRealm). */
const RESERVED: ReadonlyMap<string, Pick<User, 'roles' | 'metadata'>> = new Map(
  Object.entries({
    elastic: ['superuser'],
    kibana: ['kibana_system'],
    kibana_system: ['kibana_system'],
    logstash_system: ['logstash_system'],
    beats_system: ['beats_system'],
    apm_system: ['apm_system'],
    remote_monitoring_user: ['remote_monitoring_collector', 'remote_monitoring_agent'],
  }).map(([name, roles]) => [name, { roles, metadata: name === 'kibana' ? KIBANA_METADATA : { _reserved: true } }]),
);

export function isReserved(username: string): boolean {
  return RESERVED.has(username);
}

/** Names of the built-in users. */
export function reservedNames(): string[] {
  return [...RESERVED.keys()];
}

/** The built-in user of that name, with what was changed of it; undefined if there is none. */
export function reservedUser(store: Store, username: string): User | undefined {
  const built = RESERVED.get(username);
  if (!built) return undefined;
  return { username, ...built, full_name: null, email: null, enabled: true, ...reservedUsersOf(store).get(username) };
}

/** The user of that name, built in or native; undefined if there is none. */
export function userNamed(store: Store, username: string): User | undefined {
  return reservedUser(store, username) ?? usersOf(store).get(username);
}
