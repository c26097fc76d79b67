import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';

/**
 * The maximum number of clauses in a query. Elasticsearch computes it from the heap and the search threads, with a
 * minimum of 1024 (SearchUtils.calculateMaxClauseValue); this is the value for a node with 256 MB and four threads.
 */
const MAX_CLAUSE_COUNT = 4_096;

/** Counts the clauses of one query text. */
export class ClauseLimit {
  private count = 0;

  /** @throws ElasticsearchError 400, worded as IndexSearcher.TooManyNestedClauses. */
  add(): void {
    this.count += 1;
    if (this.count > MAX_CLAUSE_COUNT) throw tooManyClauses();
  }
}

/** @throws ElasticsearchError 400 too_many_clauses for a boolean query of too many clauses (BooleanQuery.TooManyClauses). */
export function checkClauseCount(count: number): void {
  if (count <= MAX_CLAUSE_COUNT) return;
  throw new ElasticsearchError('too_many_clauses', `maxClauseCount is set to ${MAX_CLAUSE_COUNT}`, {
    limit: 'indices.query.bool.max_clause_count',
  });
}

/** The error for too many clauses, or for clauses nested so deeply that the stack would overflow. */
export function tooManyClauses(): ElasticsearchError {
  return illegalArgument(`Query contains too many nested clauses; maxClauseCount is set to ${MAX_CLAUSE_COUNT}`);
}
