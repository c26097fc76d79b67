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
