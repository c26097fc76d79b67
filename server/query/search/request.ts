import type { Aggregation } from '../aggregations/aggregation';
import type { KnnSection } from '../clauses/knn';
import type { HitsRequest } from '../hits/request';
import type { Suggestion } from '../suggest/suggestion';

/** A search body combined with the query string parameters. Options that were not given are undefined. */
export interface SearchRequest extends HitsRequest {
  readonly aggregations?: readonly Aggregation[] | undefined;
  /** Searches for nearest neighbours, besides the query. */
  readonly knn?: readonly KnnSection[] | undefined;
  /** Searches whose ranks decide, in place of a query. */
  readonly fusion?: RankFusion | undefined;
  /** Keys that contradict the retriever of the search. */
  readonly beside?: readonly string[] | undefined;
  readonly suggest?: readonly Suggestion[] | undefined;
  /** Prefix the names of aggregations with their types: `sterms#by`. */
  readonly typedKeys?: boolean | undefined;
  /** False if the search fails as a whole where it fails in one shard. */
  readonly allowPartial?: boolean | undefined;
  /** The statistics groups that count the search. */
  readonly stats?: readonly string[] | undefined;
}

/** What a retriever stands for. */
export type RetrievedSearch = Pick<
  SearchRequest,
  'query' | 'knn' | 'fusion' | 'searchAfter' | 'terminateAfter' | 'sort' | 'minScore' | 'collapse'
>;

/** Searches that are ranked together (RRFRetrieverBuilder). */
export interface RankFusion {
  readonly searches: readonly RetrievedSearch[];
  /** How many hits of each search count. */
  readonly window: number;
  readonly constant: number;
}

/** The default of `track_total_hits`. */
export const DEFAULT_TRACKED_HITS = 10_000;
