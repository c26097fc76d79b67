import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { type Answer, ok } from '../../http/answer';
import type { SourceParameter } from '../../http/content-or-source';
import { floatParameter, intParameter, keptParameter, stringParameter } from '../../http/parameters';
import { isObject } from '../../json/value';
import { readQuery } from '../../query/clauses';
import { Cursor } from '../../query/dsl/cursor';
import { withLocatedFailures } from '../../query/dsl/failure';
import type { Query } from '../../query/dsl/query';
import { runSearch } from '../../query/search/run-search';
import { andThen, type Eventually } from '../../runtime/eventually';
import { anything } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { NO_REMOTES, preference } from '../shared/kept-parameters';
import { shardFailures } from '../shared/part-failure';
import { inSlices, searchTask } from '../shared/patiently';
import { queryFromParameters, queryParameters } from '../shared/search-parameters';
import { checkShardCount, searchIn } from '../shared/search-targets';
import { localPart, targetParameters, targetsOf } from '../shared/targets';
import { bodyOf, type ParsedBody } from './search-body';

/** The keys of a body that may contain only a query. */
export const queryOnly = { query: anything(readQuery) } as const;

/** `count`: RestCountAction. */
export const count = endpoint({
  name: 'count',
  routes: ['GET /_count', 'POST /_count', 'GET /{index}/_count', 'POST /{index}/_count'],
  query: {
    source: stringParameter,
    source_content_type: stringParameter,
    ...queryParameters,
    routing: stringParameter,
    preference,
    min_score: floatParameter,
    terminate_after: intParameter(),
    ...targetParameters,
    project_routing: keptParameter(NO_REMOTES),
  },
  body: withKeys(optionalText, queryOnly),
  prepare: queryOf,
  handle: (call): Eventually<Answer> => {
    const { mock, placeholders, query, body, budget } = call;
    const wanted = queryOf(call);
    const reached = targetsOf(mock, localPart(placeholders.index), query);
    checkShardCount(mock, reached);
    const search = {
      query: wanted,
      size: 0,
      trackTotalHits: true,
      terminateAfter: query.terminate_after || undefined,
      minScore: query.min_score,
    };
    const found = inSlices(
      call,
      searchTask(placeholders.index, body),
      searchIn(mock, reached, budget, (targets) => runSearch(targets, search)),
    );
    return andThen(found, ({ hits, shards, terminatedEarly }) => {
      const total = isObject(hits.total) ? hits.total.value : 0;
      const early = search.terminateAfter === undefined ? undefined : terminatedEarly;
      const answer = ok({ terminated_early: early, count: total, _shards: shards });
      return { ...answer, failures: shardFailures(shards) };
    });
  },
});

interface SentCount {
  readonly query: SourceParameter & Parameters<typeof queryFromParameters>[0];
  readonly body: string | undefined;
  readonly path: string;
}

function queryOf({ query, body, path }: SentCount): Query | undefined {
  const parsed = bodyOf(body, query);
  return (parsed && queryOfBody(parsed)) ?? queryFromParameters(query, path);
}

/**
 * Reads a body that may contain only a query (RestActions.getQueryContent). @throws ElasticsearchError 400
 * parsing_exception.
 */
export function queryOfBody({ value, text: source }: ParsedBody): Query | undefined {
  return withLocatedFailures(source, () => {
    const body = new Cursor(value);
    if (body.token !== 'START_OBJECT') throw body.malformed(`Expected [START_OBJECT] but found [${body.token}]`);
    const unknown = (key: string, member: Cursor): Error => member.malformedKey(`request does not support [${key}]`);
    return parseWith(body, queryOnly, { unknown, unfit: unknown }).query;
  });
}
