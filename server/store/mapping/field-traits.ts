import type { JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import type { FieldMapper } from './mapper';

/** Types that behave alike when they are searched and sorted. */
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

/** What is true of all fields of one type. */
export interface FieldTraits {
  readonly family: FieldFamily;
  /** What `_field_caps` calls the type, where it is not its own name. */
  readonly familyName?: string;
  readonly docValues: boolean;
  /** Can be searched, if slowly, without an index. */
  readonly searchesDocValues: boolean;
  /** Parameters that the type takes; undefined: they are not checked. */
  readonly parameters?: readonly string[];
  /** Lists are one value. */
  readonly wholeArrays?: boolean;
  /** Objects are values. */
  readonly objects?: boolean;
  /** True if a value (no null, no list unless they are one value) is certainly accepted; false: ask `parse`. */
  fits(value: JsonValue, field: FieldMapper): boolean;
  /**
   * Reads the value at the reader's current token, of whatever kind it is.
   *
   * @throws ElasticsearchError the cause for which the field refuses it.
   */
  parse(reader: JsonReader, field: FieldMapper): void;
}
