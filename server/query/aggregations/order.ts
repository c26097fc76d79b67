import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Cursor } from '../dsl/cursor';
import { errorAt, parsingFailure } from '../dsl/failure';
import { compareValues, type Value } from '../fields/value';
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
  if (cursor.token !== 'START_ARRAY') return readOneOrder(cursor);
  const orders = cursor.elements().flatMap(readElement);
  if (orders.length > 0) return orders;
  // TermsAggregationBuilder looks at the first of them.
  const failure = new ElasticsearchError('index_out_of_bounds_exception', 'Index 0 out of bounds for length 0');
  throw errorAt(failure, cursor, 'end');
}

/** AbstractObjectParser.parseArray; in front of anything but an object, the parser of one order reads what follows. */
function readElement(cursor: Cursor): BucketOrder[] {
  if (cursor.token === 'START_OBJECT') return readOneOrder(cursor);
  if (cursor.token === 'START_ARRAY') {
    throw errorAt(new ElasticsearchError('illegal_state_exception', 'expected value but got [START_ARRAY]'), cursor);
  }
  throw parsingFailure(`Unexpected token [${cursor.atValue().open()}] for [order]`, cursor, 'next');
}

/** InternalOrder.Parser.parseOrderParam: of several members, the last one counts. */
function readOneOrder(cursor: Cursor): BucketOrder[] {
  const members = cursor.members();
  if (members.length === 0) throw parsingFailure('Must specify at least one field for [order]', cursor, 'end');
  return members.map(readDirection).slice(-1);
}

function readDirection([path, value]: [string, Cursor]): BucketOrder {
  if (value.token !== 'VALUE_STRING') throw parsingFailure(`Unexpected token [${value.token}] for [order]`, value);
  const direction = value.text().toLowerCase();
  if (direction !== 'asc' && direction !== 'desc') {
    throw parsingFailure(`Unknown order direction [${value.text()}]`, value);
  }
  return { path, ascending: direction === 'asc' };
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

/** A bucket that is not shown yet, under its key. */
export type KeyedBucket = readonly [key: Value, bucket: { readonly count: number }];

/** From this size on, buckets are sorted rather than inserted one by one. */
const MANY = 1_000;

/** The first buckets in an order by counts or keys, not sorted; all buckets for an order by metrics. */
export function firstBuckets<T extends KeyedBucket>(
  buckets: readonly T[],
  size: number,
  orders: readonly BucketOrder[],
): readonly T[] {
  if (buckets.length <= size || orders.some(({ path }) => path !== '_count' && path !== '_key')) return buckets;
  const comparing = (a: T, b: T): number => compareKeyed(a, b, orders);
  if (size > MANY) return [...buckets].sort(comparing).slice(0, size);
  const first: T[] = [];
  for (const bucket of buckets) {
    if (first.length === size && comparing(bucket, first[size - 1] as T) > 0) continue;
    first.splice(placeOf(first, bucket, comparing), 0, bucket);
    if (first.length > size) first.pop();
  }
  return first;
}

function compareKeyed(
  [a, { count: one }]: KeyedBucket,
  [b, { count: two }]: KeyedBucket,
  orders: readonly BucketOrder[],
) {
  for (const { path, ascending } of orders) {
    const difference = path === '_key' ? compareValues(a, b) : one - two;
    if (difference !== 0) return ascending ? difference : -difference;
  }
  return compareValues(a, b);
}

function placeOf<T>(sorted: readonly T[], item: T, comparing: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparing(sorted[middle] as T, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
