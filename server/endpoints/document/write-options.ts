import type { ParameterValues } from '../../http/parameters';
import type { WriteConditions } from '../../store/concurrency';
import type { optionParameters } from './parameters';

/** The options of a write. Items of a bulk request without options of their own share one of these. */
export interface WriteOptions extends WriteConditions {
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
  /** The index must be addressed through an alias. */
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
}

type QueryValues = ParameterValues<typeof optionParameters>;

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
  };
}
