import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import type { JsonObject, JsonValue } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Cursor } from '../../query/dsl/cursor';
import { errorAt } from '../../query/dsl/failure';
import { anything } from '../../validation/fields';
import { type ParsedFields, parseWith, type Refusals } from '../../validation/object-parser';
import { placedRefusals } from './refusals';
import { readRoleStrings } from './string-array';

/** What is read, for messages: the name of a role, or of what takes its place. */
type Role = string;

function failure(role: Role, what: string): ElasticsearchError {
  return parseException(`failed to parse indices privileges for role [${role}]. ${what}`);
}

function unlike(value: Cursor, role: Role, wanted: string): ElasticsearchError {
  return failure(role, `expected field [${value.name}] value to be ${wanted}, but found [${value.token}] instead`);
}

function readNames(value: Cursor, role: Role): string[] {
  if (value.token === 'VALUE_STRING') return [value.text()];
  if (value.token !== 'START_ARRAY') throw unlike(value, role, 'a string or an array of strings');
  const names = readRoleStrings(value, role);
  if (names.length === 0) throw failure(role, `[${value.name}] cannot be an empty array`);
  return names;
}

/** Null and an empty text stand for no query. */
function readQuery(value: Cursor, role: Role): JsonValue | undefined {
  if (value.token === 'VALUE_NULL' || value.value === '') return undefined;
  if (value.token === 'START_OBJECT' || value.token === 'VALUE_STRING') return value.value;
  throw unlike(value, role, 'null, a string, an array, or an object');
}

function readFlag(value: Cursor, role: Role): boolean {
  if (value.token === 'VALUE_BOOLEAN') return value.boolean();
  throw unlike(value, role, 'a boolean');
}

function readFields(value: Cursor, role: Role): { grant?: string[]; except?: string[] } {
  if (value.token !== 'START_OBJECT') {
    throw failure(role, `expected START_OBJECT but got ${value.token} in "field_security".`);
  }
  const read: { grant?: string[]; except?: string[] } = {};
  for (const [key, list] of value.members()) {
    if (key !== 'grant' && key !== 'except') {
      throw failure(role, `"field_security" only accepts options grant and except, but got: ${key}`);
    }
    if (list.token === 'VALUE_NULL') throw failure(role, `${key} must not be null.`);
    read[key] = readRoleStrings(list, role);
  }
  if (!read.grant && !read.except) throw failure(role, '"field_security" must not be empty.');
  return read;
}

const GROUP = {
  names: anything(readNames),
  privileges: anything((value: Cursor, role: Role) =>
    value.token === 'VALUE_NULL' ? undefined : readRoleStrings(value, role),
  ),
  field_security: anything(readFields),
  query: anything(readQuery),
  allow_restricted_indices: anything(readFlag),
  transient_metadata: anything((value: Cursor, role: Role) => {
    if (value.token === 'START_OBJECT') return;
    const found = `expected START_OBJECT but got ${value.token} in "transient_metadata".`;
    throw parseException(`failed to parse transient metadata for role [${role}]. ${found}`);
  }),
} as const;

const refusals = (role: Role): Refusals<Cursor> =>
  placedRefusals({
    unknown: (key) => {
      if (key !== 'fields') return failure(role, `unexpected field [${key}]`);
      const instead = 'use ["field_security": {"grant":[...],"except":[...]}] instead';
      return parseException(`["fields": [...]] format has changed for field permissions in role [${role}], ${instead}`);
    },
    // Every field takes any token, and says itself what it expects.
    unfit: () => undefined,
  });

const REMOTE_GROUP = {
  ...GROUP,
  clusters: anything((value: Cursor, role: Role) => readRoleStrings(value, role)),
} as const;

/**
 * Reads one element of the `remote_indices` of a role descriptor (RoleDescriptor.parseRemoteIndex).
 *
 * @throws ElasticsearchError 400 for whatever is missing, unknown or of the wrong type
 */
export function readRemoteIndexPrivileges(group: Cursor, role: Role): JsonObject {
  const { clusters, ...read } = parseWith(group, REMOTE_GROUP, refusals(role), role);
  try {
    const privileges = complete(read, role);
    if (clusters) return { ...privileges, clusters };
    throw parseException(
      `failed to parse remote indices privileges for role [${role}]. missing required [clusters] field`,
    );
  } catch (error) {
    throw errorAt(error, group, 'end');
  }
}

/**
 * Reads one element of the `indices` of a role descriptor (RoleDescriptor.parseIndex).
 *
 * @throws ElasticsearchError 400 for whatever is missing, unknown or of the wrong type
 */
export function readIndexPrivileges(group: Cursor, role: Role): JsonObject {
  const read = parseWith(group, GROUP, refusals(role), role);
  try {
    return complete(read, role);
  } catch (error) {
    throw errorAt(error, group, 'end');
  }
}

function complete(read: ParsedFields<typeof GROUP>, role: Role): JsonObject {
  const { names, privileges, field_security: fields, query, allow_restricted_indices = false } = read;
  if (!names) throw failure(role, 'missing required [names] field');
  if (!privileges) throw failure(role, 'missing required [privileges] field');
  if (fields) checkExceptions(fields, role);
  if (privileges.length === 0) throw illegalArgument('indices privileges must define at least one privilege');
  return {
    names,
    privileges,
    ...(fields && { field_security: { ...fields } }),
    ...(query !== undefined && { query }),
    allow_restricted_indices,
  };
}

function checkExceptions({ grant, except = [] }: ReturnType<typeof readFields>, role: Role): void {
  if (!grant) throw failure(role, 'field_security requires grant if except is given');
  if (except.every((pattern) => grant.some((granted) => includes(granted, pattern)))) return;
  const reason =
    `Exceptions for field permissions must be a subset of the granted fields but ${except.join(',')} ` +
    `is not a subset of ${grant.join(',')}`;
  const cause = new ElasticsearchError('security_exception', reason);
  throw parseException(`failed to parse indices privileges for role [${role}] - ${reason}`, cause);
}

/** A character that no field name contains, so that only a wildcard matches it. */
const ANYTHING = '\0';

/** Whether a pattern matches all that another one matches. Regular expressions are not compared. */
function includes(granted: string, pattern: string): boolean {
  if (granted.startsWith('/') || pattern.startsWith('/')) return true;
  return wildcardMatch(granted, pattern.replaceAll('*', ANYTHING));
}
