import { requiredJson } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { Cursor } from '../../query/dsl/cursor';
import { permissionsFor } from '../../security/authorization/permissions';
import { SUPERUSER } from '../../security/identity';
import { checkPrivileges } from './check-privileges';
import { readPrivileges } from './read-role';

/** RestHasPrivilegesAction. */
export const hasPrivileges = endpoint({
  name: 'security.has_privileges',
  routes: [
    'GET /_security/user/_has_privileges',
    'POST /_security/user/_has_privileges',
    'GET /_security/user/{user}/_has_privileges',
    'POST /_security/user/{user}/_has_privileges',
  ],
  body: requiredJson,
  note: 'where credentials are not checked, everyone has all privileges',
  handle: ({ mock, identity, body: { value, text }, placeholders: { user }, budget }) => {
    const username = user ?? identity.username;
    const asked = readPrivileges(new Cursor(value), username, text);
    const checked = mock.settings.auth === 'on';
    if (checked && username !== identity.username) {
      throw illegalArgument('users may only check the privileges of their own account');
    }
    const permissions = permissionsFor(mock.store, mock.permissions, checked ? identity : SUPERUSER);
    return ok({ username, ...checkPrivileges(mock, permissions, asked, budget) });
  },
});
