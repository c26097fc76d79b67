import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import type { AnswerObject } from '../../json/value';
import { checkedField, float, object } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { ValueColumn } from '../columns/column';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, failureWithin } from '../dsl/failure';
import { DateKind } from '../fields/date-kind';
import { RangeKind } from '../fields/range-kind';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import type { Slots } from '../segments/slots';
import type { Aggregation, AggregationRun, BucketResult } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { aggregation } from './declare';
import { countGroups, splitIntoGroups } from './grouping';
import { checkInside, HISTOGRAM_BUCKETS, type HistogramOptions, type Steps } from './histogram-options';
import { KeyFinder } from './key-finder';
import type { BucketLimit } from './limits';
import { checkOrder, sortBuckets } from './order';
import { keysOfRanges } from './range-keys';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE, type ValuesSource } from './values-source';

/** What finding the bucket of a value costs, in the units of a budget. */
const ROUNDING = 4;

/** `histogram`: one bucket for each numeric interval. */
export const histogram = aggregation(
  'histogram',
  {
    ...VALUES_SOURCE,
    interval: checkedField(float, (interval, at: Cursor) => checkInterval(interval, at.ownerName)),
    offset: float,
    ...HISTOGRAM_BUCKETS,
    extended_bounds: object(readBounds),
    hard_bounds: object(readBounds),
  },
  (read, cursor, subs) => {
    requireField(read, cursor);
    const { interval = Number.NaN, offset = 0 } = read;
    const rounding = {
      keyOf: (value: number) => Math.floor((value - offset) / interval) * interval + offset,
      next: (key: number) => Math.floor((key - offset) / interval + 1.5) * interval + offset,
    };
    const options: HistogramOptions = {
      minDocCount: read.min_doc_count ?? 0,
      keyed: read.keyed ?? false,
      order: read.order,
      extended: read.extended_bounds,
      hard: read.hard_bounds,
    };
    const prepare: Prepare = ({ text, field }) => {
      checkInside(options, { extended: shownBounds(options.extended), hard: shownBounds(options.hard) });
      if (Number.isNaN(interval)) throw illegalArgument('interval must be positive, got: 0.0');
      // Only a format shows the keys as strings; booleans and dates have one of their own.
      const own = field?.type.type === 'boolean' || field?.kind instanceof DateKind;
      const print = read.format !== undefined || own ? text : undefined;
      const shown = (key: number) => ({ key: doubleJson(key), text: print && String(print(key)) });
      return { steps: { ...rounding, shown }, options };
    };
    return (limit) => new Histogram('histogram', read, prepare, subs, limit);
  },
);

function checkInterval(interval: number, name: string): number {
  if (interval > 0) return interval;
  throw argumentFailure(`[interval] must be >0 for histogram aggregation [${name}]`);
}

/** DoubleBounds.PARSER, whose errors come with the bound that is read last. */
function readBounds(cursor: Cursor): [number, number] {
  const { min, max } = parseObject(cursor, 'double_bounds', { min: float, max: float });
  if (min === undefined || max === undefined || min <= max) {
    return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  }
  const [last] = cursor.members().slice(-1) as [[string, Cursor]];
  const problem = `max bound [${javaDouble(max)}] must be greater than min bound [${javaDouble(min)}]`;
  throw failureWithin(`[double_bounds] failed to parse field [${last[0]}]`, last[1], notBuilt(problem));
}

function shownBounds(bounds: readonly number[] = []): string[] {
  return bounds.map((bound) => (Number.isFinite(bound) ? javaDouble(bound) : ''));
}

function notBuilt(problem: string): ElasticsearchError {
  const invoked = new ElasticsearchError('invocation_target_exception', null, { causedBy: illegalArgument(problem) });
  const made = 'Cannot instantiate an object of org.elasticsearch.search.aggregations.bucket.histogram.DoubleBounds';
  const reason = 'Failed to build [double_bounds] after last required field arrived';
  return new ElasticsearchError('x_content_parse_exception', reason, { causedBy: illegalArgument(made, invoked) });
}

/** Resolves what depends on the field, such as the date format. */
export type Prepare = (
  source: ValuesSource,
  now: number,
) => { readonly steps: Steps; readonly options: HistogramOptions };

/** Buckets of equal width, including empty ones in between. */
export class Histogram implements AggregationRun {
  private readonly buckets = new Map<number, Bucket>();
  private prepared: ReturnType<Prepare> | undefined;
  private scope: Scope | undefined;

  constructor(
    private readonly type: string,
    private readonly parameters: SourceParameters,
    private readonly prepare: Prepare,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    const source = bindSource(scope, this.type, this.parameters, 'numeric');
    if (source.field || !this.prepared) this.prepared = this.prepare(source, scope.shard.now);
    const { steps, options } = this.prepared;
    this.scope = scope;
    const probe = new Bucket(this.subs, this.limit);
    probe.bind(scope);
    checkOrder(probe, options.order ?? []);
    const keysOf = this.keysOf(source, { steps, options });
    const { columns } = source;
    const finder = new KeyFinder(steps);
    return {
      collectAll:
        columns &&
        ((part: SearchedPart, matches: Matches) =>
          this.collectAll(scope, columns.of(part.part), finder, part, matches)),
      collect: (view: View, score: number) => {
        for (const key of keysOf(view)) this.bucket(key).collect(scope, view, score);
      },
    };
  }

