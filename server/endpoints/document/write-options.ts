import type { WriteConditions } from '../../store/concurrency';

/**
 * What a write may say besides which document it is of. Items of a bulk request that say nothing of their own share one
 * of these.
 */
export interface WriteOptions extends WriteConditions {
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
  /** The index has to be named by an alias. */
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
}
