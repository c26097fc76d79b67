import type { JsonObject } from '../../json/value';
import { normalRole } from '../role-descriptor';
import { indexGroups } from './index-groups';

/** Restricted indices can only be read, by the superuser as well. */
const INDICES = '* | all\n! * | monitor read view_index_metadata read_cross_cluster';

/** The role of the user `elastic` (ReservedRolesStore.SUPERUSER_ROLE_DESCRIPTOR). */
export function superuserRole(): JsonObject {
  return {
    ...normalRole({
      cluster: ['all'],
      indices: indexGroups(INDICES),
      applications: [{ application: '*', privileges: ['*'], resources: ['*'] }],
      run_as: ['*'],
      metadata: { _reserved: true },
    }),
    // Unlike other roles, which are enabled or not.
    transient_metadata: {},
    remote_indices: indexGroups(INDICES).map((group) => ({ ...group, clusters: ['*'] })),
    remote_cluster: [{ privileges: ['monitor_enrich', 'monitor_stats'], clusters: ['*'] }],
  };
}
