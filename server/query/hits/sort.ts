import type { JsonValue } from '../../json/value';
import type { ScriptSource } from '../../painless';
import type { Query } from '../dsl/query';
import type { MultiValueMode } from '../fields/multi-value-mode';
import type { Value } from '../fields/value';

export type SortOrder = 'asc' | 'desc';
/** What numbers and dates are converted to for sorting, so that indices with different types sort together. */
export type NumericType = 'long' | 'double' | 'date' | 'date_nanos';
export type SortMode = MultiValueMode;

/** The value of a document for one sort key; null if it has none. */
export type SortValue = Value | null;

/** One sort key of a request. */
export interface Sort {
  /** A field, `_score`, `_doc` or `_shard_doc`. */
  readonly field: string;
  readonly order: SortOrder;
  readonly mode?: SortMode | undefined;
  readonly missing?: JsonValue | undefined;
  readonly unmappedType?: string | undefined;
  readonly numericType?: NumericType | undefined;
  readonly format?: string | undefined;
  readonly nested?: NestedSort | undefined;
  /** For `_script`; the field is then ignored. */
  readonly script?: ScriptSort | undefined;
}

/** Sorts by the result of a script. */
export interface ScriptSort {
  readonly source: ScriptSource;
  readonly type: 'number' | 'string';
}

/** Sorts by values of nested objects. */
export interface NestedSort {
  readonly path: string;
  readonly filter?: Query | undefined;
}
