import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import type { FieldTraits } from './mapper';
import { FieldMapper } from './mapper';
import { parseIntegerField } from './numbers';
import { wrongToken } from './values';

/** Metadata fields that a document must not contain (subclasses of MetadataFieldMapper that do not parse a value). */
const REFUSED = [
  ...['_id', '_index', '_source', '_routing', '_version', '_seq_no', '_field_names', '_ignored', '_nested_path'],
  ...['_tier', '_data_stream_timestamp', '_ignored_source', '_inference_fields', '_index_mode'],
];

const refused: FieldTraits = {
  ...{ family: 'opaque', docValues: false, searchesDocValues: false, readsNull: true },
  fits: () => false,
  parse(reader, field) {
    throw metadataRefusal(reader.location(), field.path);
  },
};

const docCount: FieldTraits = {
  ...{ family: 'integer', docValues: false, searchesDocValues: false, readsNull: true },
  fits: (value: JsonValue) => value === 1,
  parse: parseDocCount,
};

/** The metadata fields that exist at the root of every mapping, by name. */
export const metadataFields: ReadonlyMap<string, FieldMapper> = new Map(
  [...REFUSED.map((name) => [name, refused] as const), ['_doc_count', docCount] as const].map(([name, traits]) => [
    name,
    new FieldMapper({ path: name, sourcePath: name, nestedPath: undefined }, name, traits, {}),
  ]),
);

/** MetadataFieldMapper.parseCreateField. */
export function metadataRefusal(location: string, name: string): ElasticsearchError {
  const text = `Field [${name}] is a metadata field and cannot be added inside a document. Use the index API request parameters.`;
  return new ElasticsearchError('document_parsing_exception', `[${location}] ${text}`);
}

const INTEGER = new FieldMapper(
  { path: '_doc_count', sourcePath: '_doc_count', nestedPath: undefined },
  'integer',
  docCount,
  {
    coerce: false,
  },
);

/** DocCountFieldMapper.parseCreateField. */
function parseDocCount(reader: JsonReader): void {
  if (reader.kind !== 'VALUE_NUMBER') throw wrongToken(reader, 'VALUE_NUMBER');
  parseIntegerField(reader, INTEGER);
  const value = Number(reader.text());
  if (value <= 0)
    throw illegalArgument(`Field [_doc_count] must be a positive integer. Value [${value}] is not allowed.`);
  // Aggregations count each document once.
  if (value > 1) throw notEmulated('a [_doc_count] above 1');
}
