import { refusing } from '../../../errors/effect';
import { notEmulated } from '../../../errors/not-emulated';
import { anything, int } from '../../../validation/fields';
import { parseObject } from '../../../validation/object-parser';
import type { Cursor } from '../../dsl/cursor';
import { readSort } from '../../hits/parse-sort';
import type { ParentPipeline } from '../aggregation';
import { sortBuckets } from '../order';
import { readGapPolicy } from './buckets-path';

export const bucketSortFields = {
  sort: anything(readSort),
  from: int,
  size: int,
  gap_policy: refusing('all but `skip`', anything(readGapPolicy)),
} as const;

/** `bucket_sort`: sorts and truncates the buckets of its parent aggregation. */
export function bucketSort(cursor: Cursor): ParentPipeline {
  const read = parseObject(cursor, 'bucket_sort', bucketSortFields);
  if (read.gap_policy !== undefined && read.gap_policy !== 'skip') {
    throw notEmulated(`[${read.gap_policy}] of [gap_policy] in [bucket_sort] aggregations`);
  }
  const orders = (read.sort ?? []).map(({ field, order }) => ({ path: field, ascending: order === 'asc' }));
  return {
    apply: (buckets) => {
      const sorted = orders.length > 0 ? sortBuckets([...buckets], orders) : buckets;
      const from = read.from ?? 0;
      return sorted.slice(from, read.size === undefined ? undefined : from + read.size);
    },
  };
}
