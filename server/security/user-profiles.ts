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

/** What a response shows of somebody's profile, if there is one. */
export type ShowProfile = (username: string, realm: string) => { readonly profile_uid?: string };

/**
 * Makes what shows the uid of a profile, where a response contains many users.
 *
 * @param wanted whether it was asked for
 */
export function profileUids(store: Store, wanted: boolean): ShowProfile {
  if (!wanted) return () => ({});
  const uids = new Map(
    [...userProfilesOf(store).values()].map(({ user, uid }) => [keyOf(user.username, user.realm_name), uid]),
  );
  return (username, realm) => {
    const profile_uid = uids.get(keyOf(username, realm));
    return profile_uid === undefined ? {} : { profile_uid };
  };
}

/** Names of realms contain no slash. */
function keyOf(username: string, realm: string): string {
  return `${realm}/${username}`;
}

/** The profile of a user of a realm; undefined if it was never activated. */
export function profileOf(store: Store, username: string, realm: string): UserProfile | undefined {
  return [...userProfilesOf(store).values()].find(
    ({ user }) => user.username === username && user.realm_name === realm,
  );
}
