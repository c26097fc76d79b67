import { type ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { SearchField } from './search-field';

/** What the check needs to know of the index: its name, and whether the cluster allows sorting by `_id`. */
interface SortedIndex {
  readonly name: string;
  readonly idFieldData: boolean;
  /** The text fields whose terms have been loaded. */
  readonly fielddata?: Set<string> | undefined;
}

/** Types that leave out MappedFieldType.fielddataBuilder: most metadata fields do. */
const WITHOUT_FIELDDATA: ReadonlySet<string> = new Set([
  ...['completion', '_source', '_routing', '_field_names', '_ignored_source', '_nested_path', '_tier', '_doc_count'],
  '_data_stream_timestamp',
]);

/** 400 for the terms of a text field, which are not loaded unless the mapping says so (TextFieldType.fielddataBuilder). */
export function fielddataDisabled(field: string, index: string): ElasticsearchError {
  return illegalArgument(
    `Fielddata is disabled on [${field}] in [${index}]. Text fields are not optimised for operations that require ` +
      'per-document field data like aggregations and sorting, so these operations are disabled by default. Please use a ' +
      `keyword field instead. Alternatively, set fielddata=true on [${field}] in order to load field data by uninverting ` +
      'the inverted index. Note that this can use significant memory.',
  );
}

/**
 * Notes for the statistics that the terms of a text field are loaded.
 *
 * @throws ElasticsearchError 400 for fields without doc values.
 */
export function checkSortable(field: SearchField, shard: SortedIndex): void {
  const { name, type } = field;
  if (field.isText && type.parameters.fielddata !== true) {
    throw fielddataDisabled(name, shard.name);
  }
  if (name === '_id' && !shard.idFieldData) {
    throw illegalArgument(
      'Fielddata access on the _id field is disallowed, you can re-enable it by updating the dynamic cluster setting: ' +
        'indices.id_field_data.enabled',
    );
  }
  if (WITHOUT_FIELDDATA.has(type.type)) {
    throw illegalArgument(`Fielddata is not supported on field [${name}] of type [${type.type}]`);
  }
  const { doc_values: kept = type.type !== 'binary' } = type.parameters;
  if (kept === false) {
    throw illegalArgument(
      `Can't load fielddata on [${name}] because fielddata is unsupported on fields of type [${type.type}]. Use doc values instead.`,
    );
  }
  if (field.isText) shard.fielddata?.add(name);
}
