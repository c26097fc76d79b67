import type { Clock } from './clock';
import type { Ids } from './ids';

/** What the store and the rules need from their surroundings. Each Mock has one. */
export interface Runtime {
  readonly clock: Clock;
  readonly ids: Ids;
  /** True if searches see only what has been refreshed. */
  readonly explicitRefresh: boolean;
  /** Cluster settings that the node was started with, as flat keys. */
  readonly nodeSettings: Readonly<Record<string, string>>;
}
