import type { View } from '../../matcher';
import { chargeIntervals, type Interval, type IntervalsSource, minimal, widthOf } from './interval';

/** Sources that follow each other, with or without something in between (OrderedIntervalsSource). */
export function ordered(sources: readonly IntervalsSource[]): IntervalsSource {
  const distinct = withRepetitions(sources, true);
  if (distinct.length === 1) return distinct[0] as IntervalsSource;
  return combination('ordered', distinct, (found, view) => {
    const [first = [], ...others] = found;
    const at = others.map(() => 0);
    const combined: Interval[] = [];
    for (const start of first) {
      let last = start;
      let covered = widthOf(start);
      for (let step = 0; step < others.length; step += 1) {
        const list = others[step] as readonly Interval[];
        while ((at[step] as number) < list.length && (list[at[step] as number] as Interval).start <= last.end) {
          chargeIntervals(view, 1);
          (at[step] as number) += 1;
        }
        const next = list[at[step] as number];
        if (!next) return minimal(combined);
        last = next;
        covered += widthOf(next);
      }
      combined.push(spanning(start.start, last.end, covered));
    }
    return minimal(combined);
  });
}

/** Sources in any order, which may overlap (UnorderedIntervalsSource). The same source several times must occur as often. */
export function unordered(sources: readonly IntervalsSource[]): IntervalsSource {
  const distinct = withRepetitions(sources);
  if (distinct.length === 1) return distinct[0] as IntervalsSource;
  return combination('unordered', distinct, (found, view) => {
    const at = found.map(() => 0);
    const combined: Interval[] = [];
    for (;;) {
      chargeIntervals(view, found.length);
      const current = found.map((list, index) => list[at[index] as number] as Interval);
      let behind = 0;
      let end = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < current.length; index += 1) {
        const { start, end: its } = current[index] as Interval;
        if (start < (current[behind] as Interval).start) behind = index;
        end = Math.max(end, its);
      }
      const covered = current.reduce((sum, one) => sum + widthOf(one), 0);
      combined.push(spanning((current[behind] as Interval).start, end, covered));
      (at[behind] as number) += 1;
      if ((at[behind] as number) >= (found[behind] as readonly Interval[]).length) return minimal(combined);
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
  if (sources.length === 1) return sources[0] as IntervalsSource;
  return {
    key: `or(${sources.map(({ key }) => key).join()})`,
    minExtent: Math.min(...sources.map(({ minExtent }) => minExtent)),
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
      for (let at = 0; at + times <= found.length; at += 1) {
        const covered = found.slice(at, at + times);
        chargeIntervals(view, times, 1);
        const width = covered.reduce((sum, one) => sum + widthOf(one), 0);
        windows.push(spanning((covered[0] as Interval).start, (covered[times - 1] as Interval).end, width));
      }
      return windows;
    },
  };
}
