import type { InSteps } from '../../runtime/in-steps';
import type { Shard } from '../shard';
import { Gathering } from './gathering';
import { IndexingPending } from './indexing-pending';

/** The work after which an attempt ends, for others to have their turn: about 25 milliseconds. */
const MOST_AT_ONCE = 1_000_000;

/**
 * Finds out something by going over many documents, once for all attempts of a search.
 *
 * @param key identifies it in all attempts.
 * @param work is begun by the first attempt that asks.
 * @throws IndexingPending if it takes long, and the search can wait; what the work throws.
 */
export function gathered<T>(shard: Shard, key: object | string, work: () => InSteps<T>): T {
  const known = shard.gathered.get(key) as Gathering<T> | undefined;
  if (known?.succeeded) return known.result;
  const gathering = known ?? new Gathering(work());
  shard.gathered.set(key, gathering);
  // Only documents that are lent stay as they are between the steps.
  const waits = shard.patient && shard.documents.lent;
  const endIfLong = (step: () => boolean): void => {
    if (waits && shard.workOfAttempt > MOST_AT_ONCE) throw new IndexingPending(step);
  };
  while (gathering.step()) endIfLong(() => gathering.step());
  if (!gathering.succeeded) shard.gathered.delete(key);
  const { result } = gathering;
  endIfLong(oneTurn());
  return result;
}

/** A turn for others, and nothing else to do. */
function oneTurn(): () => boolean {
  let turns = 1;
  return () => turns-- > 0;
}
