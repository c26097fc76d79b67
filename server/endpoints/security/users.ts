import { requiredObject } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { accountNameProblems } from '../../security/account-names';
import { NATIVE_REALM, RESERVED_REALM } from '../../security/realms';
import { profileUids } from '../../security/user-profiles';
import { isReserved, reservedNames, reservedUsersOf, userNamed, usersOf } from '../../security/users';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { notValid } from './not-valid';
import { readNewPassword, readUser } from './read-user';
import { shownUser } from './shown-user';

/** Stores a user, with the hash of the password: RestPutUserAction. */
export const putUser = endpoint({
  name: 'security.put_user',
  routes: ['PUT /_security/user/{username}', 'POST /_security/user/{username}'],
  query: { refresh: visibleAtOnce },
  body: requiredObject,
  secrecy: {
    request: {
      username: 'readable',
      roles: 'readable',
      full_name: 'readable',
      email: 'readable',
      metadata: 'readable',
      enabled: 'readable',
    },
  },
  handle: ({ mock, placeholders: { username }, body }) => {
    const users = usersOf(mock.store);
    const before = users.get(username);
    const {
      roles = [],
      full_name = null,
      email = null,
      metadata = {},
      enabled = true,
      password_hash,
    } = readUser(body, username);
    throwIfInvalid(nameProblems(username, roles));
    const hash = password_hash ?? before?.password_hash;
    if (!before && hash === undefined)
      throw notValid('password must be specified unless you are updating an existing user');
    users.set(username, {
      username,
      roles,
      full_name,
      email,
      metadata,
      enabled,
      ...(hash !== undefined && { password_hash: hash }),
    });
    return ok({ created: before === undefined });
  },
});

/** TransportPutUserAction.validateRequest */
function nameProblems(username: string, roles: readonly string[]): string[] {
  return [
    ...(isReserved(username)
      ? [`user [${username}] is reserved and only the password can be changed`]
      : accountNameProblems('User', username)),
    ...roles.flatMap((role) => accountNameProblems('Role', role)),
  ];
}

/** Returns users; an unknown name is a 404 with an empty body: RestGetUsersAction. */
export const getUser = endpoint({
  name: 'security.get_user',
  routes: ['GET /_security/user', 'GET /_security/user/{username}'],
  query: { with_profile_uid: booleanParameter(false) },
  handle: ({ mock, placeholders: { username }, query: { with_profile_uid } }) => {
    const names = username?.split(',') ?? [...reservedNames(), ...usersOf(mock.store).keys()];
    const users = names.flatMap((name) => userNamed(mock.store, name) ?? []);
    const profileOf = profileUids(mock.store, with_profile_uid);
    const found = users.map((user) => {
      const realm = isReserved(user.username) ? RESERVED_REALM : NATIVE_REALM;
      return [user.username, { ...shownUser(user), ...profileOf(user.username, realm.name) }] as const;
    });
    return { status: username !== undefined && found.length === 0 ? 404 : 200, body: Object.fromEntries(found) };
  },
});

/** RestDeleteUserAction. */
export const deleteUser = endpoint({
  name: 'security.delete_user',
  routes: ['DELETE /_security/user/{username}'],
  query: { refresh: visibleAtOnce },
  handle: ({ mock, placeholders: { username } }) => {
    if (isReserved(username)) throw illegalArgument(`user [${username}] is reserved and cannot be deleted`);
    const found = usersOf(mock.store).delete(username);
    return { status: found ? 200 : 404, body: { found } };
  },
});

/** Changes the password of a user, by default one's own: RestChangePasswordAction. */
export const changePassword = endpoint({
  name: 'security.change_password',
  routes: [
    'PUT /_security/user/{username}/_password',
    'POST /_security/user/{username}/_password',
    'PUT /_security/user/_password',
    'POST /_security/user/_password',
  ],
  query: { refresh: visibleAtOnce },
  body: requiredObject,
  handle: ({ mock, placeholders, identity, body }) => {
    const username = placeholders.username ?? identity.username;
    const hash = readNewPassword(body, username);
    const user = usersOf(mock.store).get(username);
    if (isReserved(username)) {
      const reserved = reservedUsersOf(mock.store);
      reserved.set(username, { ...reserved.get(username), password_hash: hash });
    } else if (user) usersOf(mock.store).set(username, { ...user, password_hash: hash });
    else throw notValid('user must exist in order to change password');
    return ok({});
  },
});
