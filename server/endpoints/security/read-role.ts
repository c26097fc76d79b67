import { parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, listOf, objectOrEmpty } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { errorAt, withLocatedFailures } from '../../query/dsl/failure';
import { normalRole } from '../../security/role-descriptor';
import { alias, anything, map, string } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { readApplicationPrivileges } from './application-privileges-of-role';
import { readIndexPrivileges, readRemoteIndexPrivileges } from './index-privileges-of-role';
import { placedRefusals, securityRefusals } from './refusals';
import { readRemoteCluster } from './remote-privileges-of-role';
import { readRoleStrings } from './string-array';

/** Empty ones grant nothing. */
const refused = anything(({ name, value }: Cursor): void => {
  if (!isObject(value) && !Array.isArray(value)) throw notEmulated(`[${name}] of roles`);
  if (Object.keys(value).length > 0) throw notEmulated(`[${name}] of roles`);
});

const names = anything((value: Cursor, role: string) =>
  value.token === 'VALUE_NULL' ? undefined : readRoleStrings(value, role),
);

/** RoleDescriptor.parseIndices */
const indices = anything((value: Cursor, role: string) =>
  readEach(value, 'indices privileges', role, readIndexPrivileges),
);
/** RoleDescriptor.parseApplicationPrivileges */
const applications = anything((value: Cursor, role: string) =>
  readEach(value, 'application privileges', role, readApplicationPrivileges),
);

function readEach(
  value: Cursor,
  what: string,
  role: string,
  read: (one: Cursor, role: string) => JsonObject,
): JsonObject[] {
  const failure = (found: string) =>
    parseException(`failed to parse ${what} for role [${role}]. expected field [${value.name}] value to be ${found}`);
  if (value.token !== 'START_ARRAY') throw failure(`an array, but found [${value.token}] instead`);
  return value.elements().map((one) => {
    if (one.token === 'START_OBJECT') return read(one, role);
    throw errorAt(failure(`an array of objects, but found an array element of type [${one.token}]`), one);
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
  global: anything((value: Cursor) => readGlobal(value)),
  remote_indices: anything((value: Cursor, role: string) =>
    readEach(value, 'remote indices privileges', role, readRemoteIndexPrivileges),
  ),
  remote_cluster: anything(readRemoteCluster),
} as const;

const ROLE_OF_KEY = { ...ROLE, restriction: refused } as const;

/** ConfigurableClusterPrivileges: of these, only the management of applications is emulated. */
function readGlobal(value: Cursor): JsonObject {
  const { application, ...others } = objectOrEmpty(value.value);
  const [other] = Object.keys(others);
  if (other !== undefined) throw notEmulated(`[global.${other}] of roles`);
  return application === undefined ? {} : { application };
}

/**
 * Reads a role descriptor, as shown afterwards.
 *
 * @param ofKey whether it is one of an API key, which may restrict the key to certain workflows
 * @param text the JSON that the body was parsed from, if errors can be located in it
 * @throws ElasticsearchError 400 parse_exception; 501 for privileges that are not emulated.
 */
export function readRole(body: JsonObject, name: string, ofKey = false, text?: string): JsonObject {
  return withLocatedFailures(text, () => readRoleAt(new Cursor(body), name, ofKey));
}

/** The same for a role descriptor somewhere in a body. @throws ParseFailure */
export function readRoleAt(body: Cursor, name: string, ofKey = false): JsonObject {
  if (body.token !== 'START_OBJECT') {
    const found = `expected an object but found [${body.token}] instead`;
    throw errorAt(parseException(`failed to parse role [${name}]. ${found}`), body);
  }
  const fields: typeof ROLE = ofKey ? ROLE_OF_KEY : ROLE;
  const read = parseWith(body, fields, placedRefusals(securityRefusals(`role [${name}]`, fields)), name);
  const { cluster = [], indices = [], applications = [], run_as = [], metadata = {}, description, global } = read;
  const { remote_indices = [], remote_cluster = [] } = read;
  const role = normalRole({
    cluster,
    indices,
    applications,
    run_as,
    metadata,
    ...(description !== undefined && { description }),
    ...(remote_indices.length > 0 && { remote_indices }),
    ...(remote_cluster.length > 0 && { remote_cluster }),
  });
  return global && Object.keys(global).length > 0 ? { ...role, global } : role;
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
 * @param text the JSON that the body was parsed from, if errors can be located in it
 * @throws ElasticsearchError 400 parse_exception if there are none, or some that cannot be read.
 */
export function readPrivileges(body: Cursor, username: string, text?: string) {
  const what = `failed to parse privileges check [${username}]`;
  if (body.token !== 'START_OBJECT') {
    throw parseException(`${what}. expected an object but found [${body.token}] instead`);
  }
  const read = withLocatedFailures(text, () =>
    parseWith(body, CHECK, placedRefusals(securityRefusals(`privileges check [${username}]`, CHECK)), username),
  );
  if (!read.index && !read.cluster && !read.applications) {
    throw parseException(`${what}. All privilege fields [cluster,index,applications] are missing`);
  }
  for (const group of read.index ?? []) {
    const fields = objectOrEmpty(group.field_security ?? {});
    if (hidesFields(fields))
      throw parseException('Field [field_security] is not supported in a has_privileges request');
    if (group.query !== undefined) throw parseException('Field [query] is not supported in a has_privileges request');
  }
  return read;
}

/** IndicesPrivileges.isUsingFieldLevelSecurity: to grant `*` is the same as nothing. */
function hidesFields({ grant, except }: JsonObject): boolean {
  const granted = listOf(grant);
  return listOf(except).length > 0 || (grant !== undefined && !(granted.length === 1 && granted[0] === '*'));
}
