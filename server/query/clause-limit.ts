import { ElasticsearchError } from '../errors/elasticsearch-error';
import { RewriteError } from './errors';
import type { Matcher } from './matcher';

/**
 * The maximum number of clauses in a query. Elasticsearch computes it from the heap and the search threads, with a
 * minimum of 1024 (SearchUtils.calculateMaxClauseValue); this is the value for a node with 256 MB and four threads.
 */
const MAX_CLAUSE_COUNT = 4_096;
const MAX_CLAUSE_SETTING = 'indices.query.bool.max_clause_count';

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
  if (count > MAX_CLAUSE_COUNT) throw tooMany();
}

/**
 * Checks a whole query: alternatives that consist of alternatives are put together, and then all clauses that are not
 * made of others are counted, with one more than the limit allowed (BooleanQuery.rewrite, IndexSearcher.rewrite).
 *
 * @throws RewriteError 400 `Query rewrite failed: too many clauses`
 */
export function checkWholeQuery({ alternatives = 1, leaves = 1 }: Matcher): void {
  if (alternatives > MAX_CLAUSE_COUNT) throw rewriteFailed(tooMany());
  if (leaves > MAX_CLAUSE_COUNT + 1) throw rewriteFailed(tooManyNested());
}

/** ContextIndexSearcher.rewrite. */
function rewriteFailed(cause: ElasticsearchError): ElasticsearchError {
  const reason = 'Query rewrite failed: too many clauses';
  return new RewriteError(new ElasticsearchError('illegal_argument_exception', reason, { causedBy: cause }));
}

function tooMany(): ElasticsearchError {
  return new ElasticsearchError('too_many_clauses', `maxClauseCount is set to ${MAX_CLAUSE_COUNT}`, {
    limit: MAX_CLAUSE_SETTING,
  });
}

function tooManyNested(): ElasticsearchError {
  const reason = `Query contains too many nested clauses; maxClauseCount is set to ${MAX_CLAUSE_COUNT}`;
  return new ElasticsearchError('too_many_nested_clauses', reason, { limit: MAX_CLAUSE_SETTING });
}

/** The error for too many clauses, or for clauses nested so deeply that the stack would overflow. */
export function tooManyClauses(): ElasticsearchError {
  const reason = `Query contains too many nested clauses; maxClauseCount is set to ${MAX_CLAUSE_COUNT}`;
  return new ElasticsearchError('illegal_argument_exception', reason, { limit: MAX_CLAUSE_SETTING });
}
