import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Scope } from '../scope';

/** Kinds of queries that fields can be asked for. */
type QueryKind = 'term' | 'terms' | 'range' | 'match' | 'match_phrase' | 'prefix' | 'wildcard' | 'fuzzy' | 'regexp';

/** Fields whose values are not for texts to be searched for (TextSearchInfo.NONE). */
const WITHOUT_TEXT: readonly string[] = [
  ...['_source', '_ignored_source', '_version', '_doc_count', '_data_stream_timestamp'],
];

/** Metadata fields that refuse a kind of query: `Field [x] of type [x] does not support term queries`. */
const WITHOUT: Readonly<Partial<Record<QueryKind, readonly string[]>>> = {
  term: ['_data_stream_timestamp'],
  terms: ['_data_stream_timestamp'],
  range: [
    ...['_version', '_id', '_index', '_source', '_tier', '_index_mode', '_field_names', '_doc_count'],
    '_data_stream_timestamp',
  ],
  match: WITHOUT_TEXT,
  match_phrase: WITHOUT_TEXT,
};

/** Refusals of those that are only stored (VersionFieldMapper, SourceFieldMapper, DocCountFieldMapper). */
const NOT_SEARCHABLE: Readonly<Record<string, string>> = {
  _version: 'The _version field is not searchable',
  _source: 'The _source field is not searchable',
  _doc_count: 'Field [_doc_count] of type [_doc_count] is not searchable',
};

const INTERNAL: readonly string[] = ['_source', '_seq_no', '_field_names', '_nested_path', '_tsid'];

/**
 * Refuses a query that a metadata field has no answer to (MappedFieldType.termQuery and the like).
 *
 * @throws ElasticsearchError 400 query_shard_exception.
 */
export function checkMetadataQuery(scope: Scope, name: string, kind: QueryKind): void {
  if (!name.startsWith('_')) return;
  const refuse = (reason: string): never => {
    throw scope.failure(`failed to create query: ${reason}`, illegalArgument(reason));
  };
  const isTerm = kind === 'term' || kind === 'terms';
  const reason = isTerm && Object.hasOwn(NOT_SEARCHABLE, name) ? NOT_SEARCHABLE[name] : undefined;
  if (reason !== undefined) throw scope.failure(reason);
  if (WITHOUT[kind]?.includes(name)) {
    refuse(`Field [${name}] of type [${name}] does not support ${isTerm ? 'term' : kind} queries`);
  }
  if (name === '_ignored_source') refuse('Cannot search on field [_ignored_source] since it is not indexed.');
}

/** Whether a text can be searched for in a field; `query_string` passes over those where it cannot. */
export function hasTextSearch(name: string): boolean {
  return !WITHOUT_TEXT.includes(name);
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
