import type { Clock } from './clock';
import type { Ids } from './ids';

/** What the store and the rules need of the world around them. One for each Mock. */
export interface Runtime {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Searches see only what has been refreshed. */
  readonly explicitRefresh: boolean;
}
