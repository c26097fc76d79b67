import { stopIfAbandoned } from '../../endpoint/abandoned';
import { requiredText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { kept } from '../../errors/effect';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { errorBody } from '../../errors/render-error';
import { type Answer, ok } from '../../http/answer';
import {
  booleanParameter,
  defaultsOf,
  intParameter,
  keptParameter,
  type ParameterTable,
  type ParameterValues,
  type QueryParameter,
  refusedWhenTrue,
  stringParameter,
} from '../../http/parameters';
import { javaText } from '../../json/java-text';
import { type AnswerValue, RawJson } from '../../json/value';
import { writeJson } from '../../json/write';
import { parseJson } from '../../json-text/parse';
import type { Mock } from '../../mock';
import { Cursor } from '../../query/dsl/cursor';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import type { Budget } from '../../runtime/budget';
import { andThen, type Eventually, recovering } from '../../runtime/eventually';
import { inTurns, mapInTurns, type Turns } from '../../runtime/turns';
import type { Caller } from '../../runtime/wait';
import { alias, anything } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { NO_REMOTES, preference, SPEED } from '../shared/kept-parameters';
import { partFailure, shardFailures } from '../shared/part-failure';
import { inSlices, type Searcher, searchTask } from '../shared/patiently';
import { type SearchParameters, searchParameters, totalHits } from '../shared/search-parameters';
import { targetParameters } from '../shared/targets';
import { searchProblems } from '../shared/validate-search';
import { answerSearch, checkPit, type SearchCall } from './search';

/** The mock's limit for a single request, where a cluster has max_concurrent_searches and others. */
const MOST_SEARCHES = 10_000;

/** Any value, as text; the elements of a list are joined by commas. */
const joined = anything(({ value }: Cursor) =>
  Array.isArray(value) ? value.map((item) => javaText(item)).join(',') : javaText(value),
);
const flag = anything(({ value }: Cursor) => javaText(value) === 'true');
const noEffect = kept(
  'changes speed, not answers',
  anything(() => undefined),
);

const indices = anything((value: Cursor) => {
  if (value.token === 'VALUE_STRING' || value.token === 'START_ARRAY') return joined.read(value, undefined);
  throw illegalArgument(`The [${value.name}] option must be a string or an array of strings`);
});

const checkedPreference = anything((value: Cursor) => preference.read(javaText(value.value), 'preference'));

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
  search_type: joined,
  searchType: alias('search_type', joined),
  preference: { ...checkedPreference, ...(preference.effect && { effect: preference.effect }) },
  request_cache: noEffect,
  requestCache: noEffect,
  ccs_minimize_roundtrips: noEffect,
  ccsMinimizeRoundtrips: noEffect,
  allow_partial_search_results: flag,
  ignore_throttled: noEffect,
} as const;

/** MultiSearchRequest.maxConcurrentSearchRequests */
const positiveSearches: QueryParameter<number | undefined> = {
  ...intParameter(),
  read: (raw, name) => {
    const count = intParameter().read(raw, name);
    if (count === undefined || count > 0) return count;
    throw illegalArgument('maxConcurrentSearchRequests must be positive');
  },
};

/** Parameters of `_msearch`. */
export const msearchParameters = {
  max_concurrent_searches: keptParameter(SPEED, positiveSearches),
  max_concurrent_shard_requests: kept(SPEED, intParameter()),
  pre_filter_shard_size: intParameter(),
  search_type: stringParameter,
  routing: stringParameter,
  ccs_minimize_roundtrips: keptParameter(NO_REMOTES, booleanParameter()),
  include_named_queries_score: refusedWhenTrue('[include_named_queries_score] of searches'),
  rest_total_hits_as_int: booleanParameter(false),
  typed_keys: booleanParameter(false),
  ...targetParameters,
} as const satisfies ParameterTable;

/** `msearch`: RestMultiSearchAction. */
export const msearch = endpoint({
  name: 'msearch',
  routes: ['GET /_msearch', 'POST /_msearch', 'GET /{index}/_msearch', 'POST /{index}/_msearch'],
  query: msearchParameters,
  body: withKeys(requiredText, HEADER),
  newlineDelimited: true,
  contents: { repeatsFields: true },
  handle: (call) => answerSearches(call, (line) => parseSearch(parseJson(line), line)),
});

/** A request with several searches, two lines each. */
export interface MultiSearchCall {
  readonly mock: Mock;
  readonly placeholders: { readonly index?: string | undefined };
  readonly query: ParameterValues<typeof msearchParameters>;
  readonly body: string;
  readonly budget: Budget;
  readonly caller: Caller;
  readonly header: Searcher['header'];
}

/**
 * Answers several searches.
 *
 * @param read reads the second line of a search. What it throws refuses the whole request; an error that it returns is the
 * answer of this search alone.
 */
