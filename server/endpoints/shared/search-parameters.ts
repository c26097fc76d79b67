import { kept, refusing } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import {
  booleanParameter,
  intParameter,
  keptParameter,
  listParameter,
  type ParameterTable,
  type ParameterValues,
  type QueryParameter,
  refusedParameter,
  refusedWhenTrue,
  stringParameter,
  timeParameter,
} from '../../http/parameters';
import { readOperatorText } from '../../query/clauses/match';
import { matchQueryString, type QueryStringOptions } from '../../query/clauses/query-string';
import type { Query } from '../../query/dsl/query';
import { sortFromText } from '../../query/hits/parse-sort';
import type { SearchRequest } from '../../query/search/request';
import { NO_REMOTES, ONE_NODE, preference, SPEED } from './kept-parameters';
import { sourceParameters, sourceSelection } from './source-parameters';
import { targetParameters } from './targets';

/** For `analyze_wildcard`. */
const CHANGED_PARTS = 'true, where the analyzer splits or changes a prefix';

/** A query in the query string (RestActions.urlParamsToQueryBuilder). */
export const queryParameters = {
  q: stringParameter,
  df: stringParameter,
  analyzer: stringParameter,
  analyze_wildcard: refusing(CHANGED_PARTS, booleanParameter()),
  lenient: booleanParameter(),
  default_operator: stringParameter,
} as const satisfies ParameterTable;

const SEARCH_TYPES = ['dfs_query_then_fetch', 'query_then_fetch'];

const searchType: QueryParameter<string | undefined> = {
  read: (raw) => {
    if (raw === undefined || SEARCH_TYPES.includes(raw)) return raw;
    throw illegalArgument(`No search type for [${raw}]`);
  },
};

const trackTotalHits: QueryParameter<number | boolean | undefined> = {
  read: (raw, name) => {
    if (raw === undefined) return undefined;
    if (raw === 'true' || raw === 'false') return raw === 'true';
    const limit = intParameter(10_000).read(raw, name);
    if (limit < -1)
      throw illegalArgument(`[track_total_hits] parameter must be positive or equals to -1, got ${limit}`);
    return limit === -1 ? false : limit;
  },
};

/** A number that must not be negative; the error is worded as in SearchSourceBuilder. */
function natural(error: (value: number) => string): QueryParameter<number | undefined> {
  return {
    read: (raw, name) => {
      const value = intParameter().read(raw, name);
      if (value !== undefined && value < 0) throw illegalArgument(error(value));
      return value;
    },
  };
}

/** How a cluster distributes the work, which shows only in the number of merge phases; the values must be valid. */
function atLeast(least: number, error: string): QueryParameter<number | undefined> {
  return {
    read: (raw, name) => {
      const value = intParameter().read(raw, name);
      if (value !== undefined && value < least) throw illegalArgument(error);
      return value;
    },
  };
}

const WITH_SUGGEST_FIELD = 'is about [suggest_field], which is refused';
/** For `timeout`. */
export const IN_TIME = 'searches that are not refused for their work end in time';

/** Parameters of `_search`, in the order in which RestSearchAction reads them. */
export const searchParameters = {
  source: stringParameter,
  source_content_type: stringParameter,
  batched_reduce_size: atLeast(2, 'batchedReduceSize must be >= 2'),
  pre_filter_shard_size: refusing('below the number of shards', atLeast(1, 'preFilterShardSize must be >= 1')),
  max_concurrent_shard_requests: kept(SPEED, atLeast(1, 'maxConcurrentShardRequests must be >= 1')),
  allow_partial_search_results: booleanParameter(),
  search_type: refusing('`dfs_query_then_fetch` over several shards', searchType),
  ...queryParameters,
  from: natural((value) => `[from] parameter cannot be negative but was [${value}]`),
  size: natural((value) => `[size] parameter cannot be negative, found [${value}]`),
  explain: refusedWhenTrue('[explain] of searches'),
  version: booleanParameter(),
  seq_no_primary_term: booleanParameter(),
  timeout: kept(IN_TIME, timeParameter()),
  terminate_after: intParameter(),
  stored_fields: listParameter,
  docvalue_fields: listParameter,
  ...sourceParameters,
  track_scores: booleanParameter(),
  track_total_hits: trackTotalHits,
  sort: stringParameter,
  stats: listParameter,
  suggest_field: refusedParameter('[suggest_field] of searches'),
  suggest_mode: keptParameter(WITH_SUGGEST_FIELD),
  suggest_size: keptParameter(WITH_SUGGEST_FIELD),
  suggest_text: keptParameter(WITH_SUGGEST_FIELD),
  request_cache: booleanParameter(),
  scroll: timeParameter(),
  routing: stringParameter,
  preference,
  ...targetParameters,
  rest_total_hits_as_int: booleanParameter(false),
  typed_keys: booleanParameter(false),
  include_named_queries_score: refusedWhenTrue('[include_named_queries_score] of searches'),
  ccs_minimize_roundtrips: keptParameter(NO_REMOTES, booleanParameter()),
  min_compatible_shard_node: keptParameter(ONE_NODE),
  force_synthetic_source: refusedWhenTrue('[force_synthetic_source] of searches'),
} as const satisfies ParameterTable;

