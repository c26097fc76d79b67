import type { Endpoint } from '../../endpoint/endpoint';
import { authenticate } from './authenticate';
import { getBuiltinPrivileges } from './builtin-privileges';
import { createApiKey } from './create-api-key';
import { disableUser, enableUser } from './enable-user';
import { getApiKey } from './get-api-key';
import { hasPrivileges } from './has-privileges';
import { invalidateApiKey } from './invalidate-api-key';
import { queryApiKeys } from './query-api-keys';
import { deleteRole, getRole, putRole } from './roles';
import { updateApiKey } from './update-api-key';
import { getUserPrivileges } from './user-privileges';
import { changePassword, deleteUser, getUser, putUser } from './users';

/** The endpoints of `/_security`. */
export const securityEndpoints: readonly Endpoint[] = [
  authenticate,
  changePassword,
  createApiKey,
  deleteRole,
  deleteUser,
  disableUser,
  enableUser,
  getApiKey,
  getBuiltinPrivileges,
  getRole,
  getUser,
  getUserPrivileges,
  hasPrivileges,
  invalidateApiKey,
  putRole,
  putUser,
  queryApiKeys,
  updateApiKey,
];
