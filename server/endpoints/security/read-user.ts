import { illegalArgument, throwIfInvalid, validationFailed } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { hasReservedKey } from '../../security/account-names';
import { checkedPasswordHash } from '../../security/password-hashes';
import { hashPassword } from '../../security/secret-hash';
import type { User } from '../../security/users';
import { anything, field, map } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { notValid } from './not-valid';
import { securityRefusals } from './refusals';
import { readStringArray } from './string-array';

/** The parts of a user that a request sets; those that it does not set are undefined. */
export type UserParts = { -readonly [Part in keyof User]?: User[Part] | undefined };

const password = field('STRING', (value: Cursor, username: string) => passwordHash(value.text(), username));
const password_hash = field('STRING', (value) => checkedPasswordHash(value.text()));
const textOrNull = field('STRING_OR_NULL', ({ value }: Cursor) => (typeof value === 'string' ? value : null));

/** PutUserRequestBuilder.source. */
const USER = {
  username: field('STRING', (value: Cursor, username: string) => {
    if (value.text() === username) return username;
    throw illegalArgument(`[username] in source does not match the username provided [${username}]`);
  }),
  password,
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
  const { password, ...others } = parseWith(new Cursor(body), USER, USER_REFUSALS, username);
  const parts = { ...others, password_hash: onlyHash(others.password_hash, password) };
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
  const hash = onlyHash(read.password_hash, read.password);
  if (hash === undefined) throw validationFailed(['password is missing']);
  return hash;
}

/** @throws ElasticsearchError 400 if there is a password as well as a hash */
function onlyHash(given: string | undefined, ofPassword: string | undefined): string | undefined {
  if (given !== undefined && ofPassword !== undefined) throw notValid('password_hash has already been set');
  return given ?? ofPassword;
}

const SHORTEST_PASSWORD = 6;

function passwordHash(text: string, username: string): string {
  if (text.length < SHORTEST_PASSWORD) {
    throw notValid(`passwords must be at least [${SHORTEST_PASSWORD}] characters long`);
  }
  return hashPassword(text, username);
}

/** PutUserRequestBuilder.source: a list of strings, or names separated by commas. */
function readRoles(value: Cursor): string[] {
  return typeof value.value === 'string' ? value.value.split(',').map((name) => name.trim()) : readStringArray(value);
}
