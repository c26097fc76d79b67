import type { Endpoint } from '../../endpoint/endpoint';
import { authenticate } from './authenticate';
import { createApiKey } from './create-api-key';
import { getApiKey } from './get-api-key';
import { hasPrivileges } from './has-privileges';
import { invalidateApiKey } from './invalidate-api-key';
import { queryApiKeys } from './query-api-keys';
import { deleteRole, getRole, putRole } from './roles';
import { updateApiKey } from './update-api-key';
import { changePassword, deleteUser, getUser, putUser } from './users';

/** The endpoints of `/_security`. */
export const securityEndpoints: readonly Endpoint[] = [
  authenticate,
  changePassword,
  createApiKey,
  deleteRole,
  deleteUser,
  getApiKey,
  getRole,
  getUser,
  hasPrivileges,
  invalidateApiKey,
  putRole,
  putUser,
  queryApiKeys,
  updateApiKey,
];
