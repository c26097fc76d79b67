import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import type { Shard } from '../shard';
import type { FieldType } from './field-type';
import { KeywordKind } from './keyword-kind';
import { NumberKind } from './number-kind';
import { SearchField } from './search-field';
import type { Value } from './value';

/** Fields that every document has without them being in its source. */
const READERS: Readonly<Record<string, (document: StoredDocument, shard: Shard) => readonly Value[]>> = {
  _id: (document) => [document.id],
  _index: (_, { name }) => [name],
  _routing: ({ routing }) => (routing === undefined ? [] : [routing]),
  _seq_no: (document) => [document.seqNo],
  _version: (document) => [document.version],
  _doc_count: () => [1],
  _tier: () => ['data_content'],
  _ignored: (document, { searchFields }) => searchFields.ignored(document),
  // No document has values for these, but they exist: what queries and aggregations cannot do with them is refused.
  _source: () => [],
  _field_names: () => [],
  _ignored_source: () => [],
  _nested_path: () => [],
  _data_stream_timestamp: () => [],
};

/** Those that nested objects do not have. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set(['_routing', '_ignored']);

/** `_id`, `_index`, `_seq_no` and the like, read from the document even inside nested objects. */
class MetadataField extends SearchField {
  override readonly valuesOf: (document: StoredDocument) => readonly Value[];

  constructor(name: string, read: (document: StoredDocument) => readonly Value[]) {
    const number = name === '_seq_no' || name === '_version' || name === '_doc_count';
    const type: FieldType = {
      name,
      type: name,
      sources: [],
      nestedPath: undefined,
      scripted: false,
      ignoreMalformed: false,
      ignoreAbove: undefined,
      parameters: {},
    };
    super(
      type,
      number ? new NumberKind({ ...type, type: 'long' }) : new KeywordKind(type),
      undefined,
      undefined,
      undefined,
    );
    this.valuesOf = read;
  }

  override values(view: { readonly document: StoredDocument; readonly isWhole?: boolean }): readonly Value[] {
    return view.isWhole === false && OF_DOCUMENTS.has(this.name) ? [] : this.valuesOf(view.document);
  }

  override raw(view: { readonly document: StoredDocument }): JsonValue[] {
    return this.values(view).map((value) => (typeof value === 'number' ? value : javaText(value)));
  }
}

/** The metadata field with this name. */
export function metadataField(name: string, shard: Shard): SearchField | undefined {
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  return read && new MetadataField(name, (document) => read(document, shard));
}
