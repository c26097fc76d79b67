import type { RangeKind } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { HistogramOptions, Steps } from './histogram-options';
import type { BucketLimit } from './limits';

/** What a bucket that a range reaches costs, in the units of a budget. */
const REACHED = 4;

/**
 * The keys of all buckets that the ranges of a document reach (RangeHistogramAggregator, DateRangeHistogramAggregator).
 *
 * @throws ElasticsearchError 400 if there are too many.
 */
export function keysOfRanges(
  { field, kind }: { readonly field: SearchField; readonly kind: RangeKind },
  view: View,
  { steps, options: { hard } }: { readonly steps: Steps; readonly options: HistogramOptions },
  limit: BucketLimit,
): Set<number> {
  const keys = new Set<number>();
  for (const value of field.raw(view)) {
    const interval = kind.interval(value);
    if (!interval) continue;
    const from = Math.max(Number(interval.from?.value ?? -Number.MAX_VALUE), hard?.[0] ?? -Number.MAX_VALUE);
    const to = Math.min(Number(interval.to?.value ?? Number.MAX_VALUE), hard?.[1] ?? Number.MAX_VALUE);
    for (let key = steps.keyOf(from); key <= to; key = steps.next(key)) {
      if (key === to && interval.to?.included === false && key === interval.to.value) break;
      keys.add(key);
      view.charge(REACHED);
      limit.check(keys.size);
    }
  }
  return keys;
}
