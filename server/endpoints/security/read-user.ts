import { illegalArgument, throwIfInvalid, validationFailed } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { hasReservedKey } from '../../security/account-names';
import { hashPassword } from '../../security/secret-hash';
import type { User } from '../../security/users';
import { alias, anything, field, map } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { securityRefusals } from './refusals';
import { readStringArray } from './string-array';

/** The parts of a user that a request sets; those that it does not set are undefined. */
export type UserParts = { -readonly [Part in keyof User]?: User[Part] | undefined };

const password = field('STRING', (value: Cursor, username: string) => passwordHash(value.text(), username));
const password_hash = field('STRING', (value) => value.text());
const textOrNull = field('STRING_OR_NULL', ({ value }: Cursor) => (typeof value === 'string' ? value : null));

/** PutUserRequestBuilder.source. */
const USER = {
  username: field('STRING', (value: Cursor, username: string) => {
    if (value.text() === username) return username;
    throw illegalArgument(`[username] in source does not match the username provided [${username}]`);
  }),
  password: alias('password_hash', password),
  password_hash,
  roles: anything(readRoles),
  full_name: textOrNull,
  email: textOrNull,
  metadata: map,
  enabled: field('TRUE_OR_FALSE', (value) => value.boolean()),
} as const;

const USER_REFUSALS = securityRefusals('add user request', USER);

/**
 * Reads the body of a request that creates or changes a user.
 *
 * @throws ElasticsearchError 400 for fields that do not exist or are of the wrong type, or if there are no roles.
 */
export function readUser(body: JsonObject, username: string): UserParts {
  const parts = parseWith(new Cursor(body), USER, USER_REFUSALS, username);
  throwIfInvalid([
    ...(parts.roles === undefined ? ['roles are missing'] : []),
    ...(hasReservedKey(parts.metadata ?? {}) ? ['metadata keys may not start with [_]'] : []),
  ]);
  return parts;
}

/** ChangePasswordRequestBuilder.source. */
const PASSWORD = { password, password_hash } as const;

const PASSWORD_REFUSALS = securityRefusals('change password request', PASSWORD);

/** The hash of the password in the body of a change of password. */
export function readNewPassword(body: JsonObject, username: string): string {
  const read = parseWith(new Cursor(body), PASSWORD, PASSWORD_REFUSALS, username);
  const hash = read.password_hash ?? read.password;
  if (hash === undefined) throw validationFailed(['password is missing']);
  return hash;
}

const SHORTEST_PASSWORD = 6;

function passwordHash(text: string, username: string): string {
  if (text.length < SHORTEST_PASSWORD) {
    throwIfInvalid([`passwords must be at least [${SHORTEST_PASSWORD}] characters long`]);
  }
  return hashPassword(text, username);
}

/** PutUserRequestBuilder.source: a list of strings, or names separated by commas. */
function readRoles(value: Cursor): string[] {
  return typeof value.value === 'string' ? value.value.split(',').map((name) => name.trim()) : readStringArray(value);
}
