import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';

/** A native user as stored. Immutable: a change stores another one under the same name. */
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

/** What was changed of a built-in user: the hash of a new password. */
interface ReservedUser {
  readonly password_hash: string;
}

/** The built-in users whose passwords were changed, by name. */
export function reservedUsersOf(store: Store): Map<string, ReservedUser> {
  return store.section<ReservedUser>('reserved_user');
}

/** The users that every cluster has. Only their passwords can be changed (ReservedRealm). */
const RESERVED: ReadonlySet<string> = new Set([
  'elastic',
  'kibana',
  'kibana_system',
  'logstash_system',
  'beats_system',
  'apm_system',
  'remote_monitoring_user',
]);

export function isReserved(username: string): boolean {
  return RESERVED.has(username);
}
