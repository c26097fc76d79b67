import { andThen, type Eventually } from '../../runtime/eventually';
import { inTurns, type Turns } from '../../runtime/turns';

/** How often a search waits for indexes before it makes those that are still missing itself. */
const MOST_WAITS = 50;

/** Thrown where a search needs an index over many documents: making it would hold up other requests. */
export class IndexingPending extends Error {
  /** @param step makes a part of the index, and returns whether there is more to do. */
  constructor(readonly step: () => boolean) {
    super('an index over a field has to be made first');
  }
}

/**
 * Runs a search. Where it needs indexes over many documents, these are made first, while other requests are handled in between.
 *
 * @param search is called again after each index; `patient` says whether it may throw IndexingPending.
 */
export function whenIndexed<T>(search: (patient: boolean) => T, turns: Turns, waits = 0): Eventually<T> {
  try {
    return search(waits < MOST_WAITS);
  } catch (error) {
    if (!(error instanceof IndexingPending)) throw error;
    return andThen(inTurns(error.step, { ...turns, stride: 1 }), () => whenIndexed(search, turns, waits + 1));
  }
}
