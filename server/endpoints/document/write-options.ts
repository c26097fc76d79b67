import type { ParameterValues } from '../../http/parameters';
import type { ActiveShards } from '../../store/active-shards';
import type { WriteConditions } from '../../store/concurrency';
import type { includeSourceParameter, optionParameters, waitingParameters } from './parameters';

/** What a write waits for before it begins (`wait_for_active_shards`, `timeout`). */
export interface AwaitedCopies {
  readonly activeShards: ActiveShards;
  /** In milliseconds; undefined for a minute, the default. */
  readonly timeout: number | undefined;
  /** The number of items of a bulk request for an index; undefined outside of bulk requests. */
  readonly items?: (index: string) => number;
}

/** The options of a write. Items of a bulk request without options of their own share one of these. */
export interface WriteOptions extends WriteConditions {
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
  /** The index must be addressed through an alias. */
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
  /** False if errors must not show the document. */
  readonly includeSource?: boolean | undefined;
  /** The names of dynamic templates for new fields, by path; only items of a bulk request have them. */
  readonly dynamicTemplates?: Readonly<Record<string, string>>;
  /** Undefined for a write that waits for what the index says. */
  readonly waiting?: AwaitedCopies | undefined;
}

type QueryValues = ParameterValues<typeof optionParameters & typeof waitingParameters & typeof includeSourceParameter>;

/**
 * The options of a write, as given in its query string.
 *
 * @param query the parameters that were read, without those that the operation does not accept.
 */
export function writeOptions(
  query: { readonly [Name in keyof QueryValues]?: QueryValues[Name] | undefined },
): WriteOptions {
  return {
    routing: query.routing,
    pipeline: query.pipeline,
    version: query.version,
    versionType: query.version_type,
    ifSeqNo: query.if_seq_no,
    ifPrimaryTerm: query.if_primary_term,
    requireAlias: query.require_alias,
    requireDataStream: query.require_data_stream,
    waiting: waitingOf(query),
    includeSource: query.include_source_on_error,
  };
}

type WaitingValues = ParameterValues<typeof waitingParameters>;

/** What a write waits for, as given in its query string; undefined if nothing is given. */
export function waitingOf({
  wait_for_active_shards: activeShards,
  timeout,
}: Partial<WaitingValues>): AwaitedCopies | undefined {
  return activeShards === undefined && timeout === undefined ? undefined : { activeShards, timeout };
}
