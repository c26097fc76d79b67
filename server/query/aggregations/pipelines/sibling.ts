import { doubleJson } from '../../../json/float';
import type { AnswerObject } from '../../../json/value';
import { DecimalFormat } from '../../decimal-format';
import type { Cursor } from '../../dsl/cursor';
import type { Sibling } from '../aggregation';
import { type BucketValue, checkBucketsPath, valuesAt } from './buckets-path';
import { type ReadMore, readPipeline } from './read-pipeline';

export type Combine = (values: readonly BucketValue[], show: (value: number) => AnswerObject) => AnswerObject;

/** `max_bucket`, `min_bucket`, `avg_bucket`, `sum_bucket` (BucketMetricsPipelineAggregationBuilder). */
export function sibling(typeName: string, combine: Combine, more?: ReadMore): (cursor: Cursor) => Sibling {
  return (cursor) => {
    const { path, gapPolicy, format } = readPipeline(cursor, more);
    const steps = path.split('>');
    const decimal = format === undefined ? undefined : new DecimalFormat(format);
    const show = (value: number): AnswerObject => {
      if (!Number.isFinite(value)) return { value: null };
      return { value: doubleJson(value), value_as_string: decimal?.print(value) };
    };
    return {
      typeName,
      check: (beside) => checkBucketsPath(beside, path),
      result: (results) => combine(valuesAt(results, steps, gapPolicy), show),
    };
  };
}

/** The buckets with the best value, and that value. */
export function best(isBetter: (a: number, b: number) => boolean): Combine {
  return (values, show) => {
    let found = Number.NaN;
    for (const { value } of values) if (Number.isNaN(found) || isBetter(value, found)) found = value;
    return { ...show(found), keys: values.filter(({ value }) => value === found).map(({ key }) => key) };
  };
}

export const sumOf: Combine = (values, show) => show(values.reduce((sum, { value }) => sum + value, 0));

export const averageOf: Combine = (values, show) =>
  show(values.reduce((sum, { value }) => sum + value, 0) / values.length);
