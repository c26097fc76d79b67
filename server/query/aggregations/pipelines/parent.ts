import { validationFailed } from '../../../errors/elasticsearch-error';
import { doubleJson } from '../../../json/float';
import type { AnswerObject } from '../../../json/value';
import { DecimalFormat } from '../../decimal-format';
import type { Aggregation, BucketResult, PipelineParent } from '../aggregation';
import { checkBucketsPath, valueIn } from './buckets-path';

/** The same bucket with one more result. */
export function withResult(
  bucket: BucketResult,
  shown: string,
  name: string,
  value: number,
  result: AnswerObject,
): BucketResult {
  return {
    key: bucket.key,
    count: bucket.count,
    json: { ...bucket.json, [shown]: result },
    metric: (path) => (path === name ? value : bucket.metric(path)),
  };
}

/** Shows a number as pipelines do: null if it is not finite, and in a format if there is one. */
export function shownValue(value: number, format: string | undefined): AnswerObject {
  if (!Number.isFinite(value)) return { value: null };
  const decimal = format === undefined ? undefined : new DecimalFormat(format);
  return { value: doubleJson(value), value_as_string: decimal?.print(value) };
}

/** The value of a bucket at a path; NaN for a gap that is skipped. */
export function bucketValue({ json }: BucketResult, path: string, gapPolicy: string): number {
  return valueIn(json, path.split('>'), gapPolicy) ?? Number.NaN;
}

/**
 * Checks that a pipeline that needs its buckets in order is inside a histogram
 * (PipelineAggregationBuilder.ValidationContext.validateParentAggSequentiallyOrdered), and its path.
 *
 * @throws ElasticsearchError 400 action_request_validation_exception
 */
export function checkInHistogram(type: string, name: string, parent: PipelineParent | undefined, path: string): void {
  const must = `${type} aggregation [${name}] must have a histogram, date_histogram or auto_date_histogram as parent`;
  if (!parent) throw validationFailed([`${must} but doesn't have a parent`]);
  checkInside(parent.subs, path);
  if (parent.type !== 'histogram' && parent.type !== 'date_histogram') throw validationFailed([must]);
  if (parent.minDocCount !== 0) {
    throw validationFailed([`parent histogram of ${type} aggregation [${name}] must have min_doc_count of 0`]);
  }
}

/** Checks a path that starts inside a bucket. */
export function checkInside(beside: readonly Aggregation[], path: string): void {
  checkBucketsPath(beside, path, true);
}
