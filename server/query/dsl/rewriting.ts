import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { RewriteError } from '../errors';
import { type Matcher, matchNone } from '../matcher';
import type { Scope } from '../scope';
import type { Query, Rewritten } from './query';

/** Queries that match nothing where their field is not mapped, and are rewritten to `match_none` there. */
const ON_FIELDS: ReadonlySet<string> = new Set(['exists', 'fuzzy', 'prefix', 'range', 'term', 'terms', 'wildcard']);

/** What a query costs to be rewritten, in the units of a budget: each query around it rewrites it once more. */
const REWRITTEN_WORK = 60;

/**
 * Rewrites a query (QueryBuilder.rewrite): first without an index, as the coordinating node does, then for the fields and documents of
 * one.
 *
 * @param scope the index, or undefined for the coordinating node
 * @throws RewriteError for a range of dates that cannot be read, wherever it is in the query
 */
export function rewrite(query: Query, scope: Scope | undefined): Rewritten {
  if (query.rewrite) return query.rewrite(scope);
  return scope && ON_FIELDS.has(query.clause) && matchesNothing(query, scope) ? 'match_none' : undefined;
}

/** What is wrong with the query apart from its rewriting is found when it is built. */
function matchesNothing(query: Query, scope: Scope): boolean {
  const { budget } = scope.shard;
  budget.charge(REWRITTEN_WORK);
  try {
    return query.compile(scope.asFilter()) === matchNone;
  } catch (error) {
    if (error instanceof RewriteError || !(error instanceof ElasticsearchError) || budget.spent) throw error;
    return false;
  }
}

/**
 * Builds a query. What is wrong with a part of it is of no consequence if the whole has been rewritten to `match_none` before, and
 * comes second to what is wrong when it is rewritten.
 *
 * @throws ElasticsearchError
 */
export function compileRewritten(query: Query, scope: Scope): Matcher {
  if (!query.rewrite) return query.compile(scope);
  try {
    return query.compile(scope);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || scope.shard.budget.spent) throw error;
    if (query.rewrite(undefined) === 'match_none' || query.rewrite(scope) === 'match_none') return matchNone;
    throw error;
  }
}

/** For a query that is what the one inside is, such as `constant_score`; what else is inside is rewritten as well. */
export function asInner(inner: Query, ...others: readonly Query[]): NonNullable<Query['rewrite']> {
  return (scope) => {
    const rewritten = rewrite(inner, scope);
    for (const other of others) rewrite(other, scope);
    return rewritten === 'match_none' ? rewritten : undefined;
  };
}

/** For a query that may match whatever the queries inside are. */
export function unlikeInner(inner: readonly Query[]): NonNullable<Query['rewrite']> {
  return (scope) => {
    for (const one of inner) rewrite(one, scope);
    return undefined;
  };
}