export async function answerSearches(call: MultiSearchCall, read: ReadSearch): Promise<Answer> {
  const { mock, placeholders, query, budget, caller } = call;
  const turns: Turns = { stride: 1, resumed: () => stopIfAbandoned(caller) };
  const start = mock.runtime.clock.now();
  const searches = await readSearches(call.body, budget, read, turns);
  if (searches.length === 0) throwIfInvalid(['no requests added']);
  if (searches.length > MOST_SEARCHES) throw illegalArgument(`too many searches in one request: [${searches.length}]`);
  const calls = searches.map(({ index, options, request }): SearchCall | ElasticsearchError => {
    if (request instanceof ElasticsearchError) return request;
    const parameters: SearchParameters = { ...NO_PARAMETERS, ...query, ...options };
    const counted = { ...request, trackTotalHits: totalHits(parameters, request) };
    return { expression: index ?? placeholders.index, request: counted, query: parameters, budget };
  });
  const readable = calls.flatMap((one) => (one instanceof ElasticsearchError ? [] : [one]));
  for (const one of readable) checkPit(mock, one);
  throwIfInvalid(readable.flatMap(({ request }) => searchProblems(request, false, false)));
  let refused: Answered | undefined;
  const answerNext = (one: SearchCall | ElasticsearchError): Eventually<Answered> => {
    if (refused) return refused;
    if (one instanceof ElasticsearchError) return answerError(one);
    return andThen(answerOne(mock, one, call), (response) => {
      // Once the budget is spent, all further searches are refused for the same reason.
      if (budget.spent && response.error) refused = { ...response, body: new RawJson(writeJson(response.body)) };
      return response;
    });
  };
  const answered = await mapInTurns(calls, answerNext, turns);
  const responses = answered.map(({ body: one }) => one);
  const answer = ok({ took: Math.max(0, mock.runtime.clock.now() - start), responses });
  return { ...answer, failures: failuresOf(answered) };
}

const NO_PARAMETERS = defaultsOf(searchParameters);

/** The response to one of the searches. */
interface Answered {
  readonly body: AnswerValue;
  /** Why it failed as a whole. */
  readonly error?: ElasticsearchError;
  /** Its `_shards`, some of which may have failed. */
  readonly shards?: AnswerValue;
}

function failuresOf(answered: readonly Answered[]): Answer['failures'] {
  const found = answered.flatMap(({ error, shards }, number) => {
    const where = `search ${number}`;
    if (error) return [() => [partFailure(where, error)]];
    return shardFailures(shards, `${where}, `) ?? [];
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

function answerOne(
  mock: Mock,
  { expression, request, query, budget }: SearchCall,
  searcher: Searcher,
): Eventually<Answered> {
  const search = (): Eventually<Answered> => {
    budget.charge(ANSWER_WORK);
    const wanted = { ...request, typedKeys: query.typed_keys };
    const found = inSlices(
      searcher,
      searchTask(expression),
      answerSearch(mock, { expression, request: wanted, query, budget }),
    );
    return andThen(found, (answer) => ({ body: { ...answer, status: 200 }, shards: answer._shards }));
  };
  return recovering(search, (error) => {
    // Nobody reads the answers of a request that has been abandoned.
    stopIfAbandoned(searcher.caller);
    if (error instanceof ElasticsearchError) return answerError(error);
    throw error;
  });
}

function answerError(error: ElasticsearchError): Answered {
  return { body: errorBody(error), error };
}

/** What a search costs besides what it finds: units of work to read and to answer it, and bytes. */
const SEARCH_WORK = 300;
const ANSWER_WORK = 600;
const SEARCH_BYTES = 4_000;

/** Two lines per search: the target and the body (MultiSearchRequest.readMultiLineFormat). */
function readSearches(body: string, budget: Budget, read: ReadSearch, turns: Turns): Eventually<One[]> {
  if (!body.endsWith('\n')) throw illegalArgument('The msearch request must be terminated by a newline [\n]');
  const lines = body.split('\n').slice(0, -1);
  const searches: One[] = [];
  const readNext = (): boolean => {
    const at = 2 * searches.length;
    const header = lines[at]?.trim();
    if (header === undefined || (header === '' && lines.length === 1)) return false;
    budget.charge(SEARCH_WORK);
    budget.chargeMemory(SEARCH_BYTES);
    const { index, options } = readHeader(header);
    const text = lines[at + 1];
    if (text === undefined) return false;
    searches.push({ index, options, request: read(text) });
    return true;
  };
  return andThen(inTurns(readNext, turns), () => searches);
}

const REFUSALS: Refusals<Cursor> = {
  unknown: (key) => illegalArgument(`key [${key}] is not supported in the metadata section`),
  unfit: () => undefined,
};

function readHeader(text: string): Pick<One, 'index' | 'options'> {
  const header = new Cursor(text === '' ? {} : parseJson(text));
  if (header.token !== 'START_OBJECT') throw illegalArgument('Malformed content, must start with an object');
  const { index, routing, ...given } = parseWith(header, HEADER, REFUSALS);
  const options = {
    ...(routing !== undefined && { routing }),
    ...defined('ignore_unavailable', given.ignore_unavailable),
    ...defined('allow_no_indices', given.allow_no_indices),
    ...defined('expand_wildcards', given.expand_wildcards),
    ...defined('allow_partial_search_results', given.allow_partial_search_results),
    ...defined('search_type', given.search_type && searchParameters.search_type.read(given.search_type, 'search_type')),
  };
  return { index, options };
}

function defined<const N extends string, T>(name: N, value: T): { readonly [K in N]?: NonNullable<T> } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: NonNullable<T> };
}
