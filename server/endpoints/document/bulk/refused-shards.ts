import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { dataStream, writeIndexOf } from '../../../store/data-streams';
import type { IndexState } from '../../../store/index-state';
import { writeIndex } from '../../../store/resolve-write';
import { shardNumber } from '../../../store/shard-routing';
import type { Store } from '../../../store/store';
import { BulkItem } from './item';

const BULK_SHARD = 'indices:data/write/bulk[s]';

/** What refuses an item because of the others. */
type Refusal = (item: BulkItem) => ElasticsearchError | undefined;

/**
 * Elasticsearch authorises what a bulk request does in one shard as a whole, by all the names that the items use for the index:
 * one that may not be written to refuses the items with the other names, too (BulkShardRequest.indices).
 */
export function refusalsOfShards(store: Store, items: readonly unknown[]): Refusal {
  const { access } = store;
  if (!access) return () => undefined;
  const sharing = namesSharingIndex(store, items);
  if (sharing.size === 0) return () => undefined;
  const names = new Map<string, Set<string>>();
  for (const item of items) {
    const shard = shardOf(sharing, item);
    if (shard !== undefined) names.set(shard, (names.get(shard) ?? new Set()).add((item as BulkItem).target));
  }
  return (item) => {
    const used = names.get(shardOf(sharing, item) ?? '');
    return used && used.size > 1 ? refusalFor(access, [...used]) : undefined;
  };
}

/** The existing indices that items write to by several names. */
function namesSharingIndex(store: Store, items: readonly unknown[]): Map<string, IndexState> {
  const names = new Set<string>();
  for (const item of items) if (item instanceof BulkItem) names.add(item.target);
  const found = new Map<string, IndexState>();
  if (names.size < 2) return found;
  for (const name of names) {
    const index = existingTarget(store, name);
    if (index) found.set(name, index);
  }
  const count = new Map<IndexState, number>();
  for (const index of found.values()) count.set(index, (count.get(index) ?? 0) + 1);
  for (const [name, index] of found) if (count.get(index) === 1) found.delete(name);
  return found;
}

/** Where an item goes, if that is known before it is carried out. */
function shardOf(sharing: ReadonlyMap<string, IndexState>, item: unknown): string | undefined {
  if (!(item instanceof BulkItem)) return undefined;
  const index = sharing.get(item.target);
  if (!index || (item.id === undefined && index.setting('number_of_shards') !== '1')) return undefined;
  return `${index.name} ${shardNumber(index, item.id ?? '', item.options.routing)}`;
}

function refusalFor(access: NonNullable<Store['access']>, names: readonly string[]): ElasticsearchError | undefined {
  try {
    access.check(names, BULK_SHARD);
    return undefined;
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
}

/** The index that a write to a name goes to, if it exists; undefined, too, for what cannot be written to. */
function existingTarget(store: Store, name: string): IndexState | undefined {
  const index = store.index(name);
  if (index) return index;
  const stream = dataStream(store, name);
  if (stream) return writeIndexOf(store, stream);
  const aliased = store.behind(name);
  try {
    return aliased.length > 0 ? writeIndex(name, aliased) : undefined;
  } catch (error) {
    if (error instanceof ElasticsearchError) return undefined;
    throw error;
  }
}
