import { optionalFields, requiredFields } from '../../endpoint/body';
import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { listParameter, longParameter } from '../../http/parameters';
import type { Mock } from '../../mock';
import { andThen } from '../../runtime/eventually';
import { grantProblems } from '../../security/grants';
import type { Identity } from '../../security/identity';
import { profileOf, type UserProfile, userProfilesOf } from '../../security/user-profiles';
import { mergeSource } from '../../store/merge';
import { map } from '../../validation/fields';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { GRANT, grantor } from './grant-body';
import { PROFILE_NOT_FOUND, shownProfile, withData } from './shown-profile';

/** Makes the profile of a user who proves to agree, or brings it up to date: RestActivateProfileAction. */
export const activateUserProfile = endpoint({
  name: 'security.activate_user_profile',
  routes: ['POST /_security/profile/_activate'],
  body: requiredFields('activate_profile_request', GRANT),
  secrecy: { request: { grant_type: 'readable', username: 'readable' } },
  handle: ({ mock, body }) => {
    throwIfInvalid(grantProblems(body));
    const granted = grantor(mock, body, 'cluster:admin/xpack/security/profile/activate');
    return andThen(granted, (identity) => ok(shownProfile(activated(mock, identity), {})));
  },
});

function activated(mock: Mock, { username, roles, realm, email, fullName }: Identity): UserProfile {
  const before = profileOf(mock.store, username, realm.name);
  const profile: UserProfile = {
    uid: `u_${mock.runtime.ids.uuid()}${mock.runtime.ids.uuid()}_0`,
    labels: {},
    data: {},
    ...before,
    enabled: true,
    last_synchronized: mock.runtime.clock.now(),
    user: { username, roles, realm_name: realm.name, email, full_name: fullName },
    changes: before ? before.changes + 1 : 0,
  };
  userProfilesOf(mock.store).set(profile.uid, profile);
  return profile;
}

/** Returns profiles, with data only if asked for: RestGetProfilesAction. Unknown ones are errors within the response. */
export const getUserProfile = endpoint({
  name: 'security.get_user_profile',
  routes: ['GET /_security/profile/{uid}'],
  query: { data: listParameter },
  handle: ({ mock, placeholders: { uid }, query: { data = [] } }) => {
    const uids = [...new Set(uid.split(','))];
    const found = uids.flatMap((one) => userProfilesOf(mock.store).get(one) ?? []);
    const missing = uids.filter((one) => !userProfilesOf(mock.store).has(one));
    const details = Object.fromEntries(missing.map((one) => [one, PROFILE_NOT_FOUND]));
    return ok({
      profiles: found.map((profile) => shownProfile(profile, withData(profile, data))),
      ...(missing.length > 0 && { errors: { count: missing.length, details } }),
    });
  },
});

export const enableUserProfile = settingEnabled('enable', true);
export const disableUserProfile = settingEnabled('disable', false);

/** RestEnableProfileAction, RestDisableProfileAction */
function settingEnabled(verb: 'enable' | 'disable', enabled: boolean): Endpoint {
  return endpoint({
    name: `security.${verb}_user_profile`,
    routes: [`PUT /_security/profile/{uid}/_${verb}`, `POST /_security/profile/{uid}/_${verb}`],
    query: { refresh: visibleAtOnce },
    handle: ({ mock, placeholders: { uid } }) => {
      change(mock, uid, { enabled });
      return ok({ acknowledged: true });
    },
  });
}

/** Merges labels and data of applications into a profile: RestUpdateProfileDataAction. */
export const updateUserProfileData = endpoint({
  name: 'security.update_user_profile_data',
  routes: ['PUT /_security/profile/{uid}/_data', 'POST /_security/profile/{uid}/_data'],
  query: { if_seq_no: longParameter(), if_primary_term: longParameter(), refresh: visibleAtOnce },
  body: optionalFields('update_profile_data_request', { labels: map, data: map }),
  handle: ({ mock, placeholders: { uid }, body: { labels = {}, data = {} }, query }) => {
    const profile = existing(mock, uid);
    if (query.if_seq_no !== undefined && query.if_seq_no !== profile.changes) throw changed(profile, query.if_seq_no);
    change(mock, uid, {
      labels: mergeSource(profile.labels, labels),
      data: mergeSource(profile.data, data),
    });
    return ok({ acknowledged: true });
  },
});

function existing(mock: Mock, uid: string): UserProfile {
  const profile = userProfilesOf(mock.store).get(uid);
  if (!profile) throw new ElasticsearchError('document_missing_exception', `[profile_${uid}]: document missing`);
  return profile;
}

function changed({ uid, changes }: UserProfile, wanted: number): ElasticsearchError {
  const current = `current document has seqNo [${changes}] and primary term [1]`;
  const reason = `[profile_${uid}]: version conflict, required seqNo [${wanted}], primary term [1]. ${current}`;
  return new ElasticsearchError('version_conflict_engine_exception', reason);
}

function change(mock: Mock, uid: string, parts: Partial<UserProfile>): void {
  const profile = existing(mock, uid);
  userProfilesOf(mock.store).set(uid, { ...profile, ...parts, changes: profile.changes + 1 });
}
