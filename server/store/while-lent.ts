import type { InSteps } from '../runtime/in-steps';
import type { IndexState } from './index-state';

/**
 * Does work in steps on what searches see of some indices. Writes between the steps do not change it: they are made to copies,
 * which then take its place.
 */
export function* whileLent<T>(indices: readonly IndexState[], work: InSteps<T>): InSteps<T> {
  const returns = indices.map((index) => index.searchable.lend());
  try {
    return yield* work;
  } finally {
    for (const giveBack of returns) giveBack();
  }
}
