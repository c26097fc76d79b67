import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { checkRoleQueries, isRestrictedRole } from '../../security/authorization/check-role-queries';
import { roleProblems } from '../../security/authorization/role-problems';
import { isBuiltInRole } from '../../security/roles';
import { readRole } from './read-role';

/**
 * Reads and checks a role that is to be stored under a name.
 *
 * @throws ElasticsearchError 400; 501 for privileges that are not emulated.
 */
export function checkedRole(name: string, given: JsonObject): JsonObject {
  if (isBuiltInRole(name)) throw illegalArgument(`role [${name}] is reserved and cannot be modified.`);
  const role = readRole(given, name);
  checkRoleQueries(role);
  throwIfInvalid(roleProblems(role));
  return role;
}

/** The licenses that include document and field level security. */
const LICENSES = ['platinum', 'enterprise', 'trial'];

/** @throws ElasticsearchError 403 for a role that needs another license (NativeRolesStore.putRole). */
export function checkLicense(license: string, role: JsonObject): void {
  if (!isRestrictedRole(role) || LICENSES.includes(license)) return;
  const feature = 'field and document level security';
  throw new ElasticsearchError('security_exception', `current license is non-compliant for [${feature}]`, {
    metadata: { 'license.expired.feature': feature },
  });
}
