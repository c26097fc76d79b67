import { type AnswerObject, type JsonObject, own } from '../../json/value';
import type { UserProfile } from '../../security/user-profiles';

/** What responses say of a profile that does not exist (ProfileService). */
export const PROFILE_NOT_FOUND = { type: 'resource_not_found_exception', reason: 'profile document not found' };

/** A profile as responses show it (Profile.toXContent). @param data what of its data is shown */
export function shownProfile(profile: UserProfile, data: JsonObject): AnswerObject {
  const { uid, enabled, last_synchronized, changes } = profile;
  return {
    uid,
    enabled,
    last_synchronized,
    ...shownOwner(profile, data),
    _doc: { _primary_term: 1, _seq_no: changes },
  };
}

/** The part that suggestions show as well: who it is of, labels, and data. */
export function shownOwner({ user, labels }: UserProfile, data: JsonObject): AnswerObject {
  const { username, roles, realm_name, email, full_name } = user;
  const shown = {
    username,
    roles: [...roles],
    realm_name,
    ...(email !== null && { email }),
    ...(full_name !== null && { full_name }),
    active: true,
  };
  return { user: shown, labels, data };
}

/**
 * The data that a request asks for.
 *
 * @param keys names of applications; `*` for all. `key.*` and deeper paths mean the whole application here.
 */
export function withData({ data }: UserProfile, keys: readonly string[]): JsonObject {
  if (keys.includes('*')) return data;
  const names = keys.map((key) => key.split('.', 1)[0] ?? '');
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(data, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
