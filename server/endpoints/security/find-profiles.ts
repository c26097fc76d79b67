import { optionalFields, requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { listParameter } from '../../http/parameters';
import { Cursor } from '../../query/dsl/cursor';
import type { Budget } from '../../runtime/budget';
import { permissionsFor } from '../../security/authorization/permissions';
import { nativeIdentity } from '../../security/identity';
import { type UserProfile, userProfilesOf } from '../../security/user-profiles';
import { int, map, parsedObject, string, stringArray } from '../../validation/fields';
import { checkPrivileges } from './check-privileges';
import { readPrivileges } from './read-role';
import { PROFILE_NOT_FOUND, shownOwner, withData } from './shown-profile';

/** What looking a word up among those of a name costs, in the units of a budget. */
const LOOK_UP = 40;

/** RestSuggestProfilesAction.PARSER */
const SUGGEST = {
  name: string,
  size: int,
  data: stringArray,
  hint: parsedObject('hint', { uids: stringArray, labels: map }),
} as const;

/** Finds enabled profiles by the beginning of names; those that hints fit come first: RestSuggestProfilesAction. */
export const suggestUserProfiles = endpoint({
  name: 'security.suggest_user_profiles',
  routes: ['GET /_security/profile/_suggest', 'POST /_security/profile/_suggest'],
  query: { data: listParameter },
  body: optionalFields('suggest_profile_request', SUGGEST),
  handle: ({ mock, body: { name = '', size = 10, data, hint }, query, budget }) => {
    throwIfInvalid(size < 0 ? [`[size] parameter cannot be negative but was [${size}]`] : []);
    const wanted = [...new Set(name.toLowerCase().split(/\s/))];
    const found = [...userProfilesOf(mock.store).values()].filter((one) => one.enabled && isNamed(one, wanted, budget));
    const hints = new Set(hint?.uids);
    const hinted = (one: UserProfile): number => Number(hints.has(one.uid));
    const fitting = [...found].sort((a, b) => hinted(b) - hinted(a) || b.last_synchronized - a.last_synchronized);
    const keys = [...new Set(data ?? query.data ?? [])];
    budget.charge(Math.min(size, fitting.length) * keys.length);
    return ok({
      took: 0,
      total: { value: found.length, relation: 'eq' },
      profiles: fitting.slice(0, size).map((one) => ({ uid: one.uid, ...shownOwner(one, withData(one, keys)) })),
    });
  },
});

/**
 * Every word that is asked for begins a word of the user's names (ProfileService.buildSearchRequestForSuggest).
 *
 * @param wanted in lower case, each once
 */
function isNamed({ user }: UserProfile, wanted: readonly string[], budget: Budget): boolean {
  const names = [user.username, user.full_name ?? '', user.email ?? ''].join(' ').toLowerCase();
  budget.charge(names.length + wanted.length * LOOK_UP);
  // In order, the words that begin with another one follow it.
  const words = [...new Set(names.split(/[\s@._-]/))].sort();
  return wanted.every((word) => begins(word, words) || user.username.startsWith(word));
}

function begins(beginning: string, sorted: readonly string[]): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as string) < beginning) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(beginning) ?? false;
}

/** Which users of profiles have all of the privileges: RestProfileHasPrivilegesAction. */
export const hasPrivilegesUserProfile = endpoint({
  name: 'security.has_privileges_user_profile',
  routes: ['GET /_security/profile/_has_privileges', 'POST /_security/profile/_has_privileges'],
  body: requiredFields('profile_has_privileges_request', { uids: stringArray, privileges: map }),
  handle: ({ mock, body: { uids: named = [], privileges = {} }, budget }) => {
    const uids = [...new Set(named)];
    throwIfInvalid(uids.length === 0 ? ['uids list must not be empty'] : []);
    const asked = readPrivileges(new Cursor(privileges), '_has_privileges');
    const profiles = userProfilesOf(mock.store);
    const holders = uids.filter((uid) => {
      const user = profiles.get(uid)?.user;
      if (!user) return false;
      const identity = { ...nativeIdentity(user.username, undefined), roles: user.roles };
      const permissions = permissionsFor(mock.store, mock.permissions, identity);
      return checkPrivileges(mock, permissions, asked, budget).has_all_requested;
    });
    const missing = uids.filter((uid) => !profiles.has(uid));
    const details = Object.fromEntries(missing.map((uid) => [uid, PROFILE_NOT_FOUND]));
    return ok({
      has_privilege_uids: holders,
      ...(missing.length > 0 && { errors: { count: missing.length, details } }),
    });
  },
});
