import type { Endpoint } from '../../endpoint/endpoint';
import { deletePrivileges, getPrivileges, putPrivileges } from './application-privileges';
import { authenticate } from './authenticate';
import { getBuiltinPrivileges } from './builtin-privileges';
import { bulkDeleteRole, bulkPutRole } from './bulk-roles';
import {
  clearApiKeyCache,
  clearCachedPrivileges,
  clearCachedRealms,
  clearCachedRoles,
  clearCachedServiceTokens,
} from './clear-caches';
import { createApiKey } from './create-api-key';
import { createCrossClusterApiKey, updateCrossClusterApiKey } from './cross-cluster-api-keys';
import { disableUser, enableUser } from './enable-user';
import { hasPrivilegesUserProfile, suggestUserProfiles } from './find-profiles';
import { getApiKey } from './get-api-key';
import { getToken } from './get-token';
import { grantApiKey } from './grant-api-key';
import { hasPrivileges } from './has-privileges';
import { invalidateApiKey } from './invalidate-api-key';
import { invalidateToken } from './invalidate-token';
import { queryApiKeys } from './query-api-keys';
import { queryRoles } from './query-roles';
import { queryUsers } from './query-users';
import { deleteRoleMapping, getRoleMapping, putRoleMapping } from './role-mappings';
import { deleteRole, getRole, putRole } from './roles';
import { getSecuritySettings, getSecurityStats, updateSecuritySettings } from './security-settings';
import { createServiceToken, deleteServiceToken, getServiceAccounts, getServiceCredentials } from './service-accounts';
import { bulkUpdateApiKeys, updateApiKey } from './update-api-key';
import { getUserPrivileges } from './user-privileges';
import {
  activateUserProfile,
  disableUserProfile,
  enableUserProfile,
  getUserProfile,
  updateUserProfileData,
} from './user-profiles';
import { changePassword, deleteUser, getUser, putUser } from './users';

/** The endpoints of `/_security`. */
export const securityEndpoints: readonly Endpoint[] = [
  activateUserProfile,
  createCrossClusterApiKey,
  disableUserProfile,
  enableUserProfile,
  getSecuritySettings,
  getSecurityStats,
  getUserProfile,
  hasPrivilegesUserProfile,
  suggestUserProfiles,
  updateCrossClusterApiKey,
  updateSecuritySettings,
  updateUserProfileData,
  authenticate,
  bulkDeleteRole,
  bulkPutRole,
  bulkUpdateApiKeys,
  changePassword,
  clearApiKeyCache,
  clearCachedPrivileges,
  clearCachedRealms,
  clearCachedRoles,
  clearCachedServiceTokens,
  createApiKey,
  createServiceToken,
  deletePrivileges,
  deleteRole,
  deleteRoleMapping,
  deleteServiceToken,
  deleteUser,
  disableUser,
  enableUser,
  getApiKey,
  getBuiltinPrivileges,
  getPrivileges,
  getRole,
  getRoleMapping,
  getServiceAccounts,
  getServiceCredentials,
  getToken,
  getUser,
  getUserPrivileges,
  grantApiKey,
  hasPrivileges,
  invalidateApiKey,
  invalidateToken,
  putPrivileges,
  putRole,
  putRoleMapping,
  putUser,
  queryApiKeys,
  queryRoles,
  queryUsers,
  updateApiKey,
];
