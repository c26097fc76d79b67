import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Payer } from '../../query/payer';
import { dataStream, dataStreamOf } from '../../store/data-streams';
import { resolveDateMath } from '../../store/date-math-name';
import type { IndexState } from '../../store/index-state';
import type { Sight } from '../../store/sight';
import type { Store, WriteOperation } from '../../store/store';
import type { Identity } from '../identity';
import { isRequested } from '../sight/requested-names';
import { isRestricted } from '../sight/seen';
import type { Access } from './access';
import { denied } from './denied';
import { mappingUpdateWarning, updatesMapping } from './mapping-updates';
import { isRestrictedName } from './restricted-names';
import type { Permissions } from './role-permissions';

const AUTO_CREATE = 'indices:admin/auto_create';
const AUTO_MAPPING = 'indices:admin/mapping/auto_put';
const BULK_SHARD = 'indices:data/write/bulk[s]';
const SEARCH = 'indices:data/read/search';

/** Requests give the names of indices, so there is no end of them. */
const MOST_NAMES = 1000;

/** What a request may do with indices: what the permissions of its sender grant for the request's action. */
export class CheckedAccess implements Access {
  /** Names of indices that items of bulk requests may always use, by the kind of item. */
  private readonly permittedItems = new Map<string, Set<string>>();
  private readonly readAction: string;
  private readonly sightAction: string;
  private readonly writeAction: string;

  /**
   * @param named the names of indices in the request's path.
   * @param payer pays for comparing names with the patterns of roles.
   */
  constructor(
    private readonly store: Store,
    private readonly permissions: Permissions,
    private readonly identity: Identity,
    private readonly action: string,
    private readonly named: readonly string[],
    private readonly payer: Payer,
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

  checkWrite(name: string, exists: boolean, operation: WriteOperation): void {
    // A bulk request creates indices before it is split up for shards; other writes are bulk requests once they are allowed.
    const inBulk = this.writeAction === BULK_SHARD;
    if (!inBulk) this.require(this.writeAction, [name]);
    if (!exists) this.require(AUTO_CREATE, [name]);
    if (inBulk) this.require(this.writeAction, [name]);
    // The items of bulk requests are checked one by one.
    if (!inBulk) this.require(itemAction(operation), [name]);
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
      this.permissions.seen(this.sightAction, requested, this.payer) ??
      this.permissions.seen(this.sightAction, names, this.payer) ??
      [];
    const restricted = seen.filter(isRestricted);
    if (restricted.length === 0) return undefined;
    const { IndexSight } = require('../sight/index-sight') as typeof import('../sight/index-sight');
    return new IndexSight(this.store, index, this.identity, restricted);
  }

  warnings(names: Iterable<string>): string[] {
    if (!updatesMapping(this.action)) return [];
    return [...names].flatMap((name) =>
      (this.mappingGrants(this.action, name) ?? []).map((one) => mappingUpdateWarning(one, this.action, name)),
    );
  }

  refusedItem(kind: string, index: string): ElasticsearchError | undefined {
    const permitted = this.permittedItems.get(kind);
    if (permitted?.has(index)) return undefined;
    const refusal = this.refusalOf(kind, index);
    // Neither on what there is of that name nor on the time.
    const depends = /^[<.]/.test(index) || (kind !== 'delete' && !this.allows(AUTO_CREATE, index));
    if (!refusal && !depends && (permitted?.size ?? 0) < MOST_NAMES) {
      this.permittedItems.set(kind, (permitted ?? new Set()).add(index));
    }
    return refusal;
  }

  private refusalOf(kind: string, index: string): ElasticsearchError | undefined {
    const name = index.startsWith('<') ? resolveDateMath(index, this.store.runtime.clock.now()) : index;
    const creates = kind !== 'delete' && !this.exists(name) ? [AUTO_CREATE] : [];
    for (const action of [...creates, BULK_SHARD, itemAction(kind)]) {
      if (!this.allows(action, name)) return denied(action, this.identity, this.permissions.missing, [name]);
    }
    return undefined;
  }

  /** By the name of the index or any alias that leads to it (IndicesAndAliasesResolver.getPutMappingIndexOrAlias). */
  checkNewFields({ name, aliases }: IndexState): void {
    const names = [name, ...Object.keys(aliases)];
    if (!names.some((one) => this.allows(AUTO_MAPPING, one))) this.require(AUTO_MAPPING, [name]);
  }

  checkNoMore(names: readonly string[], than: string, reason: string): void {
    if (names.every((name) => this.permissions.grantsNoMore(name, than, this.payer))) return;
    throw new ElasticsearchError('security_exception', reason);
  }

  private exists(name: string): boolean {
    const { store } = this;
    return (store.index(name) ?? dataStream(store, name) ?? store.aliased(name)[0]) !== undefined;
  }

  private require(action: string, names: readonly string[]): void {
    const refused = names.filter((name) => !this.allows(action, name));
    if (refused.length > 0) throw denied(action, this.identity, this.permissions.missing, refused);
  }

  private allows(action: string, name: string): boolean {
    if (this.permissions.index(action, name, isRestrictedName(name), this.payer)) return true;
    // What may be done with a data stream may be done with its backing indices (IndicesPermission.IndexResource.checkIndex).
    const stream = dataStreamOf(this.store, name)?.name;
    if (stream !== undefined) return this.permissions.index(action, stream, isRestrictedName(stream), this.payer);
    return updatesMapping(action) && this.mappingGrants(action, name) !== undefined;
  }

  private mappingGrants(action: string, name: string): readonly string[] | undefined {
    if (dataStream(this.store, name) ?? dataStreamOf(this.store, name)) return undefined;
    return this.permissions.mappingGrants(action, name, isRestrictedName(name), this.payer);
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