export type SearchParameters = ParameterValues<typeof searchParameters>;

/**
 * The request in the body combined with the query string, which takes precedence (RestSearchAction.parseSearchSource).
 */
export function applyParameters(request: SearchRequest, values: SearchParameters, path: string): SearchRequest {
  const query = queryFromParameters(values, path);
  return {
    ...request,
    query: query ?? request.query,
    from: values.from ?? request.from,
    size: values.size ?? request.size,
    version: values.version ?? request.version,
    seqNoPrimaryTerm: values.seq_no_primary_term ?? request.seqNoPrimaryTerm,
    terminateAfter: terminateAfter(values.terminate_after) ?? request.terminateAfter,
    storedFields: values.stored_fields ?? request.storedFields,
    docvalueFields: values.docvalue_fields?.map((field) => ({ field })) ?? request.docvalueFields,
    source: sourceSelection(values) ?? request.source,
    trackScores: values.track_scores ?? request.trackScores,
    trackTotalHits: totalHits(values, request),
    typedKeys: values.typed_keys,
    stats: values.stats ?? request.stats,
    sort: values.sort === undefined ? request.sort : [...(request.sort ?? []), ...sortFromText(values.sort)],
  };
}

function terminateAfter(count: number | undefined): number | undefined {
  if (count !== undefined && count < 0) throw illegalArgument('terminateAfter must be > 0');
  return count === 0 ? undefined : count;
}

/** Totals shown as numbers must be exact or not counted at all (RestSearchAction.checkRestTotalHits). */
export function totalHits(
  values: Pick<SearchParameters, 'track_total_hits' | 'rest_total_hits_as_int'>,
  request: SearchRequest,
): number | boolean | undefined {
  const tracked = values.track_total_hits ?? request.trackTotalHits;
  if (!values.rest_total_hits_as_int) return tracked;
  if (typeof tracked !== 'number') return tracked ?? true;
  throw illegalArgument(
    `[rest_total_hits_as_int] cannot be used if the tracking of total hits is not accurate, got ${tracked}`,
  );
}

/** The query of `q` and its related parameters. */
export function queryFromParameters(values: ParameterValues<typeof queryParameters>, path: string): Query | undefined {
  const { q, df, analyzer, analyze_wildcard: analyzeWildcard, lenient, default_operator } = values;
  if (q === undefined) {
    const others = ['df', 'analyzer', 'analyze_wildcard', 'lenient', 'default_operator'] as const;
    const sent = others.filter((name) => values[name] !== undefined);
    if (sent.length === 0) return undefined;
    throw illegalArgument(
      `request [${path}] contains parameters [${sent.join(', ')}] but missing query string parameter 'q'.`,
    );
  }
  const options: QueryStringOptions = {
    query: q,
    fields: df === undefined ? [] : [{ name: df, boost: 1 }],
    and: default_operator !== undefined && readOperatorText(default_operator) === 'and',
    lenient,
    analyzer,
    analyzeWildcard,
  };
  return { clause: 'query_string', compile: (scope) => matchQueryString(scope, options) };
}
