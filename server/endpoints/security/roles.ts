import { requiredObjectAndText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { isReservedRole } from '../../security/reserved-roles';
import { builtInRoles, roleNamed, rolesOf } from '../../security/roles';
import { currentLicense } from '../shared/license';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { checkedRole, checkLicense } from './checked-role';

/** RestPutRoleAction. */
export const putRole = endpoint({
  name: 'security.put_role',
  routes: ['PUT /_security/role/{name}', 'POST /_security/role/{name}'],
  query: { refresh: visibleAtOnce },
  body: requiredObjectAndText,
  handle: ({ mock, placeholders: { name }, body: { value, text } }) => {
    const role = checkedRole(name, value, text);
    checkLicense(currentLicense(mock).type, role);
    const created = !rolesOf(mock.store).has(name);
    rolesOf(mock.store).set(name, role);
    return ok({ role: { created } });
  },
});

/** Returns roles; an unknown name is a 404 with an empty body: RestGetRolesAction. */
export const getRole = endpoint({
  name: 'security.get_role',
  routes: ['GET /_security/role', 'GET /_security/role/{name}'],
  handle: ({ mock, placeholders: { name } }) => {
    const names = name?.split(',') ?? [...Object.keys(builtInRoles(mock.store)), ...rolesOf(mock.store).keys()];
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
    // TransportDeleteRoleAction
    if (isReservedRole(name)) throw illegalArgument(`role [${name}] is reserved and cannot be deleted`);
    const found = rolesOf(mock.store).delete(name);
    return { status: found ? 200 : 404, body: { found } };
  },
});