  result(typedKeys: boolean): AnswerObject {
    if (!this.prepared) return { buckets: [] };
    const { steps, options } = this.prepared;
    const shownBuckets: BucketResult[] = [];
    const empty = new Bucket(this.subs, this.limit);
    if (this.scope) empty.bind(this.scope);
    const resultsOfEmpty = this.resultsOf(empty, typedKeys);
    const keys = this.keys(steps, options);
    const expected = options.minDocCount === 0 && this.subs.every(({ pipeline }) => !pipeline);
    if (expected) this.limit.expect(keys.length);
    for (const key of keys) {
      const bucket = this.buckets.get(key);
      if ((bucket?.count ?? 0) < options.minDocCount) continue;
      const { key: shown, text } = steps.shown(key);
      const head = text === undefined ? { key: shown } : { key_as_string: text, key: shown };
      const results = bucket ? undefined : resultsOfEmpty;
      shownBuckets.push((bucket ?? empty).shown(key, head, typedKeys, { results, expected }));
    }
    const sorted = options.order ? sortBuckets(shownBuckets, options.order) : shownBuckets;
    const left = afterPipelines(this.subs, sorted, typedKeys);
    if (!options.keyed) return { buckets: left.map(({ json }) => json) };
    const keyed: AnswerObject = {};
    for (const { key, json } of left) keyed[steps.shown(Number(key)).text ?? javaDouble(Number(key))] = json;
    return { buckets: keyed };
  }

  typeName(): string {
    return this.type;
  }

  private collectAll(scope: Scope, column: ValueColumn, finder: KeyFinder, part: SearchedPart, matches: Matches): void {
    part.budget.charge(matches.slots.length);
    const groups = groupsOf(column, matches.slots, finder, this.prepared?.options.hard);
    const grouping = { starts: column.starts, count: finder.keys.length, groups };
    if (this.subs.length > 0) {
      splitIntoGroups(grouping, matches, (group, own) =>
        this.bucket(finder.keys[group] as number).collectAll(scope, part, own),
      );
      return;
    }
    countGroups(grouping, matches.slots).forEach((count, group) => {
      if (count > 0) this.bucket(finder.keys[group] as number).count += count;
    });
  }

  /** The buckets of a document's values. */
  private keysOf(source: ValuesSource, prepared: ReturnType<Prepare>): (view: View) => Set<number> {
    const { steps, options } = prepared;
    const { field } = source;
    const kind = field?.kind;
    if (field && kind instanceof RangeKind) {
      return (view) => keysOfRanges({ field, kind }, view, prepared, this.limit);
    }
    return (view) => {
      const values = source.values(view);
      view.charge(values.length * ROUNDING);
      const inside = values.map(Number).filter((value) => isInside(value, options.hard));
      return new Set(inside.map(steps.keyOf));
    };
  }

  /** All empty buckets show the same (InternalHistogram.EmptyBucketInfo): it is made, and counted, only once. */
  private resultsOf(empty: Bucket, typedKeys: boolean): () => AnswerObject {
    let known: ReturnType<typeof this.limit.shared<AnswerObject>> | undefined;
    return () => {
      known ??= this.limit.shared(() => empty.results(typedKeys));
      known.show();
      return known.part;
    };
  }

  private bucket(key: number): Bucket {
    let bucket = this.buckets.get(key);
    if (!bucket) {
      bucket = new Bucket(this.subs, this.limit);
      this.buckets.set(key, bucket);
    }
    return bucket;
  }

  /** All keys in ascending order, including those of empty buckets if they are shown. */
  private keys(steps: Steps, { minDocCount, extended }: HistogramOptions): number[] {
    const found = [...this.buckets.keys()].sort((a, b) => a - b);
    if (minDocCount > 0) return found;
    const bounds = (extended ?? []).filter(Number.isFinite).map((bound) => steps.keyOf(bound));
    if (found.length === 0 && bounds.length < 2) return [];
    const last = Math.max(...found.slice(-1), ...bounds);
    const keys: number[] = [];
    for (let key = Math.min(...found.slice(0, 1), ...bounds); key <= last; key = steps.next(key)) {
      keys.push(key);
      this.limit.check(keys.length);
    }
    return keys;
  }
}

/** The numbers of the buckets of the values of some documents, by the places of the values in the column. */
function groupsOf(
  column: ValueColumn,
  slots: Slots,
  finder: KeyFinder,
  hard: readonly [number, number] | undefined,
): Int32Array {
  const { starts } = column;
  const groups = new Int32Array(starts[column.size] as number);
  for (let to = 0; to < slots.length; to += 1) {
    const slot = slots[to] as number;
    const end = starts[slot + 1] as number;
    for (let at = starts[slot] as number; at < end; at += 1) {
      const value = Number(column.valueAt(at));
      groups[at] = isInside(value, hard) ? finder.find(value) : -1;
    }
  }
  return groups;
}

function isInside(value: number, bounds: readonly [number, number] | undefined): boolean {
  return !bounds || (value >= bounds[0] && value <= bounds[1]);
}
