import type { Budget } from '../../runtime/budget';
import type { Store } from '../../store/store';
import { type Identity, isSuperuser } from '../identity';
import { denied } from './denied';
import { permissionsFor } from './permissions';
import type { PermissionsOfRoles } from './role-permissions';

/** What is asked whether somebody may do something: a mock. */
export interface Guarded {
  readonly store: Store;
  readonly permissions: PermissionsOfRoles;
  readonly authenticator: { readonly checks: boolean };
}

/**
 * The same for the privileges of applications, which some may define for some applications only.
 *
 * @param applications all that the request is about; a pattern is about more than any of them.
 * @throws ElasticsearchError 403
 */
export function requireForApplications(
  mock: Guarded,
  identity: Identity,
  action: string,
  applications: readonly string[],
  budget: Budget,
): void {
  if (mock.authenticator.checks && !isSuperuser(identity) && applications.length > 0) {
    const permissions = permissionsFor(mock.store, mock.permissions, identity);
    if (applications.every((name) => permissions.managesApplication(name, budget))) return;
  }
  requireClusterAction(mock, identity, action);
}

/**
 * For endpoints whose action depends on the body of the request.
 *
 * @throws ElasticsearchError 403 unless the caller may use the action, which is one of the cluster.
 */
export function requireClusterAction(
  { store, permissions: known, authenticator }: Guarded,
  identity: Identity,
  action: string,
): void {
  if (!authenticator.checks || isSuperuser(identity)) return;
  const permissions = permissionsFor(store, known, identity);
  if (!permissions.cluster(action)) throw denied(action, identity, permissions.missing);
}
