import type { InSteps } from '../../runtime/in-steps';
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

/** The same for work in steps. @returns its result; undefined if it has failed */
export function* attemptInSteps<T>(
  { shard }: { readonly shard: Shard },
  failures: ShardFailure[],
  start: () => InSteps<T>,
): InSteps<T | undefined> {
  try {
    return yield* start();
  } catch (error) {
    if (!isShardFailure(error)) throw error;
    failures.push({ index: shard.name, error });
    return undefined;
  }
}
