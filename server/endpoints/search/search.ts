import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import type { SourceParameter } from '../../http/content-or-source';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { WrappedQueryError } from '../../query/dsl/failure';
import type { SearchTarget } from '../../query/hits/bound-search';
import { parseSearch, searchKeys } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import { openScroll } from '../../query/search/run-scroll';
import { runSearch, type SearchOutcome } from '../../query/search/run-search';
import { whenIndexed } from '../../query/segments/indexing-pending';
import type { Budget } from '../../runtime/budget';
import { andThen, type Eventually } from '../../runtime/eventually';
import { type InSteps, oneStep } from '../../runtime/in-steps';
import { settingOf } from '../../store/cluster-setting';
import { indicesOptions, optionsFrom } from '../../store/indices-options';
import { checkPermitted } from '../../store/permitted';
import { resolveIndices } from '../../store/resolve';
import { parseTimeValue } from '../../validation/time-value';
import { type Cacheable, countSearch } from '../shared/count-search';
import { checkKeepAlive } from '../shared/keep-alive';
import { shardFailures } from '../shared/part-failure';
import { inSlices, searchTask } from '../shared/patiently';
import { refuseRestricted } from '../shared/restricted';
import { applyParameters, type SearchParameters, searchParameters } from '../shared/search-parameters';
import { checkShardCount, frozenTargets, type Reached, searchIn, shardCount } from '../shared/search-targets';
import { localPart, targetsOf } from '../shared/targets';
import { validateSearch } from '../shared/validate-search';
import { scrollOwner } from './scroll-owner';
import { searchAnswer } from './search-answer';
import { bodyOf } from './search-body';

/** `search`: RestSearchAction. */
export const search = endpoint({
  name: 'search',
  routes: ['GET /_search', 'POST /_search', 'GET /{index}/_search', 'POST /{index}/_search'],
  query: searchParameters,
  body: withKeys(optionalText, searchKeys),
  reads: ({ index }) => (index === undefined ? undefined : { index }),
  note: 'Queries, aggregations and parts of the body that are not emulated get a 501 that names them: phrase suggestions, rescoring, retrievers other than standard, knn and rrf, spans, shapes, moving functions, `explain` and `profile`. Analyzers that the mock does not have are refused by name.',
  contents: { repeatsFields: true },
  prepare: requestOf,
  bodyFirst: (body) => readBody(body),
  handle: (call): Eventually<Answer> => {
    const { mock, placeholders, query, body, uri, parameters, budget, identity } = call;
    const sent: SearchCall = {
      expression: placeholders.index,
      request: sentRequest(call),
      query,
      budget,
      scroll: parameters.get('scroll'),
      owner: scrollOwner(mock, identity),
      cacheable: { text: `${uri}\n${body}`, wanted: query.request_cache },
    };
    const found = inSlices(call, searchTask(sent.expression, body), answerSearch(mock, sent));
    return andThen(found, (answer) => ({ ...ok(answer), failures: shardFailures(answer._shards) }));
  },
});

interface SentTo {
  readonly mock: Mock;
  readonly placeholders: { readonly index?: string | undefined };
}

interface SentSearch {
  readonly query: SearchParameters;
  readonly body: string | undefined;
  readonly path: string;
}

/** What a query wraps as text is read when the indices have been found (WrapperQueryBuilder.doRewrite). */
function sentRequest(call: SentSearch & SentTo): SearchRequest {
  try {
    return requestOf(call);
  } catch (error) {
    if (error instanceof WrappedQueryError) targetsOf(call.mock, localPart(call.placeholders.index), call.query);
    throw error;
  }
}

function requestOf({ query, body, path }: SentSearch): SearchRequest {
  return applyParameters(readBody(body, query), query, path);
}

function readBody(body: string | undefined, query: SourceParameter = {}): SearchRequest {
  const parsed = bodyOf(body, query);
  return parsed ? parseSearch(parsed.value, parsed.text) : {};
}

/** A search with the parameters of its request. */
export interface SearchCall {
  /** `a,b*,-c`; undefined for all. */
  readonly expression: string | undefined;
  readonly request: SearchRequest;
  readonly query: SearchParameters;
  readonly budget: Budget;
  /** The parameter as it was sent. */
  readonly scroll?: string | undefined;
  /** Who alone may go on with the scroll. */
  readonly owner?: string | undefined;
  /** For the request cache; undefined if the search is never cached. */
  readonly cacheable?: Cacheable | undefined;
}

