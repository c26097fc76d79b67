import type { AnswerValue, JsonValue } from '../../json/value';
import type { Value } from './value';
import type { ValueRange } from './value-range';

/** A query's value as the field interprets it: a single indexed value or a range of them. */
export type Condition = { readonly equals: Value } | { readonly range: ValueRange };

/** Options for reading a bound of a range. */
export interface BoundOptions {
  readonly now: number;
  /** Fill in omitted parts with the last value that fits. */
  readonly roundUp?: boolean;
  readonly format?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Whether the bound has to be in the range of the type. */
  readonly inRange?: boolean;
}

/** How a field type converts JSON to indexed values and back. Each field of a search has its own object. */
export interface FieldKind {
  /** The type of its values, which determines how missing values sort. */
  readonly valueType: 'number' | 'date' | 'text';
  /** The indexed values of a document's JSON value; `add` is not called for values that the index omits. */
  index(value: JsonValue, add: (value: Value) => void): void;
  /**
   * The condition for equality with a query's value; undefined if nothing can equal it.
   *
   * @throws ElasticsearchError 400 if the type cannot parse the value.
   */
  equal(value: JsonValue, now: number): Condition | undefined;
  /**
   * A bound of a range.
   *
   * @throws ElasticsearchError 400 if the type cannot parse the value.
   */
  bound(value: JsonValue, options: BoundOptions): Value;
  /** A value as shown in `fields`, `docvalue_fields` and bucket keys, in the field's format or another. */
  show(value: Value, format?: string): AnswerValue;
}
