import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { enoughActive, wantedActive, wantedCopies } from '../../store/active-shards';
import type { IndexState } from '../../store/index-state';
import { shardNumber } from '../../store/shard-routing';
import { timeText } from '../../validation/time-text';
import type { WriteOptions } from './write-options';

/** One write, as an error describes it. */
interface DescribedWrite {
  readonly kind: 'index' | 'delete';
  readonly id: string;
  readonly source?: string;
  readonly options: WriteOptions;
}

const MINUTE = 60_000;
/** The longest source that is shown, in bytes (IndexRequest.MAX_SOURCE_LENGTH_IN_TOSTRING). */
const MOST_SHOWN = 2048;

/**
 * Refuses a write that wants more active copies of its shard than there are. Elasticsearch waits for the timeout first;
 * here no copy can become active, so there is nothing to wait for (ReplicationOperation.checkActiveShardCount).
 *
 * @throws ElasticsearchError 503 unavailable_shards_exception
 */
export function checkActiveShards(index: IndexState, write: DescribedWrite): void {
  const { waiting } = write.options;
  if (enoughActive(index, waiting?.activeShards)) return;
  const shard = `[${index.name}][${shardNumber(index, write.id, write.options.routing)}]`;
  const wanted = wantedActive(index, waiting?.activeShards);
  const needed = wantedCopies(index, waiting?.activeShards);
  const count = `shard count of [${wanted === 'all' ? 'ALL' : wanted}] (have 1, needed ${needed})`;
  const request = `[BulkShardRequest [${shard}] containing ${described(index, write)}]`;
  const timeout = timeText(waiting?.timeout ?? MINUTE);
  throw new ElasticsearchError(
    'unavailable_shards_exception',
    `${shard} Not enough active copies to meet ${count}. Timeout: [${timeout}], request: ${request}`,
  );
}

function described({ name }: IndexState, { kind, id, source, options }: DescribedWrite): string {
  const items = options.waiting?.items?.(name) ?? 1;
  if (items > 1) return `[${items}] requests`;
  const place = `[${name}][${id}]`;
  return kind === 'delete' ? `[delete {${place}}]` : `[index {${place}, source[${shownSource(source ?? '')}]}]`;
}

function shownSource(source: string): string {
  const bytes = Buffer.byteLength(source);
  if (bytes <= MOST_SHOWN) return source;
  const [unit, size] = bytes >= 1024 ** 2 ? ['mb', 1024 ** 2] : ['kb', 1024];
  return `n/a, actual length: [${Math.floor((bytes * 10) / size) / 10}${unit}], max length: 2kb`;
}
