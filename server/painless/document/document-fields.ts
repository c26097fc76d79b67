/**
 * How a script sees the values of a field: `date` and `date_nanos` as ZonedDateTime, `long` and `double` as numbers,
 * `text` as String.
 */
export type ScriptFieldType = 'date' | 'date_nanos' | 'boolean' | 'long' | 'double' | 'text';

/** How scripts compare vectors (ScoreScriptUtils). */
export type VectorMeasure = 'cosineSimilarity' | 'dotProduct' | 'l1norm' | 'l2norm' | 'hamming';

/**
 * Compares the vector of a document with another.
 *
 * @param query its numbers, or its bytes in hexadecimal form
 * @throws ElasticsearchError 400 illegal_argument_exception if the document has no vector, or the two cannot be compared
 */
export type CompareVector = (measure: VectorMeasure, query: readonly number[] | string) => number;

/** One field of a document, as seen by a script. Search implements this interface on top of an index. */
export interface DocumentField {
  readonly type: ScriptFieldType;
  /** True if the field is analysed, so that it has words but no values. */
  readonly analyzed: boolean;
  /** For fields of vectors. */
  readonly vector?: CompareVector | undefined;
  /**
   * The values in the order of the index: milliseconds for dates, digits of nanoseconds for `date_nanos`, 1 and 0 for booleans, numbers, strings.
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
