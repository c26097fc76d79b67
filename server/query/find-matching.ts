import type { JsonObject } from '../json/value';
import { atOnce, type InSteps } from '../runtime/in-steps';
import type { StoredDocument } from '../store/document';
import type { DocumentSet } from '../store/document-set';
import type { IndexState } from '../store/index-state';
import type { Query } from './dsl/query';
import { isShardFailure, type ShardFailure, searchFailed } from './errors';
import { compileMain } from './hits/bound-search';
import { Scope } from './scope';
import { visitMatching } from './searched-parts';
import { type ShardOptions, shardOf } from './shard-of';

/** A document that matches a query, and its index. */
export interface MatchingDocument {
  readonly index: IndexState;
  readonly document: StoredDocument;
}

/** An index to search, with the filters of the aliases through which it is reached. */
export interface ReachedDocuments {
  readonly index: IndexState;
  readonly filters?: readonly JsonObject[] | undefined;
  /** If not all documents that searches see. */
  readonly documents?: DocumentSet | undefined;
}

/**
 * The documents that match a query, as searches see them, ordered by index and then by time of writing. Used by
 * `_delete_by_query`, `_update_by_query` and `_reindex`.
 *
 * @param query undefined for all documents.
 * @throws ElasticsearchError search_phase_execution_exception if the query does not suit an index.
 */
export function* matchingInSteps(
  reached: readonly ReachedDocuments[],
  query: Query | undefined,
  options: ShardOptions,
): InSteps<MatchingDocument[]> {
  const found: MatchingDocument[] = [];
  const failures: ShardFailure[] = [];
  for (const { index, filters, documents } of reached) {
    try {
      const shard = shardOf(index, documents ? { ...options, documents } : options);
      const matcher = compileMain({ shard, filters }, query, new Scope(shard, undefined, false));
      yield* visitMatching(shard, [matcher], ({ document }) => {
        found.push({ index, document });
      });
    } catch (error) {
      if (!isShardFailure(error)) throw error;
      failures.push({ index: index.name, error });
    }
  }
  if (failures.length > 0) throw searchFailed(failures);
  return found;
}

/** The same, at once. */
export function findMatching(...given: Parameters<typeof matchingInSteps>): MatchingDocument[] {
  return atOnce(matchingInSteps(...given));
}
