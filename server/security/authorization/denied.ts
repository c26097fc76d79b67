import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { ApiKey } from '../api-keys';
import type { Identity } from '../identity';
import { SERVICE_ACCOUNT_REALM } from '../realms';
import { clusterPrivilegesGranting, isClusterAction } from './cluster-privileges';
import { indexPrivilegesGranting } from './index-privileges';

/**
 * 403: the caller lacks the privilege for an action (AuthorizationDenialMessages).
 *
 * @param missing names of assigned roles that do not exist.
 * @param names the indices and aliases for which it is lacking; none for actions of the cluster.
 */
export function denied(
  action: string,
  identity: Identity,
  missing: readonly string[],
  names: readonly string[] = [],
): ElasticsearchError {
  const context = names.length === 0 ? '' : ` on indices [${names.join(',')}]`;
  const kind = isClusterAction(action) ? 'cluster' : 'index';
  const granting = kind === 'cluster' ? clusterPrivilegesGranting(action) : indexPrivilegesGranting(action);
  const advice =
    granting.length === 0 ? '' : `, this action is granted by the ${kind} privileges [${granting.join(',')}]`;
  const reason = `action [${action}] is unauthorized for ${who(identity, missing)}${context}${advice}`;
  return new ElasticsearchError('security_exception', reason);
}

function who({ username, apiKey, roles, service }: Identity, missing: readonly string[]): string {
  if (service) return `service account [${username}]`;
  if (apiKey) return `API key id [${apiKey.id}] of ${ownerKind(apiKey)} [${username}]`;
  const effective = roles.filter((role) => !missing.includes(role)).sort();
  const unknown = missing.length === 0 ? '' : ` (assigned roles [${[...missing].sort().join(',')}] were not found)`;
  return `user [${username}] with effective roles [${effective.join(',')}]${unknown}`;
}

function ownerKind({ realm }: ApiKey): string {
  return realm.type === SERVICE_ACCOUNT_REALM.type ? 'service account' : 'user';
}
