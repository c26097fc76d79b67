import type { Query } from '../dsl/query';

/** A query, and how many of its clauses a boolean combination had. */
export interface CountedQuery {
  readonly query: Query;
  readonly times: number;
}

/** Queries that contain no others; it takes little to find out whether two of them are the same. */
const SIMPLE: ReadonlySet<string> = new Set([
  'exists',
  'match',
  'match_all',
  'match_phrase',
  'prefix',
  'range',
  'term',
  'wildcard',
]);

/** Each query once, where a list has it several times in the same words (BooleanQuery.rewrite). */
export function distinctQueries(queries: readonly Query[]): CountedQuery[] {
  if (queries.length < 2) return queries.map((query) => ({ query, times: 1 }));
  const counts = new Map<unknown, { query: Query; times: number }>();
  for (const query of queries) {
    const key = wordsOf(query);
    const known = counts.get(key);
    if (known) known.times += 1;
    else counts.set(key, { query, times: 1 });
  }
  return [...counts.values()];
}

/** The query itself if it cannot be told whether another one is the same. */
function wordsOf(query: Query): unknown {
  const { clause, source } = query;
  return source !== undefined && SIMPLE.has(clause) ? `${clause} ${JSON.stringify(source)}` : query;
}
