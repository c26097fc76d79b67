import type { AnswerObject } from '../../json/value';
import type { View } from '../matcher';
import type { Shard } from '../shard';

/** Takes the matches of one index. */
export interface Collecting {
  collect(view: View, score: number): void;
}

/** An aggregation of a request: collects over all indices, then shows what it found. */
export interface Aggregation {
  readonly name: string;
  /** Starts a new computation. */
  start(): AggregationRun;
}

/** One computation of an aggregation. */
export interface AggregationRun {
  /** Binds it to an index. @throws ElasticsearchError where the aggregation does not go with it. */
  bind(shard: Shard): Collecting;
  result(): AnswerObject;
}
