import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerValue } from '../../json/value';
import { boolean, checkedField, field, int } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { checkCount } from './check-count';
import type { KeySteps } from './key-finder';
import { type BucketOrder, readOrder } from './order';

/** How the values of a histogram map to buckets, and how these are shown. */
export interface Steps extends KeySteps {
  shown(key: number): { readonly key: AnswerValue; readonly text: string | undefined };
}

export interface HistogramOptions {
  readonly minDocCount: number;
  readonly keyed: boolean;
  readonly order: readonly BucketOrder[] | undefined;
  /** Buckets within these bounds are shown even if they are empty. */
  readonly extended: readonly [number, number] | undefined;
  /** Values outside these bounds are ignored. */
  readonly hard: readonly [number, number] | undefined;
}

/** What both histograms say of their buckets, besides bounds. */
export const HISTOGRAM_BUCKETS = {
  keyed: boolean,
  min_doc_count: checkedField(int, (count, at: Cursor) => checkCount('minDocCount', count, at)),
  order: field('OBJECT_ARRAY', readOrder),
} as const;

/**
 * The bounds of empty buckets lie inside those of values (HistogramAggregationBuilder.innerBuild).
 *
 * @param shown both pairs of bounds as errors show them
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkInside(
  { extended, hard }: Pick<HistogramOptions, 'extended' | 'hard'>,
  shown: { readonly extended: readonly string[]; readonly hard: readonly string[] },
): void {
  if (!extended || !hard || (extended[0] >= hard[0] && extended[1] <= hard[1])) return;
  const [outer, inner] = [shown.hard.join('--'), shown.extended.join('--')];
  const why = `hard bounds: [${outer}], extended bounds: [${inner}]`;
  throw illegalArgument(`Extended bounds have to be inside hard bounds, ${why}`);
}
