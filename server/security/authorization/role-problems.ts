import type { JsonObject } from '../../json/value';
import { clusterPrivilege, unknownClusterPrivilege } from './cluster-privileges';
import { indexPrivilege, unknownIndexPrivilege } from './index-privileges';
import { indexGroupsOf, stringsIn } from './role-parts';

/** What is wrong with a role descriptor, in Elasticsearch's words (RoleDescriptorRequestValidator). */
export function roleProblems(role: JsonObject): string[] {
  const cluster = stringsIn(role, 'cluster').filter((name) => !clusterPrivilege(name));
  const index = indexGroupsOf(role)
    .flatMap((group) => stringsIn(group, 'privileges'))
    .filter((name) => !indexPrivilege(name));
  return [...cluster.map(unknownClusterPrivilege), ...index.map(unknownIndexPrivilege)];
}
