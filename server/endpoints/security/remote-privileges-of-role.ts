import { notEmulated } from '../../errors/not-emulated';
import type { JsonObject } from '../../json/value';
import type { Cursor } from '../../query/dsl/cursor';
import { anything } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { REMOTE_CLUSTER_PRIVILEGES } from './builtin-privileges';
import { readRoleStrings } from './string-array';

const FIELDS = {
  privileges: anything((value: Cursor, role: string) => readRoleStrings(value, role)),
  clusters: anything((value: Cursor, role: string) => readRoleStrings(value, role)),
} as const;

/**
 * Reads the `remote_cluster` of a role descriptor (RemoteClusterPermissionGroup). The privileges are kept and shown: there are no
 * other clusters here.
 *
 * @throws ElasticsearchError 501 for everything that Elasticsearch would refuse, which is not emulated
 */
export function readRemoteCluster(value: Cursor, role: string): JsonObject[] {
  const invalid = () => notEmulated('the errors for an invalid [remote_cluster] of a role');
  const refusals = { unknown: invalid, unfit: invalid };
  if (value.token !== 'START_ARRAY') throw invalid();
  return value.elements().map((group) => {
    if (group.token !== 'START_OBJECT') throw invalid();
    const { privileges = [], clusters = [] } = parseWith(group, FIELDS, refusals, role);
    const known = privileges.every((name) => REMOTE_CLUSTER_PRIVILEGES.includes(name));
    if (!known || privileges.length === 0 || clusters.length === 0 || clusters.includes('')) throw invalid();
    return { privileges, clusters };
  });
}
