import { ElasticsearchError } from '../errors/elasticsearch-error';
import { renderError } from '../errors/render-error';
import { rootCause } from '../errors/root-cause';
import type { JsonObject } from '../json/value';
import { NODE_ID } from '../runtime/node';
import { ParseFailure } from './dsl/failure';
import type { Shard } from './shard';

/** An error that occurred in one index. */
export interface ShardFailure {
  readonly index: string;
  readonly error: ElasticsearchError;
}

/** QueryShardException: part of the request does not suit an index. */
export function queryShardException(shard: Shard, reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('query_shard_exception', reason, {
    metadata: { index_uuid: shard.uuid, index: shard.name },
    causedBy,
  });
}

/**
 * An error that occurs while a query is rewritten for an index, before it is built (SearchService.createSearchContext).
 * It is not wrapped.
 */
export class RewriteError extends ElasticsearchError {
  constructor({ type, reason, causedBy, extra, metadata }: ElasticsearchError) {
    super(type, reason, { causedBy, extra, metadata });
  }
}

/**
 * An error that occurs while the coordinating node prepares a search, before any index is searched. The whole search
 * fails with it.
 */
class PreparationError extends ElasticsearchError {
  constructor({ type, reason, causedBy, extra, metadata, status }: ElasticsearchError) {
    super(type, reason, { causedBy, extra, metadata, status });
  }
}

/** Runs a part of the preparation; its errors fail the whole search. */
export function prepared<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof ElasticsearchError ? new PreparationError(error) : error;
  }
}

/** The error of one index; anything else that is thrown ends the whole search. */
export function isShardFailure(error: unknown): error is ElasticsearchError {
  if (!(error instanceof ElasticsearchError) || error instanceof PreparationError) return false;
  return error.type !== 'not_emulated_exception';
}

/**
 * How SearchExecutionContext.toQuery treats an exception of a query: its own types are kept, all others become a
 * QueryShardException.
 */
export function asQueryFailure(shard: Shard, thrown: unknown): unknown {
  // Some parts of a body are read only when the field that they are for is known.
  const error = thrown instanceof ParseFailure ? thrown.resolve(undefined) : thrown;
  if (!isShardFailure(error) || error instanceof RewriteError || isOwn(error)) return error;
  return queryShardException(shard, `failed to create query: ${error.reason}`, error);
}

function isOwn({ type }: ElasticsearchError): boolean {
  return ['query_shard_exception', 'parsing_exception', 'circuit_breaking_exception'].includes(type);
}

/**
 * The error of a search that failed in all indices, or in some where it has to find all (SearchPhaseExecutionException).
 *
 * @param phase `query`, `fetch`, or `dfs` if nearest neighbours were looked for.
 */
export function searchFailed(
  failures: readonly ShardFailure[],
  phase = 'query',
  reason = 'all shards failed',
): ElasticsearchError {
  const [first] = failures as [ShardFailure];
  const distinct = distinctFailures(failures);
  const cause = rootCause(first.error);
  const deduplicated = cause === first.error && cause.family === 'elasticsearch';
  return new ElasticsearchError('search_phase_execution_exception', reason, {
    status: statusOf(failures),
    extra: { phase, grouped: true, failed_shards: distinct.map(failureJson) },
    causedBy: deduplicated ? undefined : causeOf(cause),
    rootCauses: distinct.map(({ error }) => rootCause(error)),
    limit: failures.find(({ error }) => error.limit !== undefined)?.error.limit,
  });
}

/** The error of a search whose shards have answered, and whose answers cannot be put together. */
export function reduceFailed(cause: ElasticsearchError): ElasticsearchError {
  if (cause.type === 'not_emulated_exception') return cause;
  return new ElasticsearchError('search_phase_execution_exception', '', {
    status: cause.status,
    extra: { phase: 'fetch', grouped: true, failed_shards: [] },
    causedBy: cause,
    rootCauses: [],
    limit: cause.limit,
  });
}

/** The status of the first failure, unless a later one is a server error (SearchPhaseExecutionException.status). */
function statusOf(failures: readonly ShardFailure[]): number {
  const statuses = failures.map(({ error }) => error.status);
  return (
    statuses.find((status) => status >= 502 && status <= 504) ??
    statuses.findLast((status) => status >= 500) ??
    statuses[0] ??
    503
  );
}

/** Exceptions that are not Elasticsearch's own are wrapped when printed, so they appear twice. */
function causeOf(error: ElasticsearchError): ElasticsearchError {
  if (error.family === 'elasticsearch') return error;
  return new ElasticsearchError(error.type, error.reason, { causedBy: error });
}

/** One failure for each combination of index and reason (ExceptionsHelper.groupBy). */
function distinctFailures(failures: readonly ShardFailure[]): ShardFailure[] {
  const seen = new Map<string, ShardFailure>();
  for (const failure of failures) {
    const key = `${failure.index}\u0000${failure.error.type}\u0000${failure.error.reason}`;
    if (!seen.has(key)) seen.set(key, failure);
  }
  return [...seen.values()];
}

/** A failure as printed in `_shards.failures` and `failed_shards`. */
export function failureJson({ index, error }: ShardFailure): JsonObject {
  return { shard: 0, index, node: NODE_ID, reason: renderError(error) };
}
