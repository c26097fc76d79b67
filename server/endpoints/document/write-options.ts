import type { ParameterValues } from '../../http/parameters';
import type { WriteConditions } from '../../store/concurrency';
import type { optionParameters } from './parameters';

/**
 * What a write may say besides which document it is of. Items of a bulk request that say nothing of their own share one
 * of these.
 */
export interface WriteOptions extends WriteConditions {
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
  /** The index has to be named by an alias. */
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
}

type QueryValues = ParameterValues<typeof optionParameters>;

/**
 * The options of a write as its query string gives them.
 *
 * @param query the values that were read; an operation leaves out those that it does not take.
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
  };
}
