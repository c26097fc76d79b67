import { isShardFailure, type ShardFailure } from '../errors';
import type { Shard } from '../shard';

/**
 * Runs a step for an index; an error counts as a failure of that index. Errors about features that are not emulated
 * fail the whole request.
 */
export function attemptOnShard(
  { shard }: { readonly shard: Shard },
  failures: ShardFailure[],
  step: () => void,
): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (!isShardFailure(error)) throw error;
    failures.push({ index: shard.name, error });
    return false;
  }
}
