import { illegalArgument, numberFormatException, throwIfInvalid } from '../../../errors/elasticsearch-error';
import {
  activeShardsParameter,
  booleanParameter,
  intParameter,
  keptParameter,
  type ParameterValues,
  type QueryParameter,
  stringParameter,
  timeParameter,
} from '../../../http/parameters';
import { IN_TIME } from '../../shared/search-parameters';

/** `slices`: a number, or `auto` for one per shard. */
const slices: QueryParameter<number | 'auto' | undefined> = {
  read: (raw) => {
    if (raw === undefined || raw === 'auto') return raw;
    const count = /^\+?\d{1,9}$/.test(raw) ? Number(raw) : 0;
    if (count >= 1) return count;
    const cause = /^[+-]?\d+$/.test(raw) ? undefined : numberFormatException(raw);
    throw illegalArgument(`[slices] must be a positive integer or the string "auto", but was [${raw}]`, cause);
  },
};

/**
 * Parses `requests_per_second` (AbstractBaseReindexRestHandler.parseRequestsPerSecond): −1 means no limit.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function readRequestsPerSecond(raw: string | undefined): number | undefined {
  if (raw === undefined) return undefined;
  const rate = raw.trim() === '' ? Number.NaN : Number(raw);
  if (rate === -1) return Number.POSITIVE_INFINITY;
  if (rate > 0) return rate;
  const cause = Number.isNaN(rate) ? numberFormatException(raw) : undefined;
  throw illegalArgument('[requests_per_second] must be a float greater than 0. Use -1 to disable throttling.', cause);
}

/** Parameters of all requests by query, in addition to those of a search. */
export const byQueryParameters = {
  refresh: booleanParameter(false),
  timeout: timeParameter(),
  slices,
  wait_for_active_shards: activeShardsParameter,
  requests_per_second: { read: readRequestsPerSecond },
  max_docs: intParameter(),
  wait_for_completion: booleanParameter(true),
} as const;

/** Additional parameters of update and delete by query. */
export const searchByQueryParameters = {
  scroll_size: intParameter(),
  conflicts: stringParameter,
  search_timeout: keptParameter(IN_TIME, timeParameter()),
  scroll: keptParameter('a search by query sees one state to its end', timeParameter()),
} as const;

export type ByQueryValues = ParameterValues<typeof byQueryParameters>;

/**
 * Parses `conflicts` (AbstractBulkByScrollRequest.setConflicts).
 *
 * @returns true if version conflicts are only counted.
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function readProceed(conflicts: string | undefined): boolean {
  if (conflicts === undefined || conflicts === 'abort') return false;
  if (conflicts === 'proceed') return true;
  throw illegalArgument(`conflicts may only be "proceed" or "abort" but was [${conflicts}]`);
}

/**
 * The limit set by body and query string (AbstractBaseReindexRestHandler.setMaxDocsValidateIdentical).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function readMaxDocs(
  inBody: number | undefined,
  inQuery: number | undefined,
  sliceCount: number,
): number | undefined {
  for (const value of [inBody, inQuery]) {
    if (value === undefined) continue;
    if (value < 0) throw illegalArgument(`[max_docs] parameter cannot be negative, found [${value}]`);
    if (value < sliceCount) throw illegalArgument('[max_docs] should be >= [slices]');
  }
  if (inBody !== undefined && inQuery !== undefined && inBody !== inQuery) {
    throw illegalArgument(`[max_docs] set to two different values [${inBody}] and [${inQuery}]`);
  }
  return inBody ?? inQuery;
}

/**
 * The number of hits per batch. The search of a request by query is a scroll (AbstractBulkByScrollRequest), whose pages
 * cannot be empty (SearchRequest.validate).
 *
 * @throws ElasticsearchError 400
 */
export function readBatchSize(size = 1000): number {
  if (size < 0) throw illegalArgument(`[size] parameter cannot be negative, found [${size}]`);
  throwIfInvalid(size === 0 ? ['[size] cannot be [0] in a scroll context'] : []);
  return size;
}

/**
 * `auto` means one slice per shard of the index with the fewest shards. An index of the mock is sliced according to its
 * number of shards.
 */
export function sliceCount(wanted: number | 'auto' | undefined, shards: readonly number[]): number {
  if (wanted === 'auto') return Math.min(20, ...(shards.length > 0 ? shards : [1]));
  return wanted ?? 1;
}
