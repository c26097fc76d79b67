/**
 * How a script sees the values of a field: `date` as ZonedDateTime, `long` and `double` as numbers, `text` as String.
 */
export type ScriptFieldType = 'date' | 'boolean' | 'long' | 'double' | 'text';

/** One field of a document, as seen by a script. Search implements this interface on top of an index. */
export interface DocumentField {
  readonly type: ScriptFieldType;
  /** True if the field is analysed, so that it has words but no values. */
  readonly analyzed: boolean;
  /**
   * The values in the order of the index: milliseconds for dates, 1 and 0 for booleans, numbers, strings.
   *
   * @throws ElasticsearchError 400 if the field's values cannot be looked up by document.
   */
  values(): readonly (number | string)[];
}

/** The fields of one document. */
export interface DocumentFields {
  /** Undefined for an unmapped field. */
  field(name: string): DocumentField | undefined;
}
