import { parseException, throwIfInvalid } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { checkRoleQueries } from '../../security/authorization/check-role-queries';
import { roleProblems } from '../../security/authorization/role-problems';
import { readRole } from './read-role';

/**
 * The role descriptors of an API key as they are shown afterwards.
 *
 * @throws ElasticsearchError 400 for unknown privileges and for queries that cannot be read.
 */
export function readRoleDescriptors(given: JsonObject): JsonObject {
  const read = Object.entries(given).map(([name, role]) => [name, readRole(objectIn(name, role), name, true)] as const);
  const descriptors = read.map(([, role]) => role);
  descriptors.forEach(checkRoleQueries);
  throwIfInvalid(descriptors.flatMap(roleProblems));
  return Object.fromEntries(read);
}

function objectIn(name: string, role: JsonValue): JsonObject {
  if (isObject(role)) return role;
  throw parseException(`failed to parse role descriptor [${name}]. expected an object`);
}
