import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import type { JsonObject } from '../../json/value';
import { NATIVE_REALM } from '../../security/realms';
import { profileUids } from '../../security/user-profiles';
import { type User, usersOf } from '../../security/users';
import { accountSearchBody, searchAccounts } from './query/account-search';
import { fieldsOf } from './query/fields-of';
import { shownUser } from './shown-user';

const KEYWORD = { type: 'keyword' };
const TEXT = { type: 'text' };

/** What can be asked about a user (FieldNameTranslators.USER_FIELD_NAME_TRANSLATORS). */
const FIELDS = fieldsOf(
  { username: KEYWORD, roles: KEYWORD, enabled: { type: 'boolean' }, full_name: TEXT, email: TEXT },
  ['full_name', 'email'],
);

const PREFIX = 'user-';

/** Searches native users; those that are built in are never found: RestQueryUserAction. */
export const queryUsers = endpoint({
  name: 'security.query_user',
  routes: ['GET /_security/_query/user', 'POST /_security/_query/user'],
  query: { with_profile_uid: booleanParameter(false) },
  body: accountSearchBody('query_user_request_payload'),
  handle: ({ mock, body, budget, query: { with_profile_uid } }) => {
    const all = usersOf(mock.store);
    const documents = [...all.values()].map((user) => [PREFIX + user.username, documentOf(user)] as const);
    const { total, found } = searchAccounts(mock, { ...FIELDS, documents }, body, budget);
    const profileOf = profileUids(mock.store, with_profile_uid);
    const users = found.map(({ id, sort }) => {
      const user = all.get(id.slice(PREFIX.length)) as User;
      return { ...shownUser(user), ...profileOf(user.username, NATIVE_REALM.name), _sort: sort };
    });
    return ok({ total, count: found.length, users });
  },
});

function documentOf({ username, roles, full_name, email, enabled }: User): JsonObject {
  return { username, roles: [...roles], full_name, email, enabled };
}
