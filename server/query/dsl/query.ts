import type { Matcher } from '../matcher';
import type { Scope } from '../scope';

/** A query that has been read and not yet been bound to an index. */
export interface Query {
  /** The name of its clause: `term`. */
  readonly clause: string;
  readonly boost?: number | undefined;
  /** `_name`: hits say under `matched_queries` which of these they match. */
  readonly label?: string | undefined;
  /**
   * Binds it to the fields and documents of an index.
   *
   * @throws ElasticsearchError where the fields of the index do not go with the query: the search of that index fails.
   */
  compile(scope: Scope): Matcher;
}
