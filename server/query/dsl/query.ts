import type { JsonValue } from '../../json/value';
import type { Matcher } from '../matcher';
import type { Scope } from '../scope';

/** What a query turns out to be before it is built: undefined if that is not known by then. */
export type Rewritten = 'match_all' | 'match_none' | undefined;

/** A query that has been read but not yet bound to an index. */
export interface Query {
  /** The name of its clause: `term`. */
  readonly clause: string;
  readonly boost?: number | undefined;
  /** What it was read from: the value under its name. */
  readonly source?: JsonValue | undefined;
  /** `_name`: hits list the names of the queries they match under `matched_queries`. */
  readonly label?: string | undefined;
  /**
   * Binds it to the fields and documents of an index.
   *
   * @throws ElasticsearchError if the fields of the index do not suit the query; the search of that index then fails.
   */
  compile(scope: Scope): Matcher;
  /** What it turns out to be, for queries that can tell without the fields of an index, or contain other queries; see `rewrite`. */
  readonly rewrite?: ((scope: Scope | undefined) => Rewritten) | undefined;
}
