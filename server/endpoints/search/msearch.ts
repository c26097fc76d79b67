import { requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { errorBody } from '../../errors/render-error';
import { type Answer, ok } from '../../http/answer';
import {
  booleanParameter,
  ignoredParameter,
  intParameter,
  type ParameterTable,
  type ParameterValues,
  stringParameter,
} from '../../http/parameters';
import { javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import type { Mock } from '../../mock';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import type { Budget } from '../../runtime/budget';
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
  const calls = searches.map(({ index, options, request }): SearchCall | ElasticsearchError => {
    if (request instanceof ElasticsearchError) return request;
    const parameters = { ...NO_PARAMETERS, ...query, ...options } as unknown as SearchParameters;
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

const NO_PARAMETERS = Object.fromEntries(
  Object.entries(searchParameters).map(([name, parameter]) => [name, parameter.read(undefined, name)]),
);

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
  readonly options: Readonly<Record<string, unknown>>;
  readonly request: SearchRequest | ElasticsearchError;
}

/** Reads the body of a search. */
export type ReadSearch = (line: string) => SearchRequest | ElasticsearchError;

function answerOne(mock: Mock, { expression, request, query, budget }: SearchCall): AnswerObject {
  try {
    const wanted = { ...request, typedKeys: query.typed_keys };
    return { ...answerSearch(mock, { expression, request: wanted, query, budget }), status: 200 };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return errorBody(error);
  }
}

/** What a search costs besides what it finds: units of work, and bytes for the request and its answer. */
const SEARCH_WORK = 400;
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
    const { index, options } = readHeader(header === '' ? {} : parseJson(header));
    const text = lines[at + 1];
    if (text === undefined) break;
    searches.push({ index, options, request: read(text) });
  }
  return searches;
}

function readHeader(header: JsonValue): { index: string | undefined; options: Record<string, unknown> } {
  if (!isObject(header)) throw illegalArgument('Malformed content, must start with an object');
  let index: string | undefined;
  const options: Record<string, unknown> = {};
  for (const key of Object.keys(header)) {
    const value = own(header as JsonObject, key) as JsonValue;
    if (key === 'index' || key === 'indices') index = readIndices(key, value);
    else if (!readOption(options, key, value)) {
      throw illegalArgument(`key [${key}] is not supported in the metadata section`);
    }
  }
  return { index, options };
}

function readIndices(key: string, value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => javaText(item)).join(',');
  throw illegalArgument(`The [${key}] option must be a string or an array of strings`);
}

const FLAGS = new Set(['ignore_unavailable', 'ignoreUnavailable', 'allow_no_indices', 'allowNoIndices']);
const UNUSED = new Set(['search_type', 'searchType', 'preference', 'request_cache', 'requestCache']);
const REMOTE = new Set([
  'ccs_minimize_roundtrips',
  'ccsMinimizeRoundtrips',
  'allow_partial_search_results',
  'ignore_throttled',
]);

function readOption(options: Record<string, unknown>, key: string, value: JsonValue): boolean {
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (key === 'routing') options[name] = javaText(value);
  else if (FLAGS.has(key)) options[name] = javaText(value) === 'true';
  else if (name === 'expand_wildcards')
    options[name] = Array.isArray(value) ? value.map((item) => javaText(item)).join(',') : javaText(value);
  else return UNUSED.has(key) || REMOTE.has(key);
  return true;
}
