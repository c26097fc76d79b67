import { tokenOf } from '../../endpoint/body';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { hashPassword } from '../../security/secret-hash';
import type { User } from '../../security/users';

/** The parts of a user that a request sets; those that it does not set are undefined. */
export type UserParts = { -readonly [Part in keyof User]?: User[Part] | undefined };

/** How each field of the body is read (PutUserRequestBuilder.source). */
const FIELDS: Readonly<Record<string, (value: JsonValue, parts: UserParts, username: string) => void>> = {
  username: (value, _, username) => {
    if (value === username) return;
    throw illegalArgument(`[username] in source does not match the username provided [${username}]`);
  },
  password: (value, parts, username) => {
    parts.password_hash = passwordHash(text('password', value), username);
  },
  password_hash: (value, parts) => {
    parts.password_hash = text('password_hash', value);
  },
  roles: (value, parts) => {
    parts.roles = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : roleNames(value);
  },
  full_name: (value, parts) => {
    parts.full_name = value === null ? null : String(value);
  },
  email: (value, parts) => {
    parts.email = value === null ? null : String(value);
  },
  metadata: (value, parts) => {
    if (!isObject(value)) throw unexpected('metadata', `to be of type object, but was [${tokenOf(value)}]`);
    parts.metadata = value;
  },
  enabled: (value, parts) => {
    if (typeof value !== 'boolean') {
      throw unexpected('enabled', `to be of type boolean, but found [${tokenOf(value)}] instead`);
    }
    parts.enabled = value;
  },
};

/**
 * Reads the body of a request that creates or changes a user.
 *
 * @throws ElasticsearchError 400 for fields that do not exist or are of the wrong type, or if there are no roles.
 */
export function readUser(body: JsonObject, username: string): UserParts {
  const parts: UserParts = {};
  for (const [name, value] of Object.entries(body)) {
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!read) {
      throw new ElasticsearchError('parse_exception', `failed to parse add user request. unexpected field [${name}]`);
    }
    read(value, parts, username);
  }
  throwIfInvalid(parts.roles === undefined ? ['roles are missing'] : []);
  return parts;
}

/** The hash of the password in the body of a change of password (ChangePasswordRequestBuilder). */
export function readNewPassword(body: JsonObject, username: string): string {
  const { password, password_hash: hash } = body;
  for (const name of Object.keys(body)) {
    if (name === 'password' || name === 'password_hash') continue;
    const reason = `failed to parse change password request. unexpected field [${name}]`;
    throw new ElasticsearchError('parse_exception', reason);
  }
  if (hash !== undefined) return text('password_hash', hash);
  throwIfInvalid(password === undefined ? ['password is missing'] : []);
  return passwordHash(text('password', password as JsonValue), username);
}

const SHORTEST_PASSWORD = 6;

function passwordHash(password: string, username: string): string {
  if (password.length < SHORTEST_PASSWORD) {
    throwIfInvalid([`passwords must be at least [${SHORTEST_PASSWORD}] characters long`]);
  }
  return hashPassword(password, username);
}

function roleNames(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.map(String);
  throw new ElasticsearchError(
    'parse_exception',
    'could not parse [roles] field. expected a string array but found null value instead',
  );
}

function text(name: string, value: JsonValue): string {
  if (typeof value === 'string') return value;
  throw unexpected(name, `to be of type string, but found [${tokenOf(value)}] instead`);
}

function unexpected(name: string, rest: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', `expected field [${name}] ${rest}`);
}
