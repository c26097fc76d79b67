import { ElasticsearchError } from '../errors/elasticsearch-error';
import { type SettingsStore, settingOf } from './cluster-setting';
import type { IndexSettings } from './settings';

/** Where ShardLimitValidator sends the reader. */
const HELP =
  'https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/size-shards?version=9.1#troubleshooting-max-shards-open';

/** The number of shards of an index with its replicas. */
export function openedShards({
  number_of_shards: shards = '1',
  number_of_replicas: replicas = '1',
}: IndexSettings): number {
  return Number(shards) * (1 + Number(replicas));
}

/** What counting shards needs of a store. */
interface IndicesAndSettings extends SettingsStore {
  all(): Iterable<{ readonly closed: boolean; readonly settings: IndexSettings }>;
}

/**
 * Checks that the node has room for more shards (ShardLimitValidator, `cluster.max_shards_per_node`). Closed indices do not
 * count.
 *
 * @param added the number of shards that an action would open
 * @throws ElasticsearchError 400 validation_exception
 */
export function checkShardLimit(store: IndicesAndSettings, added: number): void {
  if (added <= 0) return;
  const most = Number(settingOf(store, 'cluster.max_shards_per_node') ?? 1000);
  let open = 0;
  for (const index of store.all()) if (!index.closed) open += openedShards(index.settings);
  if (open + added <= most) return;
  throw new ElasticsearchError(
    'validation_exception',
    `Validation Failed: 1: this action would add [${added}] shards, but this cluster currently has [${open}]/[${most}] maximum normal shards open; for more information, see ${HELP};`,
  );
}
