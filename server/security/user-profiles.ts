import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';

/** What Kibana and others keep of a user, as stored (Profile). Immutable. */
export interface UserProfile {
  readonly uid: string;
  readonly enabled: boolean;
  /** When its user was last read from its realm, in milliseconds. */
  readonly last_synchronized: number;
  readonly user: ProfileUser;
  /** What can be searched for, and what cannot, by application. */
  readonly labels: JsonObject;
  readonly data: JsonObject;
  /** The number of changes, which is the sequence number of its document. */
  readonly changes: number;
}

export interface ProfileUser {
  readonly username: string;
  readonly roles: readonly string[];
  readonly realm_name: string;
  readonly email: string | null;
  readonly full_name: string | null;
}

/** All user profiles, by uid. */
export function userProfilesOf(store: Store): Map<string, UserProfile> {
  return store.section<UserProfile>('user_profile');
}

/**
 * What a response shows of the profile of a user, if it was asked for and there is one: `profile_uid`.
 *
 * @param wanted whether it was asked for
 */
export function profileUid(store: Store, wanted: boolean, username: string, realm: string): { profile_uid?: string } {
  const profile = wanted ? profileOf(store, username, realm) : undefined;
  return profile ? { profile_uid: profile.uid } : {};
}

/** The profile of a user of a realm; undefined if it was never activated. */
export function profileOf(store: Store, username: string, realm: string): UserProfile | undefined {
  return [...userProfilesOf(store).values()].find(
    ({ user }) => user.username === username && user.realm_name === realm,
  );
}
