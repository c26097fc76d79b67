import { notEmulated } from '../../errors/not-emulated';
import type { Payer } from '../../query/payer';
import type { Budget } from '../../runtime/budget';
import type { Store } from '../../store/store';
import { type Identity, isSuperuser } from '../identity';
import { NO_REALM } from '../realms';
import type { Access } from './access';
import { ACTIONS, DECIDED_BY_ENDPOINT, NAMES_NEW_INDEX, NO_ACTION, OWN_ACCOUNT } from './actions';
import { CheckedAccess } from './checked-access';
import { isClusterAction } from './cluster-privileges';
import { denied, runAsDenied } from './denied';
import { permissionsFor } from './permissions';
import type { Permissions, PermissionsOfRoles } from './role-permissions';

/** Those of operations, which need not be compared with patterns for each request. */
const CLUSTER_ACTIONS: ReadonlySet<string> = new Set(Object.values(ACTIONS).filter(isClusterAction));

type Placeholders = Readonly<Record<string, string>>;

/**
 * Checks that a caller may use an operation.
 *
 * @param known the permissions of roles that were computed before.
 * @param placeholders those of the request's path.
 * @param budget that of the request.
 * @returns what its indices have to be checked with; undefined for operations that use none.
 * @throws ElasticsearchError 403 if the caller lacks the privilege; 501 for operations whose action is not known.
 */
export function authorize(
  store: Store,
  known: PermissionsOfRoles,
  identity: Identity,
  operation: string,
  placeholders: Placeholders,
  budget: Budget,
): Access | undefined {
  const action = Object.hasOwn(ACTIONS, operation) ? ACTIONS[operation] : undefined;
  if (action === undefined) {
    if (NO_ACTION.has(operation) || (isSuperuser(identity) && !identity.runBy)) return undefined;
    throw notEmulated(`the authorization of [${operation}] for anyone but superusers`);
  }
  if (identity.runBy) checkRunAs(store, known, identity, identity.runBy, action, budget);
  // Not even the superuser may write restricted indices.
  const isOfCluster = CLUSTER_ACTIONS.has(action);
  if (isOfCluster && isSuperuser(identity)) return undefined;
  if (DECIDED_BY_ENDPOINT.has(operation) || isOnOwnAccount(operation, identity, placeholders)) return undefined;
  const permissions = permissionsFor(store, known, identity);
  const { missing } = permissions;
  if (isOfCluster) {
    if (!permissions.cluster(action)) throw denied(action, identity, missing);
    return undefined;
  }
  const created = Object.hasOwn(NAMES_NEW_INDEX, operation) ? NAMES_NEW_INDEX[operation] : undefined;
  const expression = placeholders[created ?? 'index'];
  const named = expression?.split(',') ?? [];
  if (!permissions.anyIndex(action)) throw denied(action, identity, missing, named);
  // What is hidden depends on the names in the request.
  const asked = permissions.hides ? expression : undefined;
  const access = accessOf(store, known, permissions, identity, action, asked, budget);
  // All other operations find their indices by name, which checks it.
  if (created) access.check(named);
  return access;
}

function isOnOwnAccount(operation: string, { username }: Identity, placeholders: Placeholders): boolean {
  return OWN_ACCOUNT.has(operation) && [undefined, username].includes(placeholders.username ?? placeholders.user);
}

/** @throws ElasticsearchError 403 unless the sender may act as the user, who must exist (AuthorizationService.authorizeRunAs) */
export function checkRunAs(
  store: Store,
  known: PermissionsOfRoles,
  user: Identity,
  sender: Identity,
  action: string,
  budget: Budget,
): void {
  const { runAs, missing } = permissionsFor(store, known, sender);
  if (user.realm === NO_REALM || !runAs(user.username, budget))
    throw runAsDenied(action, sender, user.username, missing);
}

/** Roles with only some patterns, as nearly all have, cost less than charging for them in every request would. */
const MOST_UNCHARGED = 500;
const FREE: Payer = { charge: () => undefined, chargeMemory: () => undefined };

/** Requests give the names of indices, so there is no end of them. */
const MOST_ACCESSES = 200;

/**
 * One for each caller, action and expression, as long as the caller's permissions stay the same: a view of the mock is made
 * for each of them, and what was allowed is remembered. One for each request if its budget has to pay for many patterns.
 *
 * @param expression the names of indices in the request, if what it may see depends on them.
 */
function accessOf(
  store: Store,
  { accesses }: PermissionsOfRoles,
  permissions: Permissions,
  identity: Identity,
  action: string,
  expression: string | undefined,
  budget: Budget,
): Access {
  const make = (payer: Payer): Access =>
    new CheckedAccess(store, permissions, identity, action, expression?.split(',') ?? [], payer);
  if (permissions.weight > MOST_UNCHARGED) return make(budget);
  let known = accesses.get(permissions);
  if (!known) {
    known = new Map();
    accesses.set(permissions, known);
  }
  const key = expression === undefined ? action : `${action} ${expression}`;
  let access = known.get(key);
  if (!access) {
    if (known.size >= MOST_ACCESSES) known.clear();
    access = make(FREE);
    known.set(key, access);
  }
  return access;
}
