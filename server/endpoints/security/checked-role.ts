import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { type JsonObject, objectOrEmpty, own } from '../../json/value';
import { accountNameProblems, hasReservedKey } from '../../security/account-names';
import { checkRoleQueries, isRestrictedRole } from '../../security/authorization/check-role-queries';
import { roleProblems } from '../../security/authorization/role-problems';
import { isReservedRole } from '../../security/reserved-roles';

import { readRole } from './read-role';

/**
 * Reads and checks a role that is to be stored under a name.
 *
 * @param text the JSON that the role was parsed from, if errors can be located in it
 * @throws ElasticsearchError 400; 501 for privileges that are not emulated.
 */
export function checkedRole(name: string, given: JsonObject, text?: string): JsonObject {
  return checkRole(name, readRole(given, name, false, text));
}

/**
 * Checks a role that was read: what is wrong with it (PutRoleRequest.validate), whether it can be changed
 * (TransportPutRoleAction), and then its queries (NativeRolesStore).
 *
 * @throws ElasticsearchError 400
 */
export function checkRole(name: string, role: JsonObject): JsonObject {
  throwIfInvalid([...roleProblems(role), ...partProblems(role), ...accountNameProblems('Role', name)]);
  if (isReservedRole(name)) throw illegalArgument(`role [${name}] is reserved and cannot be modified.`);
  checkRoleQueries(role);
  return role;
}

/** RoleDescriptorRequestValidator, Validation.Roles.validateRoleDescription */
function partProblems(role: JsonObject): string[] {
  const description = own(role, 'description');
  return [
    ...(hasReservedKey(objectOrEmpty(own(role, 'metadata')))
      ? ['role descriptor metadata keys may not start with [_]']
      : []),
    ...(typeof description === 'string' && description.length > 1000
      ? ['Role description must be less than 1000 characters.']
      : []),
  ];
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
