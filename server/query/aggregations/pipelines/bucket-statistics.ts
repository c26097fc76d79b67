import { doubleJson } from '../../../json/float';
import type { AnswerObject, AnswerValue } from '../../../json/value';
import { DecimalFormat } from '../../decimal-format';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure } from '../../dsl/failure';
import { readFloat } from '../../dsl/read';
import type { Sibling } from '../aggregation';
import { NumberMetric } from '../metrics';
import { checkBucketsPath, valuesAt } from './buckets-path';
import { type PipelineParameters, type ReadMore, readPipeline } from './read-pipeline';

/** `stats_bucket` (StatsBucketPipelineAggregationBuilder). */
export function statsBucket(cursor: Cursor): Sibling {
  return statistics('stats', readPipeline(cursor));
}

/** `extended_stats_bucket`, with `sigma` (ExtendedStatsBucketParser). */
export function extendedStatsBucket(cursor: Cursor): Sibling {
  let sigma = 2;
  const read: ReadMore = (key, value) => {
    if (key !== 'sigma' || value.token !== 'VALUE_NUMBER') return false;
    sigma = readFloat(value);
    return true;
  };
  const parameters = readPipeline(cursor, read);
  if (sigma < 0) throw argumentFailure('sigma must be a non-negative double');
  return statistics('extended_stats', parameters, sigma);
}

function statistics(type: 'stats' | 'extended_stats', parameters: PipelineParameters, sigma = 2): Sibling {
  const { path, gapPolicy, format } = parameters;
  const steps = path.split('>');
  const decimal = format === undefined ? undefined : new DecimalFormat(format);
  const text = decimal && ((value: number) => decimal.print(value));
  return {
    typeName: `${type}_bucket`,
    check: (beside) => checkBucketsPath(beside, path),
    result: (results) => {
      const values = valuesAt(results, steps, gapPolicy).map(({ value }) => value);
      return NumberMetric.of(type, values, sigma, text).result();
    },
  };
}

const PERCENTS: readonly number[] = [1, 5, 25, 50, 75, 95, 99];

/** `percentiles_bucket`: values of buckets themselves, never between them (PercentilesBucketPipelineAggregator). */
export function percentilesBucket(cursor: Cursor): Sibling {
  let percents = PERCENTS;
  let keyed = true;
  const { path, gapPolicy, format } = readPipeline(cursor, (key, value) => {
    if (key === 'percents' && value.token === 'START_ARRAY') percents = value.elements().map(readFloat);
    else if (key === 'keyed' && value.token === 'VALUE_BOOLEAN') keyed = value.boolean();
    else return false;
    return true;
  });
  if (percents.some((percent) => !(percent >= 0 && percent <= 100))) {
    throw argumentFailure('percents must only contain non-null doubles from 0.0-100.0 inclusive');
  }
  const steps = path.split('>');
  const decimal = format === undefined ? undefined : new DecimalFormat(format);
  return {
    typeName: 'percentiles_bucket',
    check: (beside) => checkBucketsPath(beside, path),
    result: (results) => {
      const values = valuesAt(results, steps, gapPolicy).map(({ value }) => value);
      values.sort((a, b) => a - b);
      const found = percents.map((percent) => ({ percent, value: percentile(values, percent) }));
      return { values: keyed ? byPercent(found, decimal) : listed(found, decimal) };
    },
  };
}

interface Percentile {
  readonly percent: number;
  readonly value: number | undefined;
}

function percentile(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.round((percent / 100) * (sorted.length - 1))];
}

function byPercent(found: readonly Percentile[], decimal: DecimalFormat | undefined): AnswerObject {
  const json: AnswerObject = {};
  for (const { percent, value } of found) {
    const key = doubleJson(percent).text;
    json[key] = value === undefined ? null : doubleJson(value);
    if (decimal && value !== undefined) json[`${key}_as_string`] = decimal.print(value);
  }
  return json;
}

function listed(found: readonly Percentile[], decimal: DecimalFormat | undefined): AnswerValue[] {
  return found.map(({ percent, value }) => ({
    key: doubleJson(percent),
    value: value === undefined ? null : doubleJson(value),
    value_as_string: value === undefined ? undefined : decimal?.print(value),
  }));
}
