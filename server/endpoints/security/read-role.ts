import { ElasticsearchError, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { normalRole } from '../../security/role-descriptor';
import { alias, anything, map, string } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { securityRefusals } from './refusals';
import { readStringArray } from './string-array';

const refused = anything(({ name }: Cursor): never => {
  throw notEmulated(`[${name}] of roles`);
});

const names = anything((value: Cursor, role: string) => {
  try {
    return value.token === 'VALUE_NULL' ? undefined : readStringArray(value);
  } catch (error) {
    throw error instanceof ElasticsearchError ? parseException(`failed to parse role [${role}]`, error) : error;
  }
});

/** A list of privileges on indices, as in RoleDescriptor.parseIndices. Their parts are checked where they are used. */
const indices = anything((value: Cursor, role: string) => readObjects(value, 'indices privileges', role));
const applications = anything((value: Cursor, role: string) => readObjects(value, 'application privileges', role));

function readObjects(value: Cursor, what: string, role: string): JsonObject[] {
  const failure = (found: string) =>
    parseException(`failed to parse ${what} for role [${role}]. expected field [${value.name}] value to be ${found}`);
  if (value.token !== 'START_ARRAY') throw failure(`an array, but found [${value.token}] instead`);
  return value.elements().map((one) => {
    if (one.token === 'START_OBJECT') return one.value as JsonObject;
    throw failure(`an array of objects, but found an array element of type [${one.token}]`);
  });
}

/** RoleDescriptor.parse. */
const ROLE = {
  index: alias('indices', indices),
  indices,
  run_as: names,
  cluster: names,
  applications,
  application: alias('applications', applications),
  metadata: map,
  transient_metadata: map,
  description: string,
  type: anything(() => undefined),
  global: refused,
  remote_indices: refused,
  remote_cluster: refused,
} as const;

/**
 * Reads a role descriptor, as shown afterwards.
 *
 * @throws ElasticsearchError 400 parse_exception; 501 for privileges that are not emulated.
 */
export function readRole(body: JsonObject, name: string): JsonObject {
  const read = parseWith(new Cursor(body), ROLE, securityRefusals(`role [${name}]`, ROLE), name);
  const { cluster = [], indices = [], applications = [], run_as = [], metadata = {}, description } = read;
  const parts = { cluster, indices, applications, run_as, metadata };
  return normalRole(description === undefined ? parts : { ...parts, description });
}

/** RoleDescriptor.parsePrivilegesToCheck. */
const CHECK = {
  index: indices,
  cluster: names,
  applications,
  application: alias('applications', applications),
} as const;

/**
 * Reads the privileges that a user is asked about.
 *
 * @throws ElasticsearchError 400 parse_exception if there are none, or some that cannot be read.
 */
export function readPrivileges(body: Cursor, username: string) {
  const what = `failed to parse privileges check [${username}]`;
  if (body.token !== 'START_OBJECT') {
    throw parseException(`${what}. expected an object but found [${body.token}] instead`);
  }
  const read = parseWith(body, CHECK, securityRefusals(`privileges check [${username}]`, CHECK), username);
  if (!read.index && !read.cluster && !read.applications) {
    throw parseException(`${what}. All privilege fields [cluster,index,applications] are missing`);
  }
  return read;
}
