import type { AnswerValue, JsonValue } from '../../json/value';
import type { ValueRange } from './field-index';
import type { Value } from './value';

/** A value of a query, as the field understands it: one value of the index, or a range of them. */
export type Condition = { readonly equals: Value } | { readonly range: ValueRange };

/** What a bound of a range is read with. */
export interface BoundOptions {
  readonly now: number;
  /** Where the text leaves something out, the last value that fits. */
  readonly roundUp?: boolean;
  readonly format?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** How the type of a field turns JSON into values of the index and back. One object for each field of a search. */
export interface FieldKind {
  /** What values are: decides what a missing one sorts as. */
  readonly valueType: 'number' | 'date' | 'text';
  /** The values that a JSON value of a document has in the index; nothing for what the index leaves out. */
  index(value: JsonValue, add: (value: Value) => void): void;
  /**
   * What a query's value is equal to; undefined where nothing can be equal to it.
   *
   * @throws ElasticsearchError 400 for what the type cannot read.
   */
  equal(value: JsonValue, now: number): Condition | undefined;
  /**
   * A bound of a range.
   *
   * @throws ElasticsearchError 400 for what the type cannot read.
   */
  bound(value: JsonValue, options: BoundOptions): Value;
  /** A value as `fields`, `docvalue_fields` and keys of buckets show it, in the format of the field or another one. */
  show(value: Value, format?: string): AnswerValue;
}
