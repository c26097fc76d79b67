import { illegalArgument } from '../../errors/elasticsearch-error';
import { doubleJson } from '../../json/float';
import type { AnswerObject, JsonValue } from '../../json/value';
import { boolean, field, objects, stringOrNull } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { NumberColumn, type ValueColumn } from '../columns/column';
import type { Cursor } from '../dsl/cursor';
import type { Value } from '../fields/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import { type Slots, slotsWhere } from '../segments/slots';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { matchesAt } from './collect-matches';
import { aggregation } from './declare';
import type { BucketLimit } from './limits';
import { type RangeFormat, rangeFormat } from './range-format';
import { timeZone } from './time-zone';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** What comparing a value with a range costs, in the units of a budget. */
const COMPARED = 1 / 4;

/** A bound as the request has it: a number, or a text in the format of the field. */
const bound = field('LONG_OR_NULL', (value) => value.json());

interface Range {
  readonly key: string | undefined;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
}

/** A range with numeric bounds; a missing bound is infinite. */
interface Bounds {
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

interface RangeParameters extends SourceParameters {
  readonly name: string;
  readonly type: 'range' | 'date_range';
  readonly ranges: readonly Range[];
  readonly keyed: boolean;
  readonly timeZone: string | undefined;
}

/** `range` over numbers and `date_range` over dates: one bucket for each range, upper bounds excluded. */
export function rangeAggregation(type: 'range' | 'date_range') {
  const zoned = type === 'date_range' ? { time_zone: timeZone } : {};
  const fields = { ...VALUES_SOURCE, ...zoned, keyed: boolean, ranges: objects(readRange) };
  return aggregation(type, fields, (read, cursor, subs) => {
    requireField(read, cursor);
    const parameters = {
      ...read,
      type,
      name: cursor.outerName,
      ranges: read.ranges ?? [],
      keyed: read.keyed ?? false,
      timeZone: 'time_zone' in read ? read.time_zone : undefined,
    };
    return (limit) => new Ranges(parameters, subs, limit);
  });
}

/** RangeAggregator.Range.PARSER */
function readRange(cursor: Cursor): Range {
  const { key, from, to } = parseObject(cursor.atValue(), 'range', { key: stringOrNull, from: bound, to: bound });
  return { key, from: from ?? undefined, to: to ?? undefined };
}

class Ranges implements AggregationRun {
  private buckets: { readonly bounds: Bounds; readonly bucket: Bucket }[] | undefined;
  private format: RangeFormat | undefined;

  constructor(
    private readonly parameters: RangeParameters,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    const { name, ranges, type } = this.parameters;
    if (ranges.length === 0) throw illegalArgument(`No [ranges] specified for the [${name}] aggregation`);
    const source = bindSource(scope, type, this.parameters, 'numeric');
    this.format ??= rangeFormat(source.field, this.parameters, type === 'date_range', scope.shard.now);
    const buckets = this.ready(this.format);
    for (const { bucket } of buckets) bucket.bind(scope);
    const { columns } = source;
    return {
      collectAll:
        columns &&
        ((part: SearchedPart, matches: Matches) => {
          part.budget.charge(matches.slots.length * buckets.length * COMPARED);
          for (const { bounds, bucket } of buckets) {
            const slots = slotsIn(columns.of(part.part), bounds, matches.slots);
            bucket.collectAll(scope, part, matchesAt(matches, slots));
          }
        }),
      collect: (view: View, score: number) => {
        const values = source.values(view);
        view.charge(values.length * buckets.length);
        for (const { bounds, bucket } of buckets) {
          if (values.some((value) => isIn(value, bounds))) bucket.collect(scope, view, score);
        }
      },
    };
  }

  result(typedKeys: boolean): AnswerObject {
    const format = this.format ?? rangeFormat(undefined, this.parameters, this.parameters.type === 'date_range', 0);
    const results = this.ready(format).map(({ bounds, bucket }) => {
      const { key, ...head } = shownBounds(bounds, format);
      return bucket.shown(String(key), this.parameters.keyed ? head : { key, ...head }, typedKeys);
    });
    const shown = afterPipelines(this.subs, results, typedKeys);
    if (!this.parameters.keyed) return { buckets: shown.map(({ json }) => json) };
    const keyed: AnswerObject = {};
    for (const { key, json } of shown) keyed[String(key)] = json;
    return { buckets: keyed };
  }

  typeName(): string {
    return this.parameters.type;
  }

  /** Ordered by lower bound, then by upper bound (AbstractRangeBuilder.sortRanges). */
  private ready(format: RangeFormat) {
    this.buckets ??= this.parameters.ranges
      .map((range) => this.boundsOf(range, format))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
      .map((bounds) => ({ bounds, bucket: new Bucket(this.subs, this.limit) }));
    return this.buckets;
  }

  private boundsOf(range: Range, format: RangeFormat): Bounds {
    const read = (bound: JsonValue | undefined, otherwise: number): number => {
      if (bound === undefined) return otherwise;
      if (typeof bound === 'string') return format.parse(bound);
      // DateRangeAggregationBuilder reads even numbers by the format, without their fractions.
      return this.parameters.type === 'range' ? Number(bound) : format.parse(String(Math.trunc(Number(bound))));
    };
    return {
      range,
      from: read(range.from, Number.NEGATIVE_INFINITY),
      to: read(range.to, Number.POSITIVE_INFINITY),
    };
  }
}

/** The key and the bounds of a bucket. */
function shownBounds({ range, from, to }: Bounds, format: RangeFormat): AnswerObject {
  const text = (bound: number) => (Number.isFinite(bound) ? format.print(bound) : '*');
  const head: AnswerObject = { key: range.key ?? `${text(from)}-${text(to)}` };
  for (const [name, bound] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!Number.isFinite(bound)) continue;
    head[name] = doubleJson(bound);
    if (!format.plain) head[`${name}_as_string`] = format.print(bound);
  }
  return head;
}

function slotsIn(column: ValueColumn, bounds: Bounds, among: Slots): Slots {
  if (column instanceof NumberColumn) {
    return column.within({ low: bounds.from, high: bounds.to, withoutHigh: true }, among);
  }
  return slotsWhere(among, (slot) => column.valuesAt(slot).some((value) => isIn(value, bounds)));
}

function isIn(value: Value, { from, to }: Bounds): boolean {
  return Number(value) >= from && Number(value) < to;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
