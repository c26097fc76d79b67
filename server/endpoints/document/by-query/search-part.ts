import { kept } from '../../../errors/effect';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../../errors/elasticsearch-error';
import { notEmulated } from '../../../errors/not-emulated';
import type { ParameterValues } from '../../../http/parameters';
import { isObject, type JsonObject, type JsonValue } from '../../../json/value';
import { parseJson } from '../../../json-text/parse';
import type { Mock } from '../../../mock';
import { type MatchingDocument, matchingInSteps } from '../../../query/find-matching';
import { parseSearch } from '../../../query/search/parse-request';
import type { SearchRequest } from '../../../query/search/request';
import { whenIndexed } from '../../../query/segments/indexing-pending';
import type { Budget } from '../../../runtime/budget';
import type { Eventually } from '../../../runtime/eventually';
import type { InSteps } from '../../../runtime/in-steps';
import { resultInTurns } from '../../../runtime/turns';
import { settingOf } from '../../../store/cluster-setting';
import type { ReachedIndex } from '../../../store/resolve';
import { seenDocuments } from '../../../store/seen-documents';
import { whileLent } from '../../../store/while-lent';
import { SPEED } from '../../shared/kept-parameters';
import { documentLookUp } from '../../shared/look-up';
import { applyParameters, searchParameters } from '../../shared/search-parameters';
import { grantSearched } from '../../shared/search-targets';
import { validateSearch } from '../../shared/validate-search';
import { checkStillThere } from './run';

const { size: _, ...withoutSize } = searchParameters;

const NO_HITS = 'the hits are not shown';

/** What changes only how hits are shown, or how a search is distributed. */
const withoutEffect = {
  batched_reduce_size: kept(NO_HITS, searchParameters.batched_reduce_size),
  pre_filter_shard_size: kept(NO_HITS, searchParameters.pre_filter_shard_size),
  search_type: kept(NO_HITS, searchParameters.search_type),
  version: kept(NO_HITS, searchParameters.version),
  seq_no_primary_term: kept(NO_HITS, searchParameters.seq_no_primary_term),
  docvalue_fields: kept(NO_HITS, searchParameters.docvalue_fields),
  _source: kept(NO_HITS, searchParameters._source),
  _source_includes: kept(NO_HITS, searchParameters._source_includes),
  _source_excludes: kept(NO_HITS, searchParameters._source_excludes),
  track_scores: kept(NO_HITS, searchParameters.track_scores),
  track_total_hits: kept(NO_HITS, searchParameters.track_total_hits),
  rest_total_hits_as_int: kept(NO_HITS, searchParameters.rest_total_hits_as_int),
  typed_keys: kept(NO_HITS, searchParameters.typed_keys),
  request_cache: kept(SPEED, searchParameters.request_cache),
  scroll: kept('a search by query sees one state to its end', searchParameters.scroll),
} as const;

/** The parameters of a search. A request by query accepts all of them except `size`, which is rejected by name. */
export const searchPartParameters = {
  ...withoutSize,
  ...withoutEffect,
  size: {
    read: (raw: string | undefined): undefined => {
      if (raw !== undefined) throw illegalArgument('invalid parameter [size], use [max_docs] instead');
    },
  },
} as const;

export type SearchPartValues = ParameterValues<typeof searchPartParameters>;

/** A body split into the search and the request's own keys. */
export interface ByQueryBody<Key extends string> {
  readonly search: SearchRequest;
  readonly own: { readonly [K in Key]?: JsonValue };
}

/**
 * Removes the request's own keys from a body and reads the rest as a search
 * (AbstractBulkByQueryRestHandler.parseInternalRequest).
 *
 * @throws ElasticsearchError 400 as for a search
 */
export function readByQueryBody<Key extends string>(
  text: string | undefined,
  keys: readonly Key[],
  values: SearchPartValues,
  path: string,
): ByQueryBody<Key> {
  const body = text === undefined ? {} : parseJson(text);
  if (!isObject(body)) {
    throw new ElasticsearchError('parsing_exception', 'Expected [START_OBJECT] but found another token');
  }
  const own: { [K in Key]?: JsonValue } = {};
  const rest: JsonObject = { ...body };
  for (const key of keys) {
    const value = rest[key];
    if (value !== undefined && value !== null) own[key] = value;
    delete rest[key];
  }
  const search = applyParameters(parseSearch(rest, JSON.stringify(rest)), { ...values, size: undefined }, path);
  return { search, own };
}

/**
 * Rejects what a search inside a request by query may not contain (AbstractBulkByScrollRequest.validate).
 *
 * @throws ElasticsearchError 400 action_request_validation_exception, 501 for anything that is not emulated
 */
export function checkSearchPart(search: SearchRequest, sliced: boolean, more: readonly string[]): void {
  const messages: string[] = [];
  if (search.from !== undefined) messages.push('from is not supported in this context');
  if (search.storedFields !== undefined) messages.push('stored_fields is not supported in this context');
  if (search.slice && sliced) messages.push("can't specify both manual and automatic slicing at the same time");
  throwIfInvalid([...messages, ...more]);
  validateSearch({ ...search, from: undefined, size: undefined }, true, false);
  if (search.minScore !== undefined) throw notEmulated('[min_score] in requests by query');
  if (search.postFilter) throw notEmulated('[post_filter] in requests by query');
}

/**
 * The documents found by the search, as searches see them, in the order of writing. What the search needs and takes long to make
 * is made while other requests are handled in between.
 *
 * @throws ElasticsearchError of the search; 404 if an index has been deleted meanwhile.
 */
export function hitsOf(
  mock: Mock,
  targets: readonly ReachedIndex[],
  search: SearchRequest,
  maxDocs: number | undefined,
  budget: Budget,
): Eventually<MatchingDocument[]> {
  grantSearched(
    budget,
    targets.map(({ index }) => index.searchable),
  );
  const sorted = search.sort?.some(({ field }) => field !== '_doc');
  if (sorted && maxDocs !== undefined) throw notEmulated('[sort] with [max_docs] in requests by query');
  const options = {
    now: mock.runtime.clock.now(),
    budget,
    runtimeMappings: search.runtimeMappings,
    idFieldData: settingOf(mock.store, 'indices.id_field_data.enabled') === 'true',
    lookUp: documentLookUp(mock, budget),
  };
  const { slice } = search;
  const indices = targets.map(({ index }) => index);
  const find = function* (patient: boolean): InSteps<MatchingDocument[]> {
    const seen = targets.map(({ index, filters, expressions }) => {
      return { index, filters, documents: seenDocuments(mock.store, index, budget, expressions, patient) };
    });
    const hits = yield* whileLent(indices, matchingInSteps(seen, search.query, { ...options, patient }));
    return slice ? hits.filter(({ document }) => document.seqNo % slice.max === slice.id) : hits;
  };
  return resultInTurns(whenIndexed(find), { resumed: () => checkStillThere(mock, indices) });
}
