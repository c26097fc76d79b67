import type { View } from '../../matcher';
import { chargeIntervals, type Interval, type IntervalsSource, minimal, widthOf } from './interval';

/** The intervals of a source, one after another. */
class Walk {
  private at = 0;

  constructor(private readonly intervals: readonly Interval[]) {}

  /** Undefined behind the last one. */
  get current(): Interval | undefined {
    return this.intervals[this.at];
  }

  advance(): void {
    this.at += 1;
  }
}

/** Sources that follow each other, with or without something in between (OrderedIntervalsSource). */
export function ordered(sources: readonly IntervalsSource[]): IntervalsSource {
  return combination('ordered', withRepetitions(sources, true), (found, view) => {
    const [first = [], ...others] = found;
    const walks = others.map((list) => new Walk(list));
    const combined: Interval[] = [];
    for (const start of first) {
      let last = start;
      let covered = widthOf(start);
      for (const walk of walks) {
        while (walk.current && walk.current.start <= last.end) {
          chargeIntervals(view, 1);
          walk.advance();
        }
        if (!walk.current) return minimal(combined);
        last = walk.current;
        covered += widthOf(last);
      }
      combined.push(spanning(start.start, last.end, covered));
    }
    return minimal(combined);
  });
}

/** Sources in any order, which may overlap (UnorderedIntervalsSource). The same source several times must occur as often. */
export function unordered(sources: readonly IntervalsSource[]): IntervalsSource {
  return combination('unordered', withRepetitions(sources), (found, view) => {
    const walks = found.map((list) => new Walk(list));
    const combined: Interval[] = [];
    for (;;) {
      let behind: Walk | undefined;
      let start = Number.POSITIVE_INFINITY;
      let end = Number.NEGATIVE_INFINITY;
      let covered = 0;
      for (const walk of walks) {
        const { current } = walk;
        if (!current) return minimal(combined);
        if (current.start < start) {
          start = current.start;
          behind = walk;
        }
        end = Math.max(end, current.end);
        covered += widthOf(current);
      }
      if (!behind) return minimal(combined);
      chargeIntervals(view, walks.length);
      combined.push(spanning(start, end, covered));
      behind.advance();
    }
  });
}

/** Sources that follow each other immediately (BlockIntervalsSource). */
export function phrase(sources: readonly IntervalsSource[]): IntervalsSource {
  return combination('phrase', sources, (found, view) => {
    const [first = [], ...others] = found;
    const byStart = others.map((list) => new Map(list.map((one) => [one.start, one])));
    chargeIntervals(
      view,
      found.reduce((sum, list) => sum + list.length, 0),
    );
    const combined: Interval[] = [];
    for (const start of first) {
      let last: Interval | undefined = start;
      for (const next of byStart) last = last && next.get(last.end + 1);
      if (last) combined.push({ start: start.start, end: last.end, gaps: 0 });
    }
    return minimal(combined);
  });
}

/** Any of several sources (DisjunctionIntervalsSource). */
export function anyOf(sources: readonly IntervalsSource[]): IntervalsSource {
  const [only, ...others] = sources;
  if (only && others.length === 0) return only;
  return {
    key: `or(${sources.map(({ key }) => key).join()})`,
    minExtent: sources.reduce((least, { minExtent }) => Math.min(least, minExtent), Number.POSITIVE_INFINITY),
    find: (view) => {
      const found = sources.flatMap((source) => source.find(view));
      chargeIntervals(view, found.length, found.length);
      return minimal(found);
    },
  };
}

/** The intervals of a source with few enough gaps (FilteredIntervalsSource.maxGaps). */
export function withMaxGaps(source: IntervalsSource, most: number): IntervalsSource {
  const key = `maxgaps(${most},${source.key})`;
  return { ...source, key, find: (view) => source.find(view).filter(({ gaps }) => gaps <= most) };
}

/** The intervals of a source, extended by the words before them that analysis has left out (ExtendedIntervalsSource). */
export function extended(source: IntervalsSource, before: number): IntervalsSource {
  return {
    key: `extend(${source.key},${before})`,
    minExtent: source.minExtent + before,
    find: (view) =>
      source.find(view).map(({ start, end, gaps }) => ({ start: Math.max(0, start - before), end, gaps })),
  };
}

function combination(
  name: string,
  sources: readonly IntervalsSource[],
  combine: (found: readonly (readonly Interval[])[], view: View) => Interval[],
): IntervalsSource {
  const [only, ...others] = sources;
  if (only && others.length === 0) return only;
  return {
    key: `${name}(${sources.map(({ key }) => key).join()})`,
    minExtent: sources.reduce((sum, { minExtent }) => sum + minExtent, 0),
    find: (view) => {
      const found: (readonly Interval[])[] = [];
      for (const source of sources) {
        const intervals = source.find(view);
        if (intervals.length === 0) return [];
        found.push(intervals);
      }
      const combined = combine(found, view);
      chargeIntervals(view, combined.length, combined.length);
      return combined;
    },
  };
}

function spanning(start: number, end: number, covered: number): Interval {
  return { start, end, gaps: end - start + 1 - covered };
}

/**
 * Equal sources become one that has to occur as often (RepeatingIntervalsSource).
 *
 * @param adjacent only those next to each other
 */
function withRepetitions(sources: readonly IntervalsSource[], adjacent = false): IntervalsSource[] {
  const groups: { readonly source: IntervalsSource; times: number }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  for (const source of sources) {
    const same = adjacent ? groups.at(-1) : known.get(source.key);
    if (same?.source.key === source.key) same.times += 1;
    else {
      const group = { source, times: 1 };
      groups.push(group);
      known.set(source.key, group);
    }
  }
  return groups.map(({ source, times }) => repeated(source, times));
}

function repeated(source: IntervalsSource, times: number): IntervalsSource {
  if (times === 1) return source;
  return {
    key: `repeat(${source.key},${times})`,
    minExtent: source.minExtent,
    find: (view) => {
      const found = source.find(view);
      const windows: Interval[] = [];
      for (const [at, first] of found.entries()) {
        const last = found[at + times - 1];
        if (!last) break;
        chargeIntervals(view, times, 1);
        const width = found.slice(at, at + times).reduce((sum, one) => sum + widthOf(one), 0);
        windows.push(spanning(first.start, last.end, width));
      }
      return windows;
    },
  };
}
