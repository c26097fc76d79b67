import type { AnswerObject, JsonObject } from '../../json/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import type { BucketLimit } from './limits';

/** Receives the matching documents of one index. */
export interface Collecting {
  collect(view: View, score: number): void;
  /** Takes the matches in a part of the index all at once, in the order of the documents. */
  readonly collectAll?: ((part: SearchedPart, matches: Matches) => void) | undefined;
}

/** One computation of an aggregation: over all indices of a search, or over the documents of one bucket. */
export interface AggregationRun {
  /**
   * Binds the aggregation to an index, or to nested objects in it.
   *
   * @throws ElasticsearchError if the aggregation does not suit the index.
   */
  bind(scope: Scope): Collecting;
  /**
   * The object shown under the aggregation's name in the response.
   *
   * @param typedKeys the names of sub-aggregations are shown with their types, as in `sterms#tags`.
   */
  result(typedKeys: boolean): AnswerObject;
  /** A value of the result that buckets can be ordered by; the name is empty for a metric that has a single value. */
  metric?(name: string): number;
  /** The names of the values of a metric that has several. */
  readonly metricNames?: readonly string[] | undefined;
  /** True if any number is the name of a value, as for percentiles. */
  readonly anyMetric?: boolean | undefined;
  /** The bucket of an aggregation that has exactly one. */
  readonly inner?: InnerBucket | undefined;
  /** The prefix that `typed_keys` adds to the name, such as `sterms`. */
  typeName(): string;
}

/** A bucket as the orders of the buckets around it see it. */
export interface InnerBucket {
  readonly count: number;
  /** The run of a sub-aggregation; undefined for pipelines. */
  find(name: string): AggregationRun | undefined;
}

/** What works on the buckets of an aggregation beside it. */
export interface Sibling {
  /** The prefix that `typed_keys` adds to its name. */
  readonly typeName: string;
  /** @throws ElasticsearchError 400 if the path leads to nothing */
  check(beside: readonly Aggregation[]): void;
  /** @param results of the aggregations beside it, by name. */
  result(results: AnswerObject): AnswerObject;
}

/** The aggregation around a pipeline. */
export interface PipelineParent {
  readonly type: string;
  /** `min_doc_count` of a histogram. */
  readonly minDocCount: number;
  readonly subs: readonly Aggregation[];
}

/** What works on the buckets of the aggregation around it. */
export interface ParentPipeline {
  /** @throws ElasticsearchError 400 if it cannot be there, or a path leads to nothing; undefined stands for the request */
  check?(parent: PipelineParent | undefined): void;
  /** Prepares it for an index. @throws ElasticsearchError 400 for a script that cannot be compiled */
  bind?(scope: Scope): void;
  /** @returns the buckets that remain, with what it adds to them */
  apply(buckets: BucketResult[], typedKeys: boolean): BucketResult[];
}

/** An aggregation of a request. */
export interface Aggregation {
  readonly name: string;
  /** Its type in the request: `terms`. */
  readonly type: string;
  readonly meta?: JsonObject | undefined;
  /** Starts over; all buckets of a request count towards one limit. */
  start(limit: BucketLimit): AggregationRun;
  /** The aggregations inside it. */
  readonly subs?: readonly Aggregation[] | undefined;
  /** Set on aggregations that work on the results of those beside them. */
  readonly sibling?: Sibling | undefined;
  /** Set on aggregations that work on the buckets of the aggregation around them. */
  readonly pipeline?: ParentPipeline | undefined;
}

/** A bucket ready to be shown, with the values it can be ordered by. */
export interface BucketResult {
  /** `key`, `doc_count` and any other fields of the bucket, including its sub-aggregations; made when first asked for. */
  readonly json: AnswerObject;
  readonly count: number;
  readonly key: string | number;
  metric(path: string): number;
}

/** Starts one run of an aggregation whose parameters have been read. */
export type StartAggregation = (limit: BucketLimit) => AggregationRun;
