import { type ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';

/**
 * How many clauses a query may have. Elasticsearch computes it from the heap and the threads for searches, 1024 at least
 * (SearchUtils.calculateMaxClauseValue); this is what a node with 256 MB and four threads comes to.
 */
const MAX_CLAUSE_COUNT = 4_096;

/** Counts the clauses of one query text. */
export class ClauseLimit {
  private count = 0;

  /** @throws ElasticsearchError 400 in the words of IndexSearcher.TooManyNestedClauses. */
  add(): void {
    this.count += 1;
    if (this.count > MAX_CLAUSE_COUNT) throw tooManyClauses();
  }
}

/** The refusal of too many clauses, or of clauses in clauses to a depth that the stack does not hold. */
export function tooManyClauses(): ElasticsearchError {
  return illegalArgument(`Query contains too many nested clauses; maxClauseCount is set to ${MAX_CLAUSE_COUNT}`);
}
