import { doubleJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { anything, boolean, float, int } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import type { AggregationRun, StartAggregation } from './aggregation';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** The running totals that metrics are computed from. */
interface Totals {
  count: number;
  sum: number;
  /** The part of the sum lost to rounding (CompensatedSum). */
  lost: number;
  squares: number;
  min: number;
  max: number;
}

/** `min`, `max`, `avg`, `sum`, `stats`, `extended_stats`: numeric metrics over the values of a field. */
export function numberMetric(type: string): (cursor: Cursor) => StartAggregation {
  return (cursor) => {
    const parameters = parseObject(cursor, type, { ...VALUES_SOURCE, sigma: float });
    requireField(parameters, cursor);
    return () => new NumberMetric(type, parameters, parameters.sigma ?? 2);
  };
}

class NumberMetric implements AggregationRun {
  private readonly totals: Totals = {
    count: 0,
    sum: 0,
    lost: 0,
    squares: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  };
  /** Set for date fields, whose results are also shown as strings. */
  private date: SearchField | undefined;

  constructor(
    private readonly type: string,
    private readonly parameters: SourceParameters,
    private readonly sigma: number,
  ) {}

  bind(scope: Parameters<AggregationRun['bind']>[0]) {
    const source = bindSource(scope, this.type, this.parameters, 'numeric');
    if (source.field?.kind.valueType === 'date') this.date = source.field;
    return {
      collect: (view: Parameters<typeof source.values>[0]) => {
        for (const value of source.values(view)) this.add(Number(value));
      },
    };
  }

  typeName(): string {
    return this.type;
  }

  metric(name: string): number {
    return this.values()[name === '' ? this.type : name] ?? Number.NaN;
  }

  result(): AnswerObject {
    const values = this.values();
    if (this.type === 'stats') return this.stats(values, ['min', 'max', 'avg', 'sum']);
    if (this.type === 'extended_stats') return this.extendedStats(values);
    return this.withText({ value: number(values[this.type]) }, 'value', values[this.type]);
  }

  private add(value: number): void {
    const { totals } = this;
    totals.count += 1;
    const corrected = value - totals.lost;
    const sum = totals.sum + corrected;
    totals.lost = sum - totals.sum - corrected;
    totals.sum = sum;
    totals.squares += value * value;
    totals.min = Math.min(totals.min, value);
    totals.max = Math.max(totals.max, value);
  }

  private values(): Readonly<Record<string, number>> {
    const { count, sum, squares, min, max } = this.totals;
    const empty = count === 0;
    const variance = empty ? Number.NaN : Math.max(0, squares / count - (sum / count) ** 2);
    const sampling = count < 2 ? Number.NaN : Math.max(0, (squares - (sum * sum) / count) / (count - 1));
    return {
      count,
      sum,
      min: empty ? Number.NaN : min,
      max: empty ? Number.NaN : max,
      avg: sum / count,
      sum_of_squares: empty ? Number.NaN : squares,
      variance,
      variance_population: variance,
      variance_sampling: sampling,
      std_deviation: Math.sqrt(variance),
      std_deviation_population: Math.sqrt(variance),
      std_deviation_sampling: Math.sqrt(sampling),
    };
  }

  private stats(values: Readonly<Record<string, number>>, names: readonly string[]): AnswerObject {
    let json: AnswerObject = { count: this.totals.count };
    for (const name of names) json[name] = number(values[name]);
    for (const name of names) json = this.withText(json, name, values[name]);
    return json;
  }

  private extendedStats(values: Readonly<Record<string, number>>): AnswerObject {
    const json = this.stats(values, ['min', 'max', 'avg', 'sum']);
    const more = ['sum_of_squares', 'variance', 'variance_population', 'variance_sampling', 'std_deviation'];
    for (const name of [...more, 'std_deviation_population', 'std_deviation_sampling'])
      json[name] = number(values[name]);
    const {
      avg = Number.NaN,
      std_deviation: deviation = Number.NaN,
      std_deviation_sampling: sampling = Number.NaN,
    } = values;
    const bounds = (sign: number, of: number) => number(avg + sign * this.sigma * of);
    json.std_deviation_bounds = {
      upper: bounds(1, deviation),
      lower: bounds(-1, deviation),
      upper_population: bounds(1, deviation),
      lower_population: bounds(-1, deviation),
      upper_sampling: bounds(1, sampling),
      lower_sampling: bounds(-1, sampling),
    };
    return json;
  }

  private withText(json: AnswerObject, name: string, value: number | undefined): AnswerObject {
    if (!this.date || value === undefined || !Number.isFinite(value)) return json;
    return { ...json, [`${name}_as_string`]: this.date.kind.show(value, this.parameters.format) };
  }
}

/** A number as shown in the response; null if there is no value. */
function number(value: number | undefined): AnswerValue {
  return value === undefined || !Number.isFinite(value) ? null : doubleJson(value);
}

/** `value_count`: the number of values. */
export function valueCount(cursor: Cursor): StartAggregation {
  const parameters = parseObject(cursor, 'value_count', VALUES_SOURCE);
  requireField(parameters, cursor);
  return () => {
    let count = 0;
    return {
      bind: (scope) => {
        const source = bindSource(scope, 'value_count', parameters, 'any');
        return {
          collect: (view) => {
            count += source.values(view).length;
          },
        };
      },
      result: () => ({ value: count }),
      metric: () => count,
      typeName: () => 'value_count',
    };
  };
}

/** `cardinality`: the number of distinct values, counted exactly. */
export function cardinality(cursor: Cursor): StartAggregation {
  const parameters = parseObject(cursor, 'cardinality', {
    ...VALUES_SOURCE,
    precision_threshold: int,
    execution_hint: anything((one) => one.value),
    rehash: boolean,
  });
  requireField(parameters, cursor);
  return () => {
    const seen = new Set<Value>();
    return {
      bind: (scope) => {
        const source = bindSource(scope, 'cardinality', parameters, 'any');
        return {
          collect: (view) => {
            for (const value of source.values(view)) seen.add(value);
          },
        };
      },
      result: () => ({ value: seen.size }),
      metric: () => seen.size,
      typeName: () => 'cardinality',
    };
  };
}
