import { requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { errorBody } from '../../errors/render-error';
import { type Answer, ok } from '../../http/answer';
import {
  booleanParameter,
  defaultsOf,
  ignoredParameter,
  intParameter,
  type ParameterTable,
  type ParameterValues,
  stringParameter,
} from '../../http/parameters';
import { javaText } from '../../json/java-text';
import type { AnswerObject } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import type { Mock } from '../../mock';
import { Cursor } from '../../query/dsl/cursor';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import type { Budget } from '../../runtime/budget';
import { alias, anything } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { renderedFailure, shardFailures } from '../shared/part-failure';
import { type SearchParameters, searchParameters, totalHits } from '../shared/search-parameters';
import { targetParameters } from '../shared/targets';
import { searchProblems } from '../shared/validate-search';
import { answerSearch, checkPit, type SearchCall } from './search';

/** The mock's limit for a single request, where a cluster has max_concurrent_searches and others. */
const MOST_SEARCHES = 10_000;

/** Parameters of `_msearch`. */
export const msearchParameters = {
  max_concurrent_searches: intParameter(),
  max_concurrent_shard_requests: intParameter(),
  pre_filter_shard_size: intParameter(),
  search_type: stringParameter,
  routing: stringParameter,
  ccs_minimize_roundtrips: ignoredParameter,
  include_named_queries_score: booleanParameter(false),
  rest_total_hits_as_int: booleanParameter(false),
  typed_keys: booleanParameter(false),
  ...targetParameters,
} as const satisfies ParameterTable;

/** `msearch`: RestMultiSearchAction. */
export const msearch = endpoint({
  name: 'msearch',
  routes: ['GET /_msearch', 'POST /_msearch', 'GET /{index}/_msearch', 'POST /{index}/_msearch'],
  query: msearchParameters,
  body: requiredText,
  newlineDelimited: true,
  contents: { repeatsFields: true },
  handle: (call): Answer => answerSearches(call, (line) => parseSearch(parseJson(line), line)),
});

/** A request with several searches, two lines each. */
export interface MultiSearchCall {
  readonly mock: Mock;
  readonly placeholders: { readonly index?: string | undefined };
  readonly query: ParameterValues<typeof msearchParameters>;
  readonly body: string;
  readonly budget: Budget;
}

/**
 * Answers several searches.
 *
 * @param read reads the second line of a search. What it throws refuses the whole request; an error that it returns is the
 * answer of this search alone.
 */
export function answerSearches(call: MultiSearchCall, read: ReadSearch): Answer {
  const { mock, placeholders, query, budget } = call;
  const start = mock.runtime.clock.now();
  const searches = readSearches(call.body, budget, read);
  if (searches.length === 0) throwIfInvalid(['no requests added']);
  if (searches.length > MOST_SEARCHES) throw illegalArgument(`too many searches in one request: [${searches.length}]`);
  const { include_named_queries_score: _, ...given } = query;
  const calls = searches.map(({ index, options, request }): SearchCall | ElasticsearchError => {
    if (request instanceof ElasticsearchError) return request;
    const parameters: SearchParameters = { ...NO_PARAMETERS, ...given, ...options };
    const counted = { ...request, trackTotalHits: totalHits(parameters, request) };
    return { expression: index ?? placeholders.index, request: counted, query: parameters, budget };
  });
  const readable = calls.flatMap((one) => (one instanceof ElasticsearchError ? [] : [one]));
  for (const one of readable) checkPit(mock, one);
  throwIfInvalid(readable.flatMap(({ request }) => searchProblems(request, false, false)));
  let refused: AnswerObject | undefined;
  const responses = calls.map((one) => {
    if (refused) return refused;
    const response = one instanceof ElasticsearchError ? errorBody(one) : answerOne(mock, one);
    // Once the budget is spent, all further searches are refused for the same reason.
    if (budget.spent && response.error !== undefined) refused = response;
    return response;
  });
  const answer = ok({ took: Math.max(0, mock.runtime.clock.now() - start), responses });
  return { ...answer, failures: failuresOf(responses) };
}

const NO_PARAMETERS = defaultsOf(searchParameters);

/** A search failed as a whole, or some of its shards did. */
function failuresOf(responses: readonly AnswerObject[]): Answer['failures'] {
  const found = responses.flatMap(({ error, _shards }, number) => {
    const where = `search ${number}`;
    if (error !== undefined) return [() => [renderedFailure(where, error)]];
    return shardFailures(_shards, `${where}, `) ?? [];
  });
  return found.length === 0 ? undefined : () => found.flatMap((failures) => failures());
}

interface One {
  readonly index: string | undefined;
  /** What its header says, in place of the parameters. */
  readonly options: Partial<SearchParameters>;
  readonly request: SearchRequest | ElasticsearchError;
}

/** Reads the body of a search. */
export type ReadSearch = (line: string) => SearchRequest | ElasticsearchError;

function answerOne(mock: Mock, { expression, request, query, budget }: SearchCall): AnswerObject {
  try {
    budget.charge(ANSWER_WORK);
    const wanted = { ...request, typedKeys: query.typed_keys };
    return { ...answerSearch(mock, { expression, request: wanted, query, budget }), status: 200 };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return errorBody(error);
  }
}

/** What a search costs besides what it finds: units of work to read and to answer it, and bytes. */
const SEARCH_WORK = 300;
const ANSWER_WORK = 600;
const SEARCH_BYTES = 4_000;

/** Two lines per search: the target and the body (MultiSearchRequest.readMultiLineFormat). */
function readSearches(body: string, budget: Budget, read: ReadSearch): One[] {
  if (!body.endsWith('\n')) throw illegalArgument('The msearch request must be terminated by a newline [\n]');
  const lines = body.split('\n').slice(0, -1);
  const searches: One[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const header = (lines[at] as string).trim();
    if (header === '' && at === 0 && lines.length === 1) break;
    budget.charge(SEARCH_WORK);
    budget.chargeMemory(SEARCH_BYTES);
    const { index, options } = readHeader(header);
    const text = lines[at + 1];
    if (text === undefined) break;
    searches.push({ index, options, request: read(text) });
  }
  return searches;
}

/** Any value, as text; the elements of a list are joined by commas. */
const joined = anything(({ value }: Cursor) =>
  Array.isArray(value) ? value.map((item) => javaText(item)).join(',') : javaText(value),
);
const flag = anything(({ value }: Cursor) => javaText(value) === 'true');
const noEffect = anything(() => undefined);

const indices = anything((value: Cursor) => {
  if (value.token === 'VALUE_STRING' || value.token === 'START_ARRAY') return joined.read(value, undefined);
  throw illegalArgument(`The [${value.name}] option must be a string or an array of strings`);
});

/** The keys of a header, which is read as a map. */
const HEADER = {
  index: indices,
  indices: alias('index', indices),
  routing: anything(({ value }: Cursor) => javaText(value)),
  ignore_unavailable: flag,
  ignoreUnavailable: alias('ignore_unavailable', flag),
  allow_no_indices: flag,
  allowNoIndices: alias('allow_no_indices', flag),
  expand_wildcards: joined,
  expandWildcards: alias('expand_wildcards', joined),
  search_type: noEffect,
  searchType: noEffect,
  preference: noEffect,
  request_cache: noEffect,
  requestCache: noEffect,
  ccs_minimize_roundtrips: noEffect,
  ccsMinimizeRoundtrips: noEffect,
  allow_partial_search_results: noEffect,
  ignore_throttled: noEffect,
} as const;

const REFUSALS: Refusals<Cursor> = {
  unknown: (key) => illegalArgument(`key [${key}] is not supported in the metadata section`),
  unfit: () => undefined,
};

function readHeader(text: string): Pick<One, 'index' | 'options'> {
  const header = new Cursor(text === '' ? {} : parseJson(text));
  if (header.token !== 'START_OBJECT') throw illegalArgument('Malformed content, must start with an object');
  const { index, routing, ignore_unavailable, allow_no_indices, expand_wildcards } = parseWith(
    header,
    HEADER,
    REFUSALS,
  );
  const options = {
    ...(routing !== undefined && { routing }),
    ...(ignore_unavailable !== undefined && { ignore_unavailable }),
    ...(allow_no_indices !== undefined && { allow_no_indices }),
    ...(expand_wildcards !== undefined && { expand_wildcards }),
  };
  return { index, options };
}
