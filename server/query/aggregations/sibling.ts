import { validationFailed } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import { javaText } from '../../json/java-text';
import type { AnswerObject, AnswerValue, JsonValue } from '../../json/value';
import { DecimalFormat } from '../decimal-format';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import type { Aggregation, Sibling } from './aggregation';

/** A value of a bucket, with the key of the bucket. */
interface BucketValue {
  readonly key: string;
  readonly value: number;
}

const GAP_POLICIES = ['insert_zeros', 'skip', 'keep_values'];

type Combine = (values: readonly BucketValue[], show: (value: number) => AnswerObject) => AnswerObject;

/** `max_bucket`, `min_bucket`, `avg_bucket`, `sum_bucket` (BucketMetricsPipelineAggregationBuilder). */
export function sibling(typeName: string, combine: Combine): (cursor: Cursor) => Sibling {
  return (cursor) => {
    const { path, gapPolicy, format } = readSibling(cursor);
    const steps = path.split('>');
    const decimal = format === undefined ? undefined : new DecimalFormat(format);
    const show = (value: number): AnswerObject => {
      if (!Number.isFinite(value)) return { value: null };
      return { value: doubleJson(value), value_as_string: decimal?.print(value) };
    };
    return {
      typeName,
      check: (beside) => checkPath(beside, path, steps),
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

function readSibling(cursor: Cursor): { path: string; gapPolicy: string; format: string | undefined } {
  const name = cursor.outerName;
  let path: string | undefined;
  let gapPolicy = 'skip';
  let format: string | undefined;
  for (const [key, value] of cursor.members()) {
    const single = value.token === 'START_ARRAY' && value.elements().length === 1 ? value.elements()[0] : value;
    if (key === 'buckets_path' && single?.isScalar) path = readText(single);
    else if (key === 'format' && value.isScalar) format = readText(value);
    else if (key === 'gap_policy' && value.isScalar) gapPolicy = readText(value);
    else throw parsingFailure(`Unexpected token ${value.token} [${key}] in [${name}]`, value);
    if (key === 'gap_policy' && !GAP_POLICIES.includes(gapPolicy)) {
      throw parsingFailure(`Invalid gap policy: [${gapPolicy}], accepted values: [${GAP_POLICIES.join(', ')}]`, value);
    }
  }
  if (path === undefined) {
    throw parsingFailure(`Missing required field [buckets_path] for aggregation [${name}]`, cursor, 'end');
  }
  return { path, gapPolicy, format };
}

/** AbstractPipelineAggregationBuilder: each step must name an aggregation of the request. */
function checkPath(beside: readonly Aggregation[], path: string, steps: readonly string[]): void {
  let level = beside;
  for (const [at, step] of steps.entries()) {
    const [name = ''] = step.split(/[.[]/);
    if (at > 0 && (name === '_count' || name === '_key')) return;
    const found = level.find((one) => one.name === name);
    if (!found) {
      const what = at === 0 ? 'No aggregation' : `No aggregation [${name}]`;
      throw validationFailed([`${what} found for path [${path}]`]);
    }
    level = found.subs ?? [];
  }
}

/** The values at a path through results, one for each bucket (BucketHelpers.resolveBucketValue). */
function valuesAt(results: AnswerObject, steps: readonly string[], gapPolicy: string): BucketValue[] {
  const [step = '', ...rest] = steps;
  const [name = '', property] = step.split('.');
  const result = member(results, name);
  if (!result) return [];
  const buckets = result.buckets as AnswerObject[] | Record<string, AnswerObject> | undefined;
  if (!buckets) {
    if (rest.length === 0) throw notEmulated('[buckets_path] that names no aggregation of several buckets');
    return valuesAt(result, rest, gapPolicy);
  }
  const inBucket = rest.length === 0 ? [property ?? '_count'] : rest;
  const all = Array.isArray(buckets)
    ? buckets.map((bucket) => [javaText((bucket.key_as_string ?? bucket.key) as JsonValue), bucket] as const)
    : Object.entries(buckets);
  return all.flatMap(([key, bucket]) => {
    const value = valueIn(bucket, inBucket, gapPolicy);
    return value === undefined ? [] : [{ key, value }];
  });
}

function valueIn(bucket: AnswerObject, steps: readonly string[], gapPolicy: string): number | undefined {
  const count = Number(bucket.doc_count);
  if (steps.length === 1 && steps[0] === '_count') return count;
  const value = numberAt(bucket, steps);
  const isGap = !Number.isFinite(value) || (count === 0 && gapPolicy !== 'keep_values');
  if (!isGap) return value;
  return gapPolicy === 'insert_zeros' ? 0 : undefined;
}

function numberAt(bucket: AnswerObject, [step = '', ...rest]: readonly string[]): number {
  const [, name = step, dotted, bracketed] = /^([^.[\]]+)(?:\.(.+)|\[([^\]]+)\])?$/.exec(step) ?? [];
  if (name === '_count') return Number(bucket.doc_count);
  const result = member(bucket, name);
  if (!result) return Number.NaN;
  if (rest.length > 0) return numberAt(result, rest);
  const property = dotted ?? bracketed ?? 'value';
  if (property === '_count') return Number(result.doc_count);
  const values = result.values as AnswerObject | undefined;
  return toNumber(values ? values[javaDouble(Number(property))] : result[property]);
}

function toNumber(value: AnswerValue | undefined): number {
  return value === null || value === undefined
    ? Number.NaN
    : Number(String((value as { text?: string }).text ?? value));
}

/** A result by name, with or without its type in front. */
function member(results: AnswerObject, name: string): AnswerObject | undefined {
  const key = Object.keys(results).find((one) => one === name || one.slice(one.indexOf('#') + 1) === name);
  return key === undefined ? undefined : (results[key] as AnswerObject);
}
