import { notEmulated } from '../../../errors/not-emulated';
import { chargeIntervals, type Interval, type IntervalsSource } from './interval';

/** How an interval must relate to one of the filter's. */
type Relation = (interval: Interval, reference: Interval) => boolean;

const contains: Relation = (interval, reference) => interval.start <= reference.start && reference.end <= interval.end;
const overlaps: Relation = (interval, reference) => interval.start <= reference.end && reference.start <= interval.end;

/** IntervalsSourceProvider.IntervalFilter: the relation, and whether none of the references may have it. */
const FILTERS: Readonly<Record<string, { readonly relation: Relation; readonly none?: true }>> = {
  containing: { relation: contains },
  contained_by: { relation: (interval, reference) => contains(reference, interval) },
  not_containing: { relation: contains, none: true },
  not_contained_by: { relation: (interval, reference) => contains(reference, interval), none: true },
  overlapping: { relation: overlaps },
  not_overlapping: { relation: overlaps, none: true },
  before: { relation: (interval, reference) => interval.end < reference.start },
  after: { relation: (interval, reference) => interval.start > reference.end },
};

/** True for the name of a filter. */
export function isFilterType(type: string): boolean {
  return Object.hasOwn(FILTERS, type);
}

/** The intervals of a source that relate to those of another one in a given way. `type` is a name of a filter. */
export function filtered(source: IntervalsSource, type: string, reference: IntervalsSource): IntervalsSource {
  const filter = FILTERS[type];
  if (!filter) throw notEmulated(`the filter [${type}] of [intervals] queries`);
  const { relation, none = false } = filter;
  return {
    key: `${type}(${source.key},${reference.key})`,
    minExtent: source.minExtent,
    find: (view) => {
      const references = reference.find(view);
      const intervals = source.find(view);
      chargeIntervals(view, references.length * intervals.length);
      return intervals.filter((interval) => references.some((one) => relation(interval, one)) !== none);
    },
  };
}
