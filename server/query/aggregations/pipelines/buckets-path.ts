import { illegalArgument, validationFailed } from '../../../errors/elasticsearch-error';
import { notEmulated } from '../../../errors/not-emulated';
import { javaDouble } from '../../../json/exact-number';
import { javaText } from '../../../json/java-text';
import type { AnswerObject, AnswerValue, JsonValue } from '../../../json/value';
import type { Cursor } from '../../dsl/cursor';
import { parsingFailure } from '../../dsl/failure';
import type { Aggregation } from '../aggregation';

/** A value of a bucket, with the key of the bucket. */
export interface BucketValue {
  readonly key: string;
  readonly value: number;
}

/** What stands for the value of a bucket that has none. */
export const GAP_POLICIES: readonly string[] = ['insert_zeros', 'skip', 'keep_values'];

/**
 * Each step must name an aggregation of the request (AbstractPipelineAggregationBuilder).
 *
 * @param within true for paths that start inside a bucket, whose own properties they may name
 * @throws ElasticsearchError 400 action_request_validation_exception
 */
export function checkBucketsPath(beside: readonly Aggregation[], path: string, within = false): void {
  let level = beside;
  for (const [at, step] of path.split('>').entries()) {
    const [name = ''] = step.split(/[.[]/);
    if ((within || at > 0) && (name === '_count' || name === '_key')) return;
    const found = level.find((one) => one.name === name);
    if (!found) {
      const what = at === 0 ? 'No aggregation' : `No aggregation [${name}]`;
      throw validationFailed([`${what} found for path [${path}]`]);
    }
    level = found.subs ?? [];
  }
}

/** The values at a path through results, one for each bucket (BucketHelpers.resolveBucketValue). */
export function valuesAt(results: AnswerObject, steps: readonly string[], gapPolicy: string): BucketValue[] {
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

/** The value at a path inside a bucket; undefined for a gap that is skipped (BucketHelpers.resolveBucketValue). */
export function valueIn(bucket: AnswerObject, steps: readonly string[], gapPolicy: string): number | undefined {
  const count = Number(bucket.doc_count);
  if (steps.length === 1 && steps[0] === '_count') return count;
  const value = numberAt(bucket, steps);
  const isGap = !Number.isFinite(value) || (count === 0 && gapPolicy !== 'keep_values');
  if (!isGap) return value;
  return gapPolicy === 'insert_zeros' ? 0 : undefined;
}

function numberAt(bucket: AnswerObject, [step = '', ...rest]: readonly string[], outermost?: string): number {
  const [, name = step, dotted, bracketed] = /^([^.[\]]+)(?:\.(.+)|\[([^\]]+)\])?$/.exec(step) ?? [];
  const first = outermost ?? name;
  if (name === '_count') return Number(bucket.doc_count);
  const result = member(bucket, name);
  if (!result) return Number.NaN;
  const property = dotted ?? bracketed;
  const buckets = result.buckets as AnswerObject | undefined;
  if (buckets && rest.length === 0 && property === '_bucket_count') return Object.keys(buckets).length;
  if (buckets && (rest.length > 0 || property === '_count')) {
    throw manyValues(`, got: [Object[]] at aggregation [${first}]`);
  }
  // Elasticsearch refuses these with the name of the class of their results.
  if (buckets) throw notEmulated(`a [buckets_path] to the many values of [${name}]`);
  if (rest.length > 0) return numberAt(result, rest, first);
  if (property === '_count') return Number(result.doc_count);
  const values = result.values as AnswerObject | undefined;
  return toNumber(values ? oneOf(values, property, first) : result[property ?? 'value']);
}

/** One of the percentiles of an aggregation: the one that is named, or the only one. */
function oneOf(values: AnswerObject, property: string | undefined, name: string): AnswerValue | undefined {
  if (property !== undefined) return values[javaDouble(Number(property))];
  const [one, ...others] = Object.keys(values).filter((key) => !key.endsWith('_as_string'));
  if (others.length > 0) throw manyValues(`, but [${name}] contains multiple values. Please specify which to use.`);
  return one === undefined ? undefined : values[one];
}

/** BucketHelpers.formatResolutionError */
function manyValues(why: string): Error {
  return illegalArgument(
    `buckets_path must reference either a number value or a single value numeric metric aggregation${why}`,
  );
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

/** @throws ParseFailure */
export function readGapPolicy(cursor: Cursor): string {
  const policy = cursor.text();
  if (GAP_POLICIES.includes(policy)) return policy;
  throw parsingFailure(`Invalid gap policy: [${policy}], accepted values: [${GAP_POLICIES.join(', ')}]`, cursor);
}
