import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject } from '../../json/value';
import { checkRoleQueries } from '../../security/authorization/check-role-queries';
import { roleProblems } from '../../security/authorization/role-problems';
import { normalRoles } from '../../security/role-descriptor';

/**
 * The role descriptors of an API key as they are shown afterwards.
 *
 * @throws ElasticsearchError 400 for unknown privileges and for queries that cannot be read.
 */
export function readRoleDescriptors(given: JsonObject): JsonObject {
  const roles = normalRoles(given);
  const descriptors = Object.values(roles).filter(isObject);
  descriptors.forEach(checkRoleQueries);
  throwIfInvalid(descriptors.flatMap(roleProblems));
  return roles;
}
