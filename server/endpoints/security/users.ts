import { optionalObject } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { isReserved, reservedUsersOf, type User, usersOf } from '../../security/users';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readNewPassword, readUser } from './read-user';

/** Stores a user, with the hash of the password: RestPutUserAction. */
export const putUser = endpoint({
  name: 'security.put_user',
  routes: ['PUT /_security/user/{username}', 'POST /_security/user/{username}'],
  query: { refresh: visibleAtOnce },
  body: optionalObject,
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
    throwIfInvalid(isReserved(username) ? [`user [${username}] is reserved and only the password can be changed`] : []);
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

/** Returns users; an unknown name is a 404 with an empty body: RestGetUsersAction. */
export const getUser = endpoint({
  name: 'security.get_user',
  routes: ['GET /_security/user', 'GET /_security/user/{username}'],
  query: { with_profile_uid: keptParameter('there are no user profiles', booleanParameter()) },
  handle: ({ mock, placeholders: { username } }) => {
    const users = usersOf(mock.store);
    const names = username === undefined ? [...users.keys()] : username.split(',');
    const found = names.flatMap((name) => users.get(name) ?? []).map((user) => [user.username, shown(user)] as const);
    return { status: username !== undefined && found.length === 0 ? 404 : 200, body: Object.fromEntries(found) };
  },
});

function shown({ password_hash, ...user }: User): AnswerObject {
  return { ...user, roles: [...user.roles] };
}

/** RestDeleteUserAction. */
export const deleteUser = endpoint({
  name: 'security.delete_user',
  routes: ['DELETE /_security/user/{username}'],
  query: { refresh: visibleAtOnce },
  handle: ({ mock, placeholders: { username } }) => {
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
  body: optionalObject,
  handle: ({ mock, placeholders, identity, body }) => {
    const username = placeholders.username ?? identity.username;
    const hash = readNewPassword(body, username);
    const user = usersOf(mock.store).get(username);
    if (user) usersOf(mock.store).set(username, { ...user, password_hash: hash });
    else if (isReserved(username)) reservedUsersOf(mock.store).set(username, { password_hash: hash });
    else throw notValid('user must exist in order to change password');
    return ok({});
  },
});

/** NativeUsersStore. */
function notValid(message: string): ElasticsearchError {
  return new ElasticsearchError('validation_exception', `Validation Failed: 1: ${message};`);
}
