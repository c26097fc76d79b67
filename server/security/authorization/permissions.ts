import type { JsonObject } from '../../json/value';
import type { Store } from '../../store/store';
import type { Identity } from '../identity';
import { roleNamed } from '../roles';
import { seenByAny } from '../sight/seen';
import type { Actions } from './actions-of-privilege';
import { withMergedGroups } from './merged-groups';
import { isRestrictedName } from './restricted-names';
import type { Permissions, PermissionsOfRoles, RolePermissions } from './role-permissions';

/**
 * The permissions of a caller. A key has those of its role descriptors, limited by those that its owner had when the key
 * was created; without role descriptors, it has the owner's (ApiKeyService). They are computed once for each caller, and
 * again when one of the caller's roles was changed.
 */
export function permissionsFor(store: Store, known: PermissionsOfRoles, identity: Identity): Permissions {
  const roles = identity.apiKey || identity.service ? [] : identity.roles.map((name) => roleNamed(store, name));
  const kept = known.ofCallers.get(identity);
  if (kept?.roles.length === roles.length && roles.every((role, at) => role === kept.roles[at]))
    return kept.permissions;
  const permissions = remembering(compute(known, identity, roles));
  known.ofCallers.set(identity, { roles, permissions });
  return permissions;
}

function compute(
  known: PermissionsOfRoles,
  { apiKey, roles, service }: Identity,
  named: readonly (JsonObject | undefined)[],
): Permissions {
  const anyOf = (descriptors: readonly JsonObject[]) =>
    combined(
      withMergedGroups(descriptors).map((role) => known.of(role)),
      'some',
    );
  if (service) return { ...anyOf([service.role]), missing: [] };
  if (!apiKey) {
    const missing = roles.filter((_, at) => named[at] === undefined);
    return { ...anyOf(named.filter((role) => role !== undefined)), missing };
  }
  const owner = anyOf(Object.values(apiKey.limitedBy) as JsonObject[]);
  const own = Object.values(apiKey.roleDescriptors) as JsonObject[];
  return { ...(own.length === 0 ? owner : combined([anyOf(own), owner], 'every')), missing: [] };
}

/** The same permissions, which remember the answers that requests need most. */
function remembering(permissions: Permissions): Permissions {
  const [ofCluster, ofAny] = [new Map<string, boolean>(), new Map<string, boolean>()];
  const ofIndices = new Map<string, Map<string, boolean>>();
  return {
    ...permissions,
    cluster: (action) => remembered(ofCluster, action, () => permissions.cluster(action)),
    anyIndex: (action) => remembered(ofAny, action, () => permissions.anyIndex(action)),
    index: (action, name, restricted, payer) => {
      let ofAction = ofIndices.get(action);
      if (!ofAction) {
        ofAction = new Map();
        ofIndices.set(action, ofAction);
      }
      // Whether an index is restricted depends on its name alone.
      return remembered(ofAction, name, () => permissions.index(action, name, restricted, payer));
    },
  };
}

/** Requests give the names of indices, so there is no end of them. */
const MOST_ANSWERS = 1000;

function remembered(answers: Map<string, boolean>, key: string, ask: () => boolean): boolean {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = ask();
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

/** The role descriptors that a caller's privileges come from: for a key, those of its owner. */
export function rolesGranting(
  store: Store,
  { apiKey, roles, service, username }: Identity,
): Record<string, JsonObject> {
  if (apiKey) return apiKey.limitedBy as Record<string, JsonObject>;
  if (service) return { [username]: service.role };
  return Object.fromEntries(
    roles.flatMap((name) => {
      const role = roleNamed(store, name);
      return role ? [[name, role]] : [];
    }),
  );
}

/**
 * The role descriptors that limit the keys that a caller creates, without their descriptions
 * (ApiKeyService.removeUserRoleDescriptorDescriptions). The owner of a key has no roles in its requests, so that a key
 * that a key creates is limited to nothing (ApiKeyUserRoleDescriptorResolver).
 */
export function limitsFor(store: Store, identity: Identity): JsonObject {
  if (identity.apiKey) return {};
  const named = Object.entries(rolesGranting(store, identity));
  return Object.fromEntries(named.map(([name, { description, ...role }]) => [name, role]));
}

function combined(roles: readonly RolePermissions[], how: 'some' | 'every'): RolePermissions {
  return {
    managesApplication: (name, payer) => roles[how]((role) => role.managesApplication(name, payer)),
    inApplication: (from, asked, budget) => roles[how]((role) => role.inApplication(from, asked, budget)),
    size: roles.reduce((sum, { size }) => sum + size, 0),
    weight: roles.reduce((sum, { weight }) => sum + weight, 0),
    runAs: (username, payer) => roles[how]((role) => role.runAs(username, payer)),
    cluster: (action) => roles[how]((role) => role.cluster(action)),
    index: (action, name, restricted, payer) => roles[how]((role) => role.index(action, name, restricted, payer)),
    hides: roles.some((role) => role.hides),
    seen: (action, names, payer) => {
      const seen = roles.map((role) => role.seen(action, names, payer)).filter((one) => one !== undefined);
      if (seen.length === 0 || (how === 'every' && seen.length < roles.length)) return undefined;
      return how === 'every' ? seen.flat() : [seenByAny(seen.flat())];
    },
    mappingGrants: (action, name, restricted, payer) => {
      const granted = roles.map((role) => role.mappingGrants(action, name, restricted, payer));
      const found = granted.filter((one) => one !== undefined);
      if (found.length === 0 || (how === 'every' && found.length < roles.length)) return undefined;
      return how === 'some' && found.some((names) => names.length === 0) ? [] : found.flat();
    },
    coversCluster: (privilege) => roles[how]((role) => role.coversCluster(privilege)),
    coversIndex: (privilege, name, restricted, payer) =>
      roles[how]((role) => role.coversIndex(privilege, name, restricted, payer)),
    anyIndex: (action) => roles[how]((role) => role.anyIndex(action)),
    grantsNoMore: (name, than, payer, covers) => {
      const byAny = (privilege: Actions): boolean =>
        roles.some((role) => role.coversIndex(privilege, than, isRestrictedName(than), payer));
      return roles.every((role) => role.grantsNoMore(name, than, payer, how === 'every' ? covers : (covers ?? byAny)));
    },
  };
}
