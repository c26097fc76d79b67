import type { Starts } from '../columns/column';
import type { Matches } from '../matcher';
import type { Slots } from '../segments/slots';

/** What the values of a column belong to. */
export interface Grouping {
  /** Where the values of each document begin. */
  readonly starts: Starts;
  /** The number of groups. */
  readonly count: number;
  /** The group of each value, ascending within a document; −1 for none. */
  readonly groups: Int32Array | Uint32Array;
}

/** The starts of values of which each document has one. */
export function singleStarts(size: number): Starts {
  const starts = new Uint32Array(size + 1);
  for (let slot = 0; slot <= size; slot += 1) starts[slot] = slot;
  return starts;
}

/** How many of some documents have a value in each group. */
export function countGroups({ starts, count, groups }: Grouping, slots: Slots): Uint32Array {
  const counts = new Uint32Array(count);
  for (let to = 0; to < slots.length; to += 1) {
    const slot = slots[to] as number;
    const end = starts[slot + 1] as number;
    let before = -1;
    for (let at = starts[slot] as number; at < end; at += 1) {
      const group = groups[at] as number;
      if (group < 0 || group === before) continue;
      counts[group] = (counts[group] as number) + 1;
      before = group;
    }
  }
  return counts;
}

/** The matches in each group, in the order of the documents; calls back for groups with any. */
export function splitIntoGroups(
  grouping: Grouping,
  { slots, scores, score }: Matches,
  visit: (group: number, matches: Matches) => void,
): void {
  const { starts, groups } = grouping;
  const counts = countGroups(grouping, slots);
  const next = firstPlaces(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ordered = new Uint16Array(total);
  const theirs = scores && new Float64Array(total);
  for (let from = 0; from < slots.length; from += 1) {
    const slot = slots[from] as number;
    const end = starts[slot + 1] as number;
    let before = -1;
    for (let at = starts[slot] as number; at < end; at += 1) {
      const group = groups[at] as number;
      if (group < 0 || group === before) continue;
      before = group;
      const place = next[group] as number;
      next[group] = place + 1;
      ordered[place] = slot;
      if (theirs) theirs[place] = scores[from] as number;
    }
  }
  for (let group = 0; group < counts.length; group += 1) {
    const length = counts[group] as number;
    if (length === 0) continue;
    const end = next[group] as number;
    const own = { slots: ordered.subarray(end - length, end), scores: theirs?.subarray(end - length, end), score };
    visit(group, own);
  }
}

function firstPlaces(counts: Uint32Array): Uint32Array {
  const places = new Uint32Array(counts.length);
  for (let group = 1; group < counts.length; group += 1) {
    places[group] = (places[group - 1] as number) + (counts[group - 1] as number);
  }
  return places;
}
