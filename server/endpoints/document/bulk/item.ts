import type { SourceSelection } from '../../../query/source-filter';
import type { WriteConditions } from '../../../store/concurrency';
import type { UpdateBody } from '../update-body';

export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/** What an action line can say besides index and id; what it does not say is the request's. */
export interface BulkOptions extends WriteConditions {
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
  readonly listExecutedPipelines?: boolean | undefined;
  readonly retryOnConflict?: number | undefined;
  readonly fetchSource?: SourceSelection | undefined;
}

/** One action with its document. A class, so that thousands of them have one shape. */
export class BulkItem {
  /** The line after the action; empty for deletes. */
  text = '';
  /** The parsed line of an update. */
  body: UpdateBody | undefined;

  constructor(
    readonly action: BulkAction,
    readonly index: string | undefined,
    readonly id: string | undefined,
    /** The same object for all items whose action line says nothing of its own. */
    readonly options: BulkOptions,
  ) {}
}
