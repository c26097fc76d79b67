import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { wildcardMatch } from '../../json/wildcard';
import { filledSlots } from '../columns/column';
import { builderRefusals, clause, scalarAsText, unknownToken, unsupportedKey } from '../dsl/clause';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import type { SearchField } from '../fields/search-field';
import { type Matcher, matchAll, matchNone, matchWhere, type SearchedPart } from '../matcher';
import type { Scope } from '../scope';
import { type Slots, union } from '../segments/slots';

/** `exists` (ExistsQueryBuilder). */
export const exists = clause('exists', {
  fields: { field: scalarAsText },
  refusals: builderRefusals({
    value: unsupportedKey('exists'),
    object: unknownToken('exists'),
    list: unknownToken('exists'),
    null: unknownToken('exists'),
  }),
  bind: ({ field: name }, cursor) => {
    if (name === undefined) throw parsingFailure('[exists] must be provided with a [field]', cursor, 'end');
    if (name === '') throw argumentFailure('field name is null or empty', cursor, 'end');
    return (scope) => matchExists(scope, name);
  },
});

/** Metadata fields that no document can be asked for (MappedFieldType.existsQuery). */
const WITHOUT: Readonly<Record<string, string>> = {
  _data_stream_timestamp:
    'failed to create query: Field [_data_stream_timestamp] of type [_data_stream_timestamp] does not support exists queries',
  _doc_count: 'Field [_doc_count] of type [_doc_count] does not support exists queries',
  _field_names: 'failed to create query: Cannot run exists query on _field_names',
  _nested_path: 'failed to create query: Cannot run exists() query against the nested field path',
  _source: 'The _source field is not searchable',
};

/**
 * Matches documents with an indexed value for the field, for any field below an object, or for any field matching a
 * pattern.
 */
export function matchExists(scope: Scope, name: string): Matcher {
  // Patterns match metadata fields, too, which a cluster asks in no order of its own.
  const refused = name === '*' ? '_nested_path' : Object.keys(WITHOUT).find((one) => wildcardMatch(name, one));
  if (refused !== undefined) throw refusal(scope, WITHOUT[refused] as string);
  const fields = fieldNames(scope, name)
    .map((field) => scope.field(field))
    .filter((field) => field !== undefined)
    .filter(isRecorded);
  if (fields.length === 0) return matchNone;
  if (fields.some((field) => ['_id', '_index', '_seq_no', '_version', '_tier'].includes(field.name))) return matchAll();
  const columns = fields.map((field) => scope.columns(field));
  const known = columns.filter((one) => one !== undefined);
  const slots = (part: SearchedPart, among: Slots): Slots =>
    union(
      known.map((one) => filledSlots(one.of(part.part), among)),
      part.size,
    );
  return matchWhere(
    (view) => fields.some((field) => field.values(view).length > 0),
    1,
    undefined,
    known.length === fields.length ? slots : undefined,
  );
}

/** @returns the error; what the field itself throws is its cause */
function refusal(scope: Scope, reason: string): ElasticsearchError {
  const [, thrown] = /^failed to create query: (.*)$/.exec(reason) ?? [];
  const type = thrown?.startsWith('Field ') ? 'illegal_argument_exception' : 'unsupported_operation_exception';
  const cause = thrown === undefined ? undefined : new ElasticsearchError(type, thrown);
  return scope.failure(reason, cause);
}

/** False for fields of which the index does not tell whether a document has them (FieldNamesFieldMapper). */
function isRecorded({ isText, type: { parameters, type } }: SearchField): boolean {
  if (parameters.store === true) return true;
  if (type === 'binary') return parameters.doc_values === true;
  return parameters.index !== false || (!isText && parameters.doc_values !== false);
}

function fieldNames(scope: Scope, name: string): string[] {
  if (!name.includes('*') && scope.shard.fields.objectAt(name) === undefined) return [name];
  const prefix = `${name}.`;
  const matching = (field: string): boolean =>
    name.includes('*') ? wildcardMatch(name, field) : field.startsWith(prefix);
  return [...scope.shard.fields.all()].map((field) => field.name).filter(matching);
}
