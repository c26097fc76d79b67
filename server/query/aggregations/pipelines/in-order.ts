import { doubleJson } from '../../../json/float';
import type { AnswerObject } from '../../../json/value';
import { string } from '../../../validation/fields';
import { parseObject } from '../../../validation/object-parser';
import { parseTimeValue } from '../../../validation/time-value';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure, parsingFailure } from '../../dsl/failure';
import { readInt, readText } from '../../dsl/read';
import type { BucketResult, ParentPipeline } from '../aggregation';
import { bucketValue, checkInHistogram, shownValue, withResult } from './parent';
import { readPipeline } from './read-pipeline';

/** A result for each bucket, in order; undefined for a bucket that gets none. */
type Compute = (buckets: readonly BucketResult[]) => (Result | undefined)[];

interface Result {
  readonly value: number;
  readonly shown: AnswerObject;
}

/** A pipeline over the buckets of a histogram. */
function inOrder(type: string, typeName: string, cursor: Cursor, path: string, compute: Compute): ParentPipeline {
  const name = cursor.outerName;
  return {
    check: (parent) => checkInHistogram(type, name, parent, path),
    apply: (buckets, typedKeys) => {
      const shown = typedKeys ? `${typeName}#${name}` : name;
      const results = compute(buckets);
      return buckets.map((bucket, at) => {
        const result = results[at];
        return result ? withResult(bucket, shown, name, result.value, result.shown) : bucket;
      });
    },
  };
}

export const cumulativeSumFields = { buckets_path: string, format: string } as const;

/** `cumulative_sum` (CumulativeSumPipelineAggregator). */
export function cumulativeSum(cursor: Cursor): ParentPipeline {
  const { buckets_path: path, format } = parseObject(cursor, 'cumulative_sum', cumulativeSumFields);
  if (path === undefined) throw argumentFailure('Required [buckets_path]');
  return inOrder('cumulative_sum', 'simple_value', cursor, path, (buckets) => {
    let sum = 0;
    return buckets.map((bucket) => {
      const value = bucketValue(bucket, path, 'insert_zeros');
      if (Number.isFinite(value)) sum += value;
      return { value: sum, shown: shownValue(sum, format) };
    });
  });
}

/** `serial_diff`: the difference from the bucket `lag` buckets before (SerialDiffPipelineAggregator). */
export function serialDiff(cursor: Cursor): ParentPipeline {
  let lag = 1;
  const name = cursor.outerName;
  const { path, gapPolicy, format } = readPipeline(
    cursor,
    (key, value) => {
      if (key !== 'lag' || value.token !== 'VALUE_NUMBER') return false;
      lag = readInt(value);
      if (lag > 0) return true;
      const reason = `Lag must be a positive, non-zero integer.  Value supplied was${lag} in [${name}]: [lag].`;
      throw parsingFailure(reason, value);
    },
    'derivative aggregation',
  );
  return inOrder('serial_diff', 'simple_value', cursor, path, (buckets) => {
    const values = buckets.map((bucket) => bucketValue(bucket, path, gapPolicy));
    return values.map((value, at) => {
      const difference = value - (values[at - lag] ?? Number.NaN);
      return Number.isNaN(difference) ? undefined : { value: difference, shown: shownValue(difference, format) };
    });
  });
}

/** Units of derivatives that are calendar intervals, in milliseconds as far as they have a fixed length. */
const UNITS: Readonly<Record<string, number>> = {
  second: 1_000,
  '1s': 1_000,
  minute: 60_000,
  '1m': 60_000,
  hour: 3_600_000,
  '1h': 3_600_000,
  day: 86_400_000,
  '1d': 86_400_000,
  week: 604_800_000,
  '1w': 604_800_000,
};

/** `derivative`: the difference from the bucket before (DerivativePipelineAggregator). */
export function derivative(cursor: Cursor): ParentPipeline {
  let unit: number | undefined;
  const { path, gapPolicy, format } = readPipeline(
    cursor,
    (key, value) => {
      if (key !== 'unit' || !value.isScalar) return false;
      const text = readText(value);
      unit = UNITS[text] ?? parseTimeValue(text, 'unit');
      return true;
    },
    'derivative aggregation',
  );
  return inOrder('derivative', 'derivative', cursor, path, (buckets) => {
    let before: { readonly value: number; readonly key: number } | undefined;
    return buckets.map((bucket) => {
      const value = bucketValue(bucket, path, gapPolicy);
      const last = before;
      before = { value, key: Number(bucket.key) };
      if (!last) return undefined;
      const gradient = value - last.value;
      const shown = shownValue(gradient, format);
      const normalized = unit === undefined ? undefined : gradient / ((before.key - last.key) / unit);
      if (normalized === undefined) return { value: gradient, shown };
      const normalizedValue = Number.isFinite(normalized) ? doubleJson(normalized) : null;
      return { value: gradient, shown: { ...shown, normalized_value: normalizedValue } };
    });
  });
}
