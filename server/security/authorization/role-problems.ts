import { type JsonObject, own } from '../../json/value';
import { applicationNameProblems, nameOrActionProblems } from '../application-names';
import { clusterPrivilege, unknownClusterPrivilege } from './cluster-privileges';
import { indexPrivilege, unknownIndexPrivilege } from './index-privileges';
import { indexGroupsOf, objectsIn, stringsIn } from './role-parts';

/** What is wrong with a role descriptor, in Elasticsearch's words (RoleDescriptorRequestValidator). */
export function roleProblems(role: JsonObject): string[] {
  const cluster = stringsIn(role, 'cluster').filter((name) => !clusterPrivilege(name));
  const index = [...indexGroupsOf(role), ...objectsIn(role, 'remote_indices')]
    .flatMap((group) => stringsIn(group, 'privileges'))
    .filter((name) => !indexPrivilege(name));
  const applications = objectsIn(role, 'applications').flatMap((entry) => [
    ...applicationNameProblems(String(own(entry, 'application') ?? ''), true),
    ...stringsIn(entry, 'privileges').flatMap(nameOrActionProblems),
  ]);
  return [...cluster.map(unknownClusterPrivilege), ...index.map(unknownIndexPrivilege), ...applications];
}
