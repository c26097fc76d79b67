import { optionalObject } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, ignoredParameter } from '../../http/parameters';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import type { Mock } from '../../mock';

type User = JsonObject;

function users(mock: Mock): Map<string, User> {
  return mock.store.section<User>('user');
}

/** Stores a user, without the password: RestPutUserAction. */
export const putUser = endpoint({
  name: 'security.put_user',
  routes: ['PUT /_security/user/{username}', 'POST /_security/user/{username}'],
  query: { refresh: ignoredParameter },
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
  note: 'users are stored, but credentials are not checked',
  handle: ({ mock, placeholders: { username }, body }) => {
    const before = users(mock).get(username);
    const roles = own(body, 'roles');
    throwIfInvalid(roles === undefined ? ['roles are missing'] : []);
    const part = (name: string, fallback: JsonValue): JsonValue => own(body, name) ?? fallback;
    users(mock).set(username, {
      username,
      roles: roles as JsonValue,
      full_name: part('full_name', null),
      email: part('email', null),
      metadata: part('metadata', {}),
      enabled: part('enabled', true),
    });
    return ok({ created: before === undefined });
  },
});

/** Returns users; an unknown name is a 404 with an empty body: RestGetUsersAction. */
export const getUser = endpoint({
  name: 'security.get_user',
  routes: ['GET /_security/user', 'GET /_security/user/{username}'],
  query: { with_profile_uid: booleanParameter(false) },
  handle: ({ mock, placeholders: { username } }) => {
    const names = username === undefined ? [...users(mock).keys()] : username.split(',');
    const found = names.filter((name) => users(mock).has(name)).map((name) => [name, users(mock).get(name) as User]);
    return { status: username !== undefined && found.length === 0 ? 404 : 200, body: Object.fromEntries(found) };
  },
});

/** RestDeleteUserAction. */
export const deleteUser = endpoint({
  name: 'security.delete_user',
  routes: ['DELETE /_security/user/{username}'],
  query: { refresh: ignoredParameter },
  handle: ({ mock, placeholders: { username } }) => {
    const found = users(mock).delete(username);
    return { status: found ? 200 : 404, body: { found } };
  },
});

/** Passwords are not stored, so a change is merely acknowledged: RestChangePasswordAction. */
export const changePassword = endpoint({
  name: 'security.change_password',
  routes: [
    'PUT /_security/user/{username}/_password',
    'POST /_security/user/{username}/_password',
    'PUT /_security/user/_password',
    'POST /_security/user/_password',
  ],
  query: { refresh: ignoredParameter },
  body: optionalObject,
  note: 'passwords are not stored',
  handle: () => ok({}),
});