/** Runs a search of any kind, in steps: plain, the first page of a scroll, or in a point in time. */
export function* answerSearch(mock: Mock, call: SearchCall): InSteps<AnswerObject> {
  const { query, budget } = call;
  const request = { ...withBoosts(mock, call), allowPartial: allowsPartial(mock, query) };
  const start = mock.runtime.clock.now();
  checkPit(mock, call);
  validateSearch(request, query.scroll !== undefined, query.request_cache === true);
  const parts = { totalAsInt: query.rest_total_hits_as_int, batchedReduceSize: query.batched_reduce_size };
  const run = (targets: SearchTarget[]): InSteps<SearchOutcome> => runSearch(targets, request);
  const took = (): number => Math.max(0, mock.runtime.clock.now() - start);
  if (request.pit) {
    const outcome = yield* searchIn(mock, pitTargets(mock, request), budget, run, request.runtimeMappings);
    return searchAnswer(outcome, { ...parts, took: took(), pitId: request.pit.id });
  }
  const reached = targetsOf(mock, localPart(call.expression), query);
  checkShardCount(mock, reached);
  refuseDistributed(query, shardCount(reached));
  const indices = reached.map(({ index }) => index);
  if (request.suggest) refuseRestricted(mock.store, indices, RESTRICTED, 'documents');
  if (query.scroll !== undefined) {
    checkScroll(mock, reached, query.scroll, call.scroll ?? '');
    const targets = yield* whenIndexed(
      oneStep((patient) => frozenTargets(mock, reached, budget, request.runtimeMappings, patient)),
    );
    const page = yield* openScroll(mock.searches, targets, request, query.scroll, call.owner);
    countSearch(reached, request, page, undefined);
    return searchAnswer(page, { ...parts, took: took(), scrollId: page.id });
  }
  const outcome = yield* searchIn(mock, reached, budget, run, request.runtimeMappings);
  countSearch(reached, request, outcome, call.cacheable);
  return searchAnswer(outcome, { ...parts, took: took() });
}

/** SearchRequestInterceptor */
const RESTRICTED = "Suggest isn't supported if document level security is enabled";

/** Whether a search that fails in some shards shows what it found in the others (SearchService.DEFAULT_ALLOW_PARTIAL_SEARCH_RESULTS). */
function allowsPartial({ store }: Mock, { allow_partial_search_results: asked }: SearchParameters): boolean {
  return asked ?? settingOf(store, 'search.default_allow_partial_results') !== 'false';
}

/**
 * Options that show only where a search reaches several shards: scores by the terms of all of them, and shards that are
 * skipped because they cannot have hits.
 *
 * @throws ElasticsearchError 501
 */
function refuseDistributed(query: SearchParameters, shards: number): void {
  if (shards > 1 && query.search_type === 'dfs_query_then_fetch') {
    throw notEmulated('the search type [dfs_query_then_fetch] over several shards');
  }
  if (query.pre_filter_shard_size !== undefined && query.pre_filter_shard_size < shards) {
    throw notEmulated('a [pre_filter_shard_size] below the number of shards');
  }
}

/** The boosts of indices by their names (TransportSearchAction.resolveIndexBoosts); the first of an index counts. */
function withBoosts(mock: Mock, { request, query }: SearchCall): SearchRequest {
  if (!request.indicesBoost) return request;
  const options = optionsFrom(query, indicesOptions.openOnly);
  const indicesBoost = request.indicesBoost.flatMap(([expression, boost]) =>
    resolveIndices(mock.store, [expression], options).map(({ name }) => [name, boost] as const),
  );
  return { ...request, indicesBoost };
}

function pitTargets(mock: Mock, { pit }: SearchRequest): readonly Reached[] {
  if (!pit) return [];
  const { targets } = mock.searches.pointInTime(pit.id, pit.keepAlive);
  // Everybody may search it who may search its indices.
  checkPermitted(
    mock.store,
    targets.map(({ index }) => index.name),
  );
  // Whoever opened it may have asked for them by other names.
  return targets.map((target) => ({ ...target, expressions: [target.index.name] }));
}

/** RestSearchAction.preparePointInTime. */
export function checkPit(mock: Mock, { request, expression, query }: SearchCall): void {
  if (!request.pit) return;
  const messages: string[] = [];
  if (expression !== undefined && expression !== '') {
    messages.push('[indices] cannot be used with point in time. Do not specify any index with point in time.');
  }
  if (query.expand_wildcards !== undefined || query.ignore_unavailable || query.allow_no_indices === false) {
    messages.push('[indicesOptions] cannot be used with point in time');
  }
  if (query.routing !== undefined) messages.push('[routing] cannot be used with point in time');
  throwIfInvalid(messages);
  if (request.pit.keepAlive !== undefined) mock.searches.checkKeepAlive(request.pit.keepAlive);
}

/** The time zero is not written in every way. @throws ElasticsearchError 400 */
function checkScroll(mock: Mock, reached: readonly Reached[], keepAlive: number, text: string): void {
  if (keepAlive <= 0 && text !== '') parseTimeValue(text, 'scroll');
  checkKeepAlive(mock, reached, keepAlive, 'query');
}
