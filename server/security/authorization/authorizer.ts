import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { dataStream, dataStreamOf } from '../../store/data-streams';
import type { IndexState } from '../../store/index-state';
import type { Sight } from '../../store/sight';
import type { Store } from '../../store/store';
import { type Identity, isSuperuser } from '../identity';
import { NO_REALM } from '../realms';
import { IndexSight } from '../sight/index-sight';
import { isRequested } from '../sight/requested-names';
import { isRestricted } from '../sight/seen';
import type { Access } from './access';
import { ACTIONS, DECIDED_BY_ENDPOINT, NAMES_NEW_INDEX, NO_ACTION, OWN_ACCOUNT } from './actions';
import { isClusterAction } from './cluster-privileges';
import { denied, runAsDenied } from './denied';
import { mappingUpdateWarning, updatesMapping } from './mapping-updates';
import { permissionsFor } from './permissions';
import { isRestrictedName } from './restricted-names';
import type { Permissions, PermissionsOfRoles } from './role-permissions';

const AUTO_CREATE = 'indices:admin/auto_create';
const BULK_SHARD = 'indices:data/write/bulk[s]';
const SEARCH = 'indices:data/read/search';

/**
 * Checks that a caller may use an operation.
 *
 * @param known the permissions of roles that were computed before.
 * @param placeholders those of the request's path.
 * @returns what its indices have to be checked with; undefined for operations that use none.
 * @throws ElasticsearchError 403 if the caller lacks the privilege; 501 for operations whose action is not known.
 */
export function authorize(
  store: Store,
  known: PermissionsOfRoles,
  identity: Identity,
  operation: string,
  placeholders: Readonly<Record<string, string>>,
): Access | undefined {
  const action = Object.hasOwn(ACTIONS, operation) ? ACTIONS[operation] : undefined;
  if (action === undefined) {
    if (NO_ACTION.has(operation)) return undefined;
    throw notEmulated(`the authorization of [${operation}] for anyone but superusers`);
  }
  if (identity.runBy) checkRunAs(store, known, identity, identity.runBy, action);
  if (isSuperuser(identity) || DECIDED_BY_ENDPOINT.has(operation)) return undefined;
  if (
    OWN_ACCOUNT.has(operation) &&
    [undefined, identity.username].includes(placeholders.username ?? placeholders.user)
  ) {
    return undefined;
  }
  const permissions = permissionsFor(store, known, identity);
  const { missing } = permissions;
  if (isClusterAction(action)) {
    if (!permissions.cluster(action)) throw denied(action, identity, missing);
    return undefined;
  }
  const named = placeholders.index?.split(',') ?? [];
  if (!permissions.anyIndex(action)) throw denied(action, identity, missing, named);
  // What is hidden depends on the names in the request.
  const access = permissions.hides
    ? new CheckedAccess(store, permissions, identity, action, named)
    : accessOf(store, known, permissions, identity, action);
  // All other operations find their indices by name, which checks it.
  if (NAMES_NEW_INDEX.has(operation)) access.check(named);
  return access;
}

/** @throws ElasticsearchError 403 unless the sender may act as the user, who must exist (AuthorizationService.authorizeRunAs) */
function checkRunAs(store: Store, known: PermissionsOfRoles, user: Identity, sender: Identity, action: string): void {
  const { runAs, missing } = permissionsFor(store, known, sender);
  if (user.realm === NO_REALM || !runAs(user.username)) throw runAsDenied(action, sender, user.username, missing);
}

/** One for each caller and action, as long as the caller's permissions stay the same. */
function accessOf(
  store: Store,
  { accesses }: PermissionsOfRoles,
  permissions: Permissions,
  identity: Identity,
  action: string,
): Access {
  let known = accesses.get(permissions);
  if (!known) {
    known = new Map();
    accesses.set(permissions, known);
  }
  let access = known.get(action);
  if (!access) {
    access = new CheckedAccess(store, permissions, identity, action);
    known.set(action, access);
  }
  return access;
}

class CheckedAccess implements Access {
  private readonly readAction: string;
  private readonly sightAction: string;
  private readonly writeAction: string;

  constructor(
    private readonly store: Store,
    private readonly permissions: Permissions,
    private readonly identity: Identity,
    private readonly action: string,
    private readonly named: readonly string[] = [],
  ) {
    this.readAction = readActionOf(action);
    // What is done by query is searched for first.
    this.sightAction = action.endsWith('/byquery') ? SEARCH : this.readAction;
    this.writeAction = /^indices:data\/write\/(bulk|reindex|.*byquery)/.test(action) ? BULK_SHARD : action;
  }

  permits(name: string): boolean {
    return this.allows(this.readAction, name);
  }

  check(names: readonly string[], action = this.readAction): void {
    this.require(action, names);
  }

  checkWrite(name: string, exists: boolean): void {
    if (!exists) this.require(AUTO_CREATE, [name]);
    this.require(this.writeAction, [name]);
  }

  /** Roles count that are about a name by which the request asks for the index (IndicesPermission.authorize). */
  sightOf(index: IndexState, expressions: readonly string[] = this.named): Sight | undefined {
    if (!this.permissions.hides) return undefined;
    const stream = dataStreamOf(this.store, index.name)?.name;
    const streams = stream === undefined ? [] : [stream];
    const names = [index.name, ...streams, ...Object.keys(index.aliases)];
    const requested = names.filter((name) => isRequested(name, expressions));
    // What a role says about a data stream holds for its backing indices, too.
    if (requested.includes(index.name)) requested.push(...streams);
    const seen =
      this.permissions.seen(this.sightAction, requested) ?? this.permissions.seen(this.sightAction, names) ?? [];
    const restricted = seen.filter(isRestricted);
    return restricted.length === 0 ? undefined : new IndexSight(this.store, index, this.identity, restricted);
  }

  warnings(names: Iterable<string>): string[] {
    if (!updatesMapping(this.action)) return [];
    return [...names].flatMap((name) =>
      (this.mappingGrants(this.action, name) ?? []).map((one) => mappingUpdateWarning(one, this.action, name)),
    );
  }

  refusedItem(kind: string, index: string): ElasticsearchError | undefined {
    for (const action of [BULK_SHARD, itemAction(kind)]) {
      if (!this.allows(action, index)) return denied(action, this.identity, this.permissions.missing, [index]);
    }
    return undefined;
  }

  private require(action: string, names: readonly string[]): void {
    const refused = names.filter((name) => !this.allows(action, name));
    if (refused.length > 0) throw denied(action, this.identity, this.permissions.missing, refused);
  }

  private allows(action: string, name: string): boolean {
    if (this.permissions.index(action, name, isRestrictedName(name))) return true;
    return updatesMapping(action) && this.mappingGrants(action, name) !== undefined;
  }

  private mappingGrants(action: string, name: string): readonly string[] | undefined {
    if (dataStream(this.store, name) ?? dataStreamOf(this.store, name)) return undefined;
    return this.permissions.mappingGrants(action, name, isRestrictedName(name));
  }
}

/** What reading an index is called when an action does it: by query and reindex are made of searches and bulks. */
function readActionOf(action: string): string {
  if (/^indices:data\/read\/(mget|mtv)$/.test(action)) return `${action}[shard]`;
  const searches = /^indices:data\/(read\/m?search(\/template)?|write\/reindex)$/.test(action);
  return searches ? SEARCH : action;
}

/** AuthorizationService.getAction(BulkItemRequest). */
function itemAction(kind: string): string {
  if (kind === 'create' || kind === 'index') return `indices:data/write/index:op_type/${kind}`;
  return `indices:data/write/${kind}`;
}
