import type { InSteps } from '../../runtime/in-steps';
import { Interruption } from '../../runtime/interruption';

/** How often a search waits for indexes before it makes those that are still missing itself. */
const MOST_WAITS = 500;

/** Thrown where a search needs an index over many documents: making it would hold up other requests. */
export class IndexingPending extends Interruption {
  /** @param step makes a part of the index, and returns whether there is more to do. */
  constructor(readonly step: () => boolean) {
    super('an index over a field has to be made first');
  }
}

/**
 * Runs a search. Where it needs indexes over many documents, these are made first, in steps, and then the search starts again.
 *
 * @param search is called for each attempt; `patient` says whether it may throw IndexingPending.
 */
export function* whenIndexed<T>(search: (patient: boolean, attempt: number) => InSteps<T>): InSteps<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return yield* search(attempt < MOST_WAITS, attempt);
    } catch (error) {
      if (!(error instanceof IndexingPending)) throw error;
      while (error.step()) yield;
    }
  }
}
