import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { clusterPrivilegeNames } from '../../security/authorization/cluster-privileges';
import { indexPrivilegeNames } from '../../security/authorization/index-privileges';

/** RemoteClusterPermissions.getSupportedRemoteClusterPermissions */
export const REMOTE_CLUSTER_PRIVILEGES: readonly string[] = ['monitor_enrich', 'monitor_stats'];

/** The names of all privileges that roles can grant: RestGetBuiltinPrivilegesAction. */
export const getBuiltinPrivileges = endpoint({
  name: 'security.get_builtin_privileges',
  routes: ['GET /_security/privilege/_builtin'],
  handle: () =>
    ok({
      cluster: clusterPrivilegeNames(),
      index: indexPrivilegeNames(),
      remote_cluster: [...REMOTE_CLUSTER_PRIVILEGES],
    }),
});
