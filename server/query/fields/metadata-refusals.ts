import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Scope } from '../scope';

const WITHOUT_RANGES: readonly string[] = ['_version', '_id', '_index', '_source', '_tier', '_index_mode'];
const NOT_SEARCHABLE: readonly string[] = ['_version', '_source'];
const INTERNAL: readonly string[] = ['_source', '_seq_no', '_field_names', '_nested_path', '_ignored_source', '_tsid'];

/**
 * Refuses a range over a metadata field that has none (MappedFieldType.rangeQuery).
 *
 * @throws ElasticsearchError 400 query_shard_exception.
 */
export function checkRanges(scope: Scope, name: string): void {
  if (!WITHOUT_RANGES.includes(name)) return;
  const reason = `Field [${name}] of type [${name}] does not support range queries`;
  throw scope.failure(`failed to create query: ${reason}`, illegalArgument(reason));
}

/**
 * Rejects a search for the value of a metadata field that is only stored (VersionFieldMapper, SourceFieldMapper).
 *
 * @throws ElasticsearchError 400 query_shard_exception.
 */
export function checkMetadataSearchable(scope: Scope, name: string): void {
  if (NOT_SEARCHABLE.includes(name)) throw scope.failure(`The ${name} field is not searchable`);
}

/**
 * Refuses to show a metadata field in `fields` that has no values of its own (FieldFetcher).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception.
 */
export function checkFetchable(name: string): void {
  if (!INTERNAL.includes(name)) return;
  const reason = `Cannot fetch values for internal field [${name}].`;
  throw illegalArgument(`error fetching [${name}]: ${reason}`, illegalArgument(reason));
}
