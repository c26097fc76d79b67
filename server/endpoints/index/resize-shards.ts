import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { IndexState } from '../../store/index-state';
import { routingShards } from '../../store/shard-routing';
import { primariesOf } from '../shared/shards';

export type Resize = 'clone' | 'shrink' | 'split';

/**
 * Checks that an index can be resized to a number of shards (IndexMetadata.selectShrinkShards and its relatives).
 *
 * @throws ElasticsearchError 400 if one number does not fit the other, 500 if documents could not be told apart.
 */
export function checkShards(kind: Resize, source: IndexState, target: number): void {
  const shards = primariesOf(source);
  if (kind === 'clone' && target !== shards) {
    throw illegalArgument(
      `the number of target shards (${target}) must be the same as the number of  source shards ( ${shards})`,
    );
  }
  if (kind === 'shrink') checkShrink(shards, target);
  if (kind === 'split') checkSplit(source, shards, target);
}

function checkShrink(shards: number, target: number): void {
  if (shards === 1) throw illegalArgument("can't shrink an index with only one shard");
  if (target > shards) {
    throw illegalArgument(
      `the number of target shards [${target}] must be less that the number of source shards [${shards}]`,
    );
  }
  if (shards % target !== 0) {
    throw illegalArgument(`the number of source shards [${shards}] must be a multiple of [${target}]`);
  }
}

function checkSplit(source: IndexState, shards: number, target: number): void {
  if (target < shards) {
    throw illegalArgument(
      `the number of source shards [${shards}] must be less that the number of target shards [${target}]`,
    );
  }
  if (target % shards !== 0) {
    throw illegalArgument(`the number of source shards [${shards}] must be a factor of [${target}]`);
  }
  const slots = routingShards(source);
  if (shards > 1 && slots % target !== 0) {
    const reason = `the number of routing shards [${slots}] must be a multiple of the target shards [${target}]`;
    throw new ElasticsearchError('illegal_state_exception', reason);
  }
}

/** The fewest shards that none of is larger than a size, in bytes (TransportResizeAction.calculateTargetIndexShardsNum). */
export function shardsOfSize(source: IndexState, size: number, most: number): number {
  const shards = primariesOf(source);
  const fewest = Math.ceil(size / most);
  for (let count = Math.max(1, fewest); count < shards; count += 1) if (shards % count === 0) return count;
  return shards;
}
