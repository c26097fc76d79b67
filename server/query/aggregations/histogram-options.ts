import type { AnswerValue } from '../../json/value';
import { anything, boolean, int } from '../../validation/fields';
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
  min_doc_count: int,
  order: anything(readOrder),
} as const;
