import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { IndexAccess } from '../../store/store';

/** What a request may do, beyond the operation itself. */
export interface Access extends IndexAccess {
  /** The error for one item of a bulk request; undefined if the caller may carry it out. */
  refusedItem(kind: string, index: string): ElasticsearchError | undefined;
}
