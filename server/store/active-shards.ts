import { illegalArgument } from '../errors/elasticsearch-error';

interface Configured {
  setting(name: string): string | undefined;
}

/** How many copies of a shard have to be active: all, or a number; by default what the index says. */
export type ActiveShards = number | 'all' | undefined;

/** The copies of a shard that are active: the primary, because its replicas would need another node. */
const ACTIVE = 1;

/** What an index has in place of `wait_for_active_shards` (IndexMetadata.SETTING_WAIT_FOR_ACTIVE_SHARDS). */
export function wantedActive(index: Configured, wanted: ActiveShards): number | 'all' {
  const setting = wanted ?? index.setting('write.wait_for_active_shards') ?? 1;
  return setting === 'all' ? 'all' : Number(setting);
}

/** The number of copies that are wanted. */
export function wantedCopies(index: Configured, wanted: ActiveShards): number {
  const count = wantedActive(index, wanted);
  return count === 'all' ? 1 + Number(index.setting('number_of_replicas') ?? '1') : count;
}

/** True if as many copies of each shard are active as wanted (ActiveShardCount.enoughShardsActive). */
export function enoughActive(index: Configured, wanted: ActiveShards): boolean {
  return wantedCopies(index, wanted) <= ACTIVE;
}

/** @throws ElasticsearchError 400 for more copies than the index can have (MetadataCreateIndexService). */
export function checkWanted(index: Configured, wanted: ActiveShards): void {
  const copies = wantedCopies(index, 'all');
  if (typeof wanted !== 'number' || wanted <= copies) return;
  throw illegalArgument(
    `invalid wait_for_active_shards[${wanted}]: cannot be greater than number of shard copies [${copies}]`,
  );
}
