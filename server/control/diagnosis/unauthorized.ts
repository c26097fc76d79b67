import type { DeniedAction } from '../../errors/elasticsearch-error';
import type { Diagnosis } from '../../generated/control';
import { headerOf } from '../../http/request';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { Budget } from '../../runtime/budget';
import { isRestrictedName } from '../../security/authorization/restricted-names';
import type { Identity } from '../../security/identity';
import { roleNamed } from '../../security/roles';
import type { Exchange } from '../exchange';

/** Which role or key lacks the privilege for a request, and the smallest change that would grant it. */
export function diagnoseUnauthorized({ mock, request, error }: Exchange): Diagnosis | undefined {
  const refused = error?.denied;
  // Whoever acts as somebody else is refused by what that user lacks, which the reason says.
  if (!refused || headerOf(request, RUN_AS) !== undefined) return undefined;
  const identity = mock.authenticator.claimed(headerOf(request, 'authorization'));
  const summary = `${error.type}: ${error.reason}. ${adviceFor(mock, identity, refused)}`;
  return { summary, refused_by: 'elasticsearch' };
}

const RUN_AS = 'es-security-runas-user';

function adviceFor(mock: Mock, identity: Identity, refused: DeniedAction): string {
  const { username, apiKey, service, roles } = identity;
  const privilege = privilegeIn(refused);
  if (service) return `Service accounts have fixed roles, and that of [${username}] does not grant it.`;
  if (!apiKey) {
    const found = roles.filter((name) => roleNamed(mock.store, name));
    if (found.length === 0) return `The user has no role that exists: give them one with ${privilege}.`;
    return `None of the roles [${found.join(', ')}] grants it: give one of them ${privilege}, or the user a role that has it.`;
  }
  const names = Object.keys(apiKey.roleDescriptors);
  const granted = names.length === 0 || grants(mock, apiKey.roleDescriptors, refused);
  if (granted === undefined) return `The key needs ${privilege}.`;
  if (!granted) {
    return `The key's role descriptors [${names.join(', ')}] do not grant it: create or update the key with ${privilege}.`;
  }
  const owner = `the roles that its owner [${username}] had when the key was created`;
  if (names.length === 0)
    return `The key has the privileges of ${owner}, which do not grant it: they need ${privilege}.`;
  return `The key's role descriptors grant it, but not ${owner}: they need ${privilege}, too.`;
}

/** Elasticsearch lists the privileges that grant an action from the narrowest to the widest. */
function privilegeIn({ kind, granting: [narrowest], names }: DeniedAction): string {
  const on = names.length === 0 ? '' : ` on [${names.join(', ')}]`;
  return narrowest === undefined ? `a privilege that grants it${on}` : `the ${kind} privilege [${narrowest}]${on}`;
}

/** Whether role descriptors together grant what was refused; undefined if it would take long to find out. */
function grants(
  { permissions }: Mock,
  descriptors: JsonObject,
  { action, kind, names }: DeniedAction,
): boolean | undefined {
  const roles = Object.values(descriptors).map((role) => permissions.of(role as JsonObject));
  if (kind === 'cluster') return roles.some((role) => role.cluster(action));
  if (names.length === 0) return roles.some((role) => role.anyIndex(action));
  const budget = new Budget();
  try {
    return names.every((name) => roles.some((role) => role.index(action, name, isRestrictedName(name), budget)));
  } catch (error) {
    if (budget.spent) return undefined;
    throw error;
  }
}
