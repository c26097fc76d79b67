import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { parseDateMath, requireZone } from '../../dates/date-math';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import { javaText } from '../../json/java-text';
import type { AnswerObject, JsonValue } from '../../json/value';
import { anything, boolean, scalar, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { NumberColumn, type ValueColumn } from '../columns/column';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { DateKind } from '../fields/date-kind';
import type { Value } from '../fields/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import { type Slots, slotsWhere } from '../segments/slots';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { matchesAt } from './collect-matches';
import { aggregation } from './declare';
import type { BucketLimit } from './limits';
import { bindSource, type NumberText, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** What comparing a value with a range costs, in the units of a budget. */
const COMPARED = 1 / 4;

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
  readonly type: 'range' | 'date_range';
  readonly ranges: readonly Range[];
  readonly keyed: boolean;
  readonly timeZone: string | undefined;
}

/** `range` over numbers and `date_range` over dates: one bucket for each range, upper bounds excluded. */
export function rangeAggregation(type: 'range' | 'date_range') {
  const zoned = type === 'date_range' ? { time_zone: string } : {};
  const fields = { ...VALUES_SOURCE, ...zoned, keyed: boolean, ranges: anything(readRanges) };
  return aggregation(type, fields, (read, cursor, subs) => {
    requireField(read, cursor);
    if (!read.ranges || read.ranges.length === 0) {
      throw argumentFailure(`No [ranges] specified for the [${cursor.outerName}] aggregation`);
    }
    const parameters = {
      ...read,
      type,
      ranges: read.ranges,
      keyed: read.keyed ?? false,
      timeZone: 'time_zone' in read ? read.time_zone : undefined,
    };
    return (limit) => new Ranges(parameters, subs, limit);
  });
}

function readRanges(cursor: Cursor): Range[] {
  return cursor.elements().map((one) => {
    const { key, from, to } = parseObject(one, 'range', { key: string, from: scalar, to: scalar });
    return { key, from: from ?? undefined, to: to ?? undefined };
  });
}

class Ranges implements AggregationRun {
  private buckets: { readonly bounds: Bounds; readonly bucket: Bucket }[] | undefined;
  private format: DateFormat | undefined;
  private numberText: NumberText | undefined;

  constructor(
    private readonly parameters: RangeParameters,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    const source = bindSource(scope, this.parameters.type, this.parameters, 'numeric');
    const kind = source.field?.kind;
    if (this.parameters.type === 'date_range') this.format ??= this.dateFormat(kind);
    else this.numberText ??= this.parameters.format === undefined ? undefined : source.text;
    const buckets = this.ready(scope.shard.now);
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
    const results = this.ready(0).map(({ bounds, bucket }) => {
      const { key, ...head } = this.head(bounds);
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

  /** An unmapped field has the default format (ValuesSourceRegistry: DateRangeAggregationBuilder). */
  private dateFormat(kind: unknown): DateFormat {
    if (this.parameters.format !== undefined) return new DateFormat(this.parameters.format);
    return kind instanceof DateKind ? kind.format : new DateFormat(DEFAULT_DATE_FORMAT);
  }

  /** Ordered by lower bound, then by upper bound (AbstractRangeBuilder.sortRanges). */
  private ready(now: number) {
    this.buckets ??= this.parameters.ranges
      .map((range) => this.boundsOf(range, now))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
      .map((bounds) => ({ bounds, bucket: new Bucket(this.subs, this.limit) }));
    return this.buckets;
  }

  private boundsOf(range: Range, now: number): Bounds {
    const read = (bound: JsonValue | undefined, otherwise: number): number =>
      bound === undefined ? otherwise : this.bound(bound, now);
    return {
      range,
      from: read(range.from, Number.NEGATIVE_INFINITY),
      to: read(range.to, Number.POSITIVE_INFINITY),
    };
  }

  private bound(value: JsonValue, now: number): number {
    if (this.parameters.type === 'range' || !this.format) return Number(value);
    const zone = this.parameters.timeZone === undefined ? undefined : requireZone(this.parameters.timeZone);
    return parseDateMath(javaText(value), { format: this.format, now, zone });
  }

  private head({ range, from, to }: Bounds): AnswerObject {
    const head: AnswerObject = { key: range.key ?? `${this.text(from)}-${this.text(to)}` };
    for (const [name, bound] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!Number.isFinite(bound)) continue;
      head[name] = doubleJson(bound);
      if (this.parameters.type === 'date_range' || this.numberText) head[`${name}_as_string`] = this.text(bound);
    }
    return head;
  }

  private text(bound: number): string {
    if (!Number.isFinite(bound)) return '*';
    if (this.format) return this.format.print(bound);
    return this.numberText ? String(this.numberText(bound)) : javaDouble(bound);
  }
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
