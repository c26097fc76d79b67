import type { View } from '../../matcher';

/** A stretch of a text, in positions of words, both included. */
export interface Interval {
  readonly start: number;
  readonly end: number;
  /** The positions in it that belong to none of its parts. */
  readonly gaps: number;
}

/**
 * Finds intervals in the texts of a document: those that contain no other, by start and by end (Lucene's IntervalsSource).
 */
export interface IntervalsSource {
  /** Two sources with the same key find the same. */
  readonly key: string;
  /** The least positions that an interval can have. */
  readonly minExtent: number;
  find(view: View): readonly Interval[];
}

/** What looking at an interval costs, in the units of a budget, and keeping one, in bytes. */
const LOOKED_AT = 2;
const INTERVAL_BYTES = 64;

/** Charges for intervals that are looked at and kept. */
export function chargeIntervals(view: View, looked: number, kept = 0): void {
  view.charge(looked * LOOKED_AT);
  view.chargeMemory(kept * INTERVAL_BYTES);
}

export function widthOf({ start, end }: Interval): number {
  return end - start + 1;
}

/** Keeps the intervals that contain no other one. */
export function minimal(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Interval[] = [];
  let earliestEnd = Number.POSITIVE_INFINITY;
  for (const interval of sorted.reverse()) {
    if (interval.end >= earliestEnd) continue;
    earliestEnd = interval.end;
    kept.push(interval);
  }
  return kept.reverse();
}
