import { optionalObject } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { checkRoleQueries, isRestrictedRole } from '../../security/authorization/check-role-queries';
import { roleProblems } from '../../security/authorization/role-problems';
import { isBuiltInRole, roleNamed, rolesOf } from '../../security/roles';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readRole } from './read-role';

/** RestPutRoleAction. */
export const putRole = endpoint({
  name: 'security.put_role',
  routes: ['PUT /_security/role/{name}', 'POST /_security/role/{name}'],
  query: { refresh: visibleAtOnce },
  body: optionalObject,
  handle: ({ mock, placeholders: { name }, body }) => {
    if (isBuiltInRole(name)) throw illegalArgument(`role [${name}] is reserved and cannot be modified.`);
    const role = readRole(body, name);
    checkRoleQueries(role);
    throwIfInvalid(roleProblems(role));
    if (isRestrictedRole(role)) checkLicense(mock.settings.license);
    const created = !rolesOf(mock.store).has(name);
    rolesOf(mock.store).set(name, role);
    return ok({ role: { created } });
  },
});

/** The licenses that include document and field level security. */
const LICENSES = ['platinum', 'enterprise', 'trial'];

/** NativeRolesStore.putRole */
function checkLicense(license: string): void {
  if (LICENSES.includes(license)) return;
  const feature = 'field and document level security';
  throw new ElasticsearchError('security_exception', `current license is non-compliant for [${feature}]`, {
    metadata: { 'license.expired.feature': feature },
  });
}

/** Returns roles; an unknown name is a 404 with an empty body: RestGetRolesAction. */
export const getRole = endpoint({
  name: 'security.get_role',
  routes: ['GET /_security/role', 'GET /_security/role/{name}'],
  handle: ({ mock, placeholders: { name } }) => {
    const names = name === undefined ? [...rolesOf(mock.store).keys()] : name.split(',');
    const found = names.flatMap((one) => {
      const role = roleNamed(mock.store, one);
      return role ? [[one, role] as const] : [];
    });
    return { status: name !== undefined && found.length === 0 ? 404 : 200, body: Object.fromEntries(found) };
  },
});

/** RestDeleteRoleAction. */
export const deleteRole = endpoint({
  name: 'security.delete_role',
  routes: ['DELETE /_security/role/{name}'],
  query: { refresh: visibleAtOnce },
  handle: ({ mock, placeholders: { name } }) => {
    const found = rolesOf(mock.store).delete(name);
    return { status: found ? 200 : 404, body: { found } };
  },
});
