import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Whoami } from '../../generated/control';
import type { ApiKey } from '../../security/api-keys';
import { ACTIONS } from '../../security/authorization/actions';
import { Actions } from '../../security/authorization/actions-of-privilege';
import {
  clusterPrivilege,
  clusterPrivilegeNames,
  clusterPrivilegesGranting,
  isClusterAction,
} from '../../security/authorization/cluster-privileges';
import { indexPrivilegesGranting } from '../../security/authorization/index-privileges';
import { permissionsFor } from '../../security/authorization/permissions';
import type { Permissions } from '../../security/authorization/role-permissions';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { accountNamed } from './account';
import { indexGrants, type Sources, sourcesOf } from './grants';
import { inWords } from './words';

/**
 * What somebody may do, as data and in words.
 *
 * @param as an Authorization header, the id of an API key, or the name of a user; undefined for requests without credentials.
 * @throws ControlError 404 if there is no such key or user, 409 if a role of theirs cannot be used.
 */
export function whoami(mock: ControlledMock, as: string | undefined): Whoami {
  const { identity, refusal } = accountNamed(mock, as);
  const { username, roles, apiKey } = identity;
  const { granting, limiting } = sourcesOf(mock, identity);
  throwIfUnusable(mock, { ...limiting, ...granting });
  const permissions = permissionsFor(mock.store, mock.permissions, identity);
  const found: Omit<Whoami, 'text'> = {
    username,
    roles: [...roles],
    missing_roles: [...permissions.missing],
    ...(apiKey && { api_key: shownKey(apiKey) }),
    ...(refusal !== undefined && { refused: refusal }),
    checked: mock.settings.auth === 'on',
    cluster: clusterPrivilegesOf(permissions),
    indices: indexGrants(granting),
    ...(limiting && { limited_by: indexGrants(limiting) }),
    operations: operationsOf(permissions),
  };
  return { ...found, text: inWords(found) };
}

/** @throws ControlError 409 that names the first role whose patterns are invalid or too complex. */
function throwIfUnusable({ permissions }: ControlledMock, roles: Sources['granting']): void {
  for (const [name, role] of Object.entries(roles)) {
    try {
      permissions.of(role);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      const cause = error.causedBy ? `: ${error.causedBy.reason}` : '';
      throw new ControlError(409, `The role [${name}] cannot be used: ${error.reason}${cause}`);
    }
  }
}

function shownKey({ id, name, expiration }: ApiKey): NonNullable<Whoami['api_key']> {
  return { id, name, ...(expiration !== undefined && { expiration }) };
}

/** Those that are granted completely, without those that another one of them implies. */
function clusterPrivilegesOf(permissions: Permissions): string[] {
  const granted = clusterPrivilegeNames().flatMap((name) => {
    const privilege = clusterPrivilege(name);
    const nothing = privilege === undefined || Actions.cover([], privilege);
    return nothing || !permissions.coversCluster(privilege) ? [] : [{ name, privilege }];
  });
  return granted
    .filter(({ privilege }, at) =>
      granted.every(
        ({ privilege: other }, before) =>
          privilege === other || !other.cover(privilege) || (privilege.cover(other) && at < before),
      ),
    )
    .map(({ name }) => name);
}

function operationsOf(permissions: Permissions): Whoami['operations'] {
  const allowed: string[] = [];
  const denied: Whoami['operations']['denied'] = [];
  for (const [operation, action] of Object.entries(ACTIONS).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ofCluster = isClusterAction(action);
    if (ofCluster ? permissions.cluster(action) : permissions.anyIndex(action)) allowed.push(operation);
    else {
      const granted_by = ofCluster ? clusterPrivilegesGranting(action) : indexPrivilegesGranting(action);
      denied.push({ operation, action, granted_by });
    }
  }
  return { allowed, denied };
}
