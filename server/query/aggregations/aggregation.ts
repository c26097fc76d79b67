import type { AnswerObject, JsonObject } from '../../json/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';

/** Takes the matches of one index. */
export interface Collecting {
  collect(view: View, score: number): void;
}

/** One computation of an aggregation: over all indices of a search, or over the documents of one bucket. */
export interface AggregationRun {
  /**
   * Binds it to an index, or to nested objects in it.
   *
   * @throws ElasticsearchError where the aggregation does not go with the index.
   */
  bind(scope: Scope): Collecting;
  /** What stands behind the aggregation's name in the answer. */
  result(): AnswerObject;
  /** A value of the result that buckets can be ordered by: of a metric with one value the name is empty. */
  metric?(name: string): number;
  /** What `typed_keys` puts before the name: `sterms`. */
  typeName(): string;
}

/** An aggregation of a request. */
export interface Aggregation {
  readonly name: string;
  /** Its type in the request: `terms`. */
  readonly type: string;
  readonly meta?: JsonObject | undefined;
  start(): AggregationRun;
  /** Pipeline aggregations change the buckets of the aggregation that they stand in; the others are undefined here. */
  readonly reorder?: ((buckets: BucketResult[]) => BucketResult[]) | undefined;
}

/** A bucket that is ready to be shown, and the values to order it by. */
export interface BucketResult {
  /** `key`, `doc_count` and what else the bucket has, with its sub-aggregations. */
  readonly json: AnswerObject;
  readonly count: number;
  readonly key: string | number;
  metric(path: string): number;
}

/** Reads the parameters of one type of aggregation and gives a function that starts it. */
export type StartAggregation = () => AggregationRun;
