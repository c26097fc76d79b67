import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import { compareValues } from '../fields/value';
import type { BucketResult, InnerBucket } from './aggregation';
import { checkOrderPath } from './order-path';

/** One criterion for ordering buckets. */
export interface BucketOrder {
  /** `_count`, `_key` or the path of a metric. */
  readonly path: string;
  readonly ascending: boolean;
}

/** Reads `order`: an object with one key, or a list of them (InternalOrder.Parser). */
export function readOrder(cursor: Cursor): BucketOrder[] {
  if (cursor.token === 'START_ARRAY') return cursor.elements().flatMap(readOrder);
  const entries = cursor.members();
  if (entries.length !== 1) {
    throw parsingFailure('Must specify at least one field for [order]', cursor, 'end');
  }
  return entries.map(([path, value]) => {
    const direction = readText(value).toLowerCase();
    if (direction !== 'asc' && direction !== 'desc') {
      throw parsingFailure(`Unknown order direction [${readText(value)}]`, value);
    }
    return { path, ascending: direction === 'asc' };
  });
}

/** Checks that the sub-aggregations can order the buckets. @throws ElasticsearchError 400 invalid_path */
export function checkOrder(bucket: InnerBucket, orders: readonly BucketOrder[]): void {
  for (const { path } of orders) if (path !== '_key' && path !== '_count') checkOrderPath(bucket, path);
}

/** Sorts buckets; ties are broken by ascending key. */
export function sortBuckets(buckets: BucketResult[], orders: readonly BucketOrder[]): BucketResult[] {
  const keyed = orders.map((order) => ({
    order,
    values: new Map(buckets.map((one) => [one, sortValue(one, order.path)])),
  }));
  return buckets.sort((a, b) => {
    for (const { order, values } of keyed) {
      const difference = compare(values.get(a) ?? Number.NaN, values.get(b) ?? Number.NaN, order.ascending);
      if (difference !== 0) return difference;
    }
    return compareValues(a.key, b.key);
  });
}

function sortValue(bucket: BucketResult, path: string): number | string {
  if (path === '_key') return bucket.key;
  return path === '_count' ? bucket.count : bucket.metric(path);
}

/** Buckets without a value come last in both directions. */
function compare(a: number | string, b: number | string, ascending: boolean): number {
  const [noFirst, noSecond] = [Number.isNaN(a), Number.isNaN(b)];
  if (noFirst || noSecond) return noFirst === noSecond ? 0 : noFirst ? 1 : -1;
  return ascending ? compareValues(a, b) : compareValues(b, a);
}
