import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Identity } from '../identity';
import { clusterPrivilegesGranting, isClusterAction } from './cluster-privileges';
import { indexPrivilegesGranting } from './index-privileges';
import { isRestrictedName } from './restricted-names';

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
  const kind = isClusterAction(action) ? 'cluster' : 'index';
  const granting = kind === 'cluster' ? clusterPrivilegesGranting(action) : indexPrivilegesGranting(action);
  const advice =
    granting.length === 0 ? '' : `, this action is granted by the ${kind} privileges [${granting.join(',')}]`;
  const reason = `action [${action}] is unauthorized for ${who(identity, missing)}${contextOf(names)}${advice}`;
  return new ElasticsearchError('security_exception', reason, { denied: { action, kind, granting, names } });
}

/** Ordinary indices first (IndexAuthorizationResult.getFailureDescription). */
function contextOf(names: readonly string[]): string {
  const list = (kind: string, of: readonly string[]): string[] =>
    of.length === 0 ? [] : [`${kind} [${of.join(',')}]`];
  const ordinary = names.filter((name) => !isRestrictedName(name));
  const parts = [...list('indices', ordinary), ...list('restricted indices', names.filter(isRestrictedName))];
  return parts.length === 0 ? '' : ` on ${parts.join(' and ')}`;
}

/** Who sent the request, as whom, and with which roles. @param missing assigned roles that do not exist */
function who(identity: Identity, missing: readonly string[]): string {
  const { runBy, username } = identity;
  const as = runBy ? ` run as [${username}]` : '';
  return accountOf(runBy ?? identity) + as + rolesOf(identity, missing);
}

function accountOf({ username, apiKey, service }: Identity): string {
  if (service) return `service account [${username}]`;
  // A key of a service account authenticates as a key (Authentication.isServiceAccount).
  return apiKey ? `API key id [${apiKey.id}] of user [${username}]` : `user [${username}]`;
}

/** Keys and services have no roles. */
function rolesOf({ apiKey, service, roles }: Identity, missing: readonly string[]): string {
  if (apiKey || service) return '';
  const effective = roles.filter((role) => !missing.includes(role)).sort();
  const unknown = missing.length === 0 ? '' : ` (assigned roles [${[...missing].sort().join(',')}] were not found)`;
  return ` with effective roles [${effective.join(',')}]${unknown}`;
}

/**
 * 403: somebody may not act as the user that they name (AuthorizationDenialMessages.runAsDenied).
 *
 * @param missing names of roles of the sender that do not exist.
 */
export function runAsDenied(
  action: string,
  runBy: Identity,
  username: string,
  missing: readonly string[],
): ElasticsearchError {
  const sender = accountOf(runBy);
  const reason = `action [${action}] is unauthorized for ${sender}${rolesOf(runBy, missing)}`;
  const because = `because ${sender} is unauthorized to run as [${username}]`;
  return new ElasticsearchError('security_exception', `${reason}, ${because}`);
}
