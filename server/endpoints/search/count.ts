import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { optionalText } from '../../http/body';
import { boolean, float, ignored, int, text } from '../../http/parameters';
import { isObject } from '../../json/value';
import { readQuery } from '../../query/clauses';
import { Cursor } from '../../query/dsl/cursor';
import { parsing, parsingFailure } from '../../query/dsl/failure';
import type { Query } from '../../query/dsl/query';
import { runSearch } from '../../query/search/run-search';
import { queryFromParameters, queryParameters } from '../shared/search-parameters';
import { searchTargets } from '../shared/search-targets';
import { targetParameters, targetsOf } from '../shared/targets';
import { bodyOf, type ParsedBody } from './search-body';

/** `count`: RestCountAction. */
export const count = endpoint({
  name: 'count',
  routes: ['GET /_count', 'POST /_count', 'GET /{index}/_count', 'POST /{index}/_count'],
  query: {
    source: text,
    source_content_type: text,
    ...queryParameters,
    routing: ignored,
    preference: ignored,
    min_score: float,
    terminate_after: int(),
    ...targetParameters,
    project_routing: ignored,
    include_named_queries_score: boolean(false),
  },
  body: optionalText,
  handle: ({ mock, path, query, body, requestPath }) => {
    const parsed = bodyOf(body, query);
    const said = parsed ? queryOfBody(parsed) : undefined;
    const wanted = said ?? queryFromParameters(query, requestPath);
    const targets = searchTargets(mock, targetsOf(mock, path.index, query));
    const { hits, shards, terminatedEarly } = runSearch(targets, {
      query: wanted,
      size: 0,
      trackTotalHits: true,
      terminateAfter: query.terminate_after || undefined,
      minScore: query.min_score,
    });
    const total = isObject(hits.total) ? hits.total.value : 0;
    return ok({ count: total, terminated_early: terminatedEarly, _shards: shards });
  },
});

/** A body that may only have a query (RestActions.getQueryContent). @throws ElasticsearchError 400 parsing_exception. */
export function queryOfBody({ value, text: source }: ParsedBody): Query | undefined {
  return parsing(source, () => {
    let query: Query | undefined;
    for (const [key, member] of new Cursor(value).members()) {
      if (key !== 'query') throw parsingFailure(`request does not support [${key}]`, member);
      query = readQuery(member);
    }
    return query;
  });
}
