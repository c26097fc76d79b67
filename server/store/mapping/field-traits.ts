import type { JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import type { FieldMapper } from './mapper';

/** Types that behave alike in searching and sorting. */
export type FieldFamily =
  | 'keyword'
  | 'text'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'date'
  | 'ip'
  | 'version'
  | 'flattened'
  | 'binary'
  | 'range'
  | 'opaque';

/** Properties shared by all fields of one type. */
export interface FieldTraits {
  readonly family: FieldFamily;
  /** The type name shown by `_field_caps`, if it differs from the type's own name. */
  readonly familyName?: string;
  readonly docValues: boolean;
  /** Can be searched without an index, though slowly. */
  readonly searchesDocValues: boolean;
  /** Parameters that the type accepts; undefined if they are not checked. */
  readonly parameters?: readonly string[];
  /** A list is a single value. */
  readonly wholeArrays?: boolean;
  /** Nulls are passed to `parse`; other types skip them. */
  readonly readsNull?: boolean;
  /** An object is a value. */
  readonly objects?: boolean;
  /**
   * True if a value (not null, and not a list unless lists are single values) is certain to be accepted; otherwise ask
   * `parse`.
   */
  fits(value: JsonValue, field: FieldMapper): boolean;
  /**
   * Reads the value at the reader's current token, whatever its kind.
   *
   * @throws ElasticsearchError the reason why the field rejects it.
   */
  parse(reader: JsonReader, field: FieldMapper): void;
}
