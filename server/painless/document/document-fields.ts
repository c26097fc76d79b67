/** How a script sees the values of a field: `date` as ZonedDateTime, `long` and `double` as numbers, `text` as String. */
export type ScriptFieldType = 'date' | 'boolean' | 'long' | 'double' | 'text';

/** One field of a document, for a script. Whoever searches implements it over what an index knows. */
export interface DocumentField {
  readonly type: ScriptFieldType;
  /** The field is analysed: it has words, and no values. */
  readonly analyzed: boolean;
  /**
   * The values in the order of the index: milliseconds of dates, 1 and 0 for booleans, numbers, strings.
   *
   * @throws ElasticsearchError 400 where the field has no values that can be looked up by document.
   */
  values(): readonly (number | string)[];
}

/** The fields of one document. */
export interface DocumentFields {
  /** Undefined for a field that the mapping does not know. */
  field(name: string): DocumentField | undefined;
}
