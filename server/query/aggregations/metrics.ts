import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { boolean, checkedField, float, long, scalar, string } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import type { Value } from '../fields/value';
import type { Matches, SearchedPart } from '../matcher';
import type { AggregationRun, StartAggregation } from './aggregation';
import { eachDistinct, eachNumber } from './column-values';
import { aggregation, type ReadAggregation } from './declare';
import { bindSource, type NumberText, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** What `extended_stats` adds to `stats`, in the order of the response. */
const SPREAD = [
  'sum_of_squares',
  'variance',
  'variance_population',
  'variance_sampling',
  'std_deviation',
  'std_deviation_population',
  'std_deviation_sampling',
] as const;

/** Values of `extended_stats` that buckets can be ordered by (InternalExtendedStats.Metrics). */
const EXTENDED = ['count', 'sum', 'min', 'max', 'avg', ...SPREAD];

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

const sigma = checkedField(float, (value, at: Cursor) => {
  if (value >= 0) return;
  const found = javaDouble(value);
  throw argumentFailure(`[sigma] must be greater than or equal to 0. Found [${found}] in [${at.ownerName}]`);
});

const COUNTED = 'distinct values are counted, not estimated';
const EXECUTION_MODES = [
  'global_ordinals',
  'segment_ordinals',
  'direct',
  'save_memory_heuristic',
  'save_time_heuristic',
];

/** `min`, `max`, `avg`, `sum`, `stats`, `extended_stats`: numeric metrics over the values of a field. */
export function numberMetric(type: string): ReadAggregation<StartAggregation> {
  const fields = type === 'extended_stats' ? { ...VALUES_SOURCE, sigma } : VALUES_SOURCE;
  return aggregation(type, fields, (read, cursor) => {
    requireField(read, cursor);
    return () => new NumberMetric(type, read, 'sigma' in read ? (read.sigma ?? 2) : 2);
  });
}

export class NumberMetric implements AggregationRun {
  private readonly totals: Totals = {
    count: 0,
    sum: 0,
    lost: 0,
    squares: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  };
  /** Set if the results are also shown as strings. */
  private text: NumberText | undefined;

  constructor(
    private readonly type: string,
    private readonly parameters: SourceParameters,
    private readonly sigma: number,
  ) {}

  /** The metric of numbers at hand. @param text shows them as strings, too; undefined for no strings */
  static of(type: string, numbers: readonly number[], sigma: number, text: NumberText | undefined): NumberMetric {
    const metric = new NumberMetric(type, {}, sigma);
    metric.text = text;
    for (const number of numbers) metric.add(number);
    return metric;
  }

  bind(scope: Parameters<AggregationRun['bind']>[0]) {
    const source = bindSource(scope, this.type, this.parameters, 'numeric');
    this.text ??= source.text;
    const { columns } = source;
    return {
      collectAll: columns && ((part: SearchedPart, { slots }: Matches) => eachNumber(columns, part, slots, this.add)),
      collect: (view: Parameters<typeof source.values>[0]) => {
        for (const value of source.values(view)) this.add(Number(value));
      },
    };
  }

  typeName(): string {
    return this.type;
  }

  get metricNames(): readonly string[] | undefined {
    if (this.type === 'stats') return ['count', 'sum', 'min', 'max', 'avg'];
    return this.type === 'extended_stats' ? EXTENDED : undefined;
  }

  metric(name: string): number {
    return this.values()[name === '' ? this.type : name] ?? Number.NaN;
  }

  result(): AnswerObject {
    const values = this.values();
    if (this.type === 'stats') return this.stats(values, ['min', 'max', 'avg', 'sum']);
    if (this.type === 'extended_stats') return this.extendedStats(values);
    // A sum of nothing is 0, which is shown as any other (InternalNumericMetricsAggregation).
    const text = this.type === 'sum' ? this.text?.(values.sum ?? 0) : this.textOf(values[this.type]);
    const value = number(values[this.type]);
    return text === undefined ? { value } : { value, value_as_string: String(text) };
  }

  private readonly add = (value: number): void => {
    const { totals } = this;
    totals.count += 1;
    const corrected = value - totals.lost;
    const sum = totals.sum + corrected;
    totals.lost = sum - totals.sum - corrected;
    totals.sum = sum;
    totals.squares += value * value;
    totals.min = Math.min(totals.min, value);
    totals.max = Math.max(totals.max, value);
  };

  private values(): Readonly<Record<string, number>> {
    const { count, sum, squares, min, max } = this.totals;
    const empty = count === 0;
    // InternalExtendedStats.varianceSampling: rounding shows the order of the operations.
    const deviations = squares - (sum * sum) / count;
    const variance = empty ? Number.NaN : Math.max(0, deviations / count);
    const sampling = count < 2 ? Number.NaN : Math.max(0, deviations / (count - 1));
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
    const json: AnswerObject = { count: this.totals.count };
    for (const name of names) json[name] = number(values[name]);
    this.addTexts(json, values, names);
    return json;
  }

  private extendedStats(values: Readonly<Record<string, number>>): AnswerObject {
    const json = this.stats(values, ['min', 'max', 'avg', 'sum']);
    // The sampling of a single value is divided by zero.
    const shown = (value: number | undefined): AnswerValue =>
      this.totals.count > 0 && Number.isNaN(value) ? 'NaN' : number(value);
    for (const name of SPREAD) json[name] = shown(values[name]);
    const {
      avg = Number.NaN,
      std_deviation: deviation = Number.NaN,
      std_deviation_sampling: sampling = Number.NaN,
    } = values;
    const bound = (sign: number, of: number) => avg + sign * this.sigma * of;
    const bounds = (show: (value: number) => AnswerValue): AnswerObject => ({
      upper: show(bound(1, deviation)),
      lower: show(bound(-1, deviation)),
      upper_population: show(bound(1, deviation)),
      lower_population: show(bound(-1, deviation)),
      upper_sampling: show(bound(1, sampling)),
      lower_sampling: show(bound(-1, sampling)),
    });
    json.std_deviation_bounds = bounds(shown);
    if (this.text && this.totals.count > 0) {
      for (const name of SPREAD) {
        const text = this.textOf(values[name]);
        // Only the deviations of booleans are strings (InternalExtendedStats.otherStatsToXContent).
        if (text !== undefined) json[`${name}_as_string`] = name.startsWith('std_') ? String(text) : text;
      }
      json.std_deviation_bounds_as_string = bounds((value) => {
        const text = this.textOf(value);
        return text === undefined ? null : String(text);
      });
    }
    return json;
  }

  private addTexts(json: AnswerObject, values: Readonly<Record<string, number>>, names: readonly string[]): void {
    for (const name of names) {
      const text = this.textOf(values[name]);
      if (text !== undefined) json[`${name}_as_string`] = text;
    }
  }

  private textOf(value: number | undefined): string | boolean | undefined {
    return value === undefined || !Number.isFinite(value) || this.totals.count === 0 ? undefined : this.text?.(value);
  }
}

/** A number as shown in the response; null if there is no value. */
function number(value: number | undefined): AnswerValue {
  return value === undefined || !Number.isFinite(value) ? null : doubleJson(value);
}

/** `value_count`: the number of values. */
export const valueCount = aggregation('value_count', VALUES_SOURCE, (parameters, cursor) => {
  requireField(parameters, cursor);
  return () => {
    let count = 0;
    return {
      bind: (scope) => {
        const source = bindSource(scope, 'value_count', parameters, 'any');
        const { columns } = source;
        return {
          collectAll:
            columns &&
            ((part, { slots }) => {
              const { starts } = columns.of(part.part);
              for (const slot of slots) count += (starts[slot + 1] as number) - (starts[slot] as number);
            }),
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
});

/** CardinalityAggregatorFactory.ExecutionMode.fromString @throws ElasticsearchError 400 */
function checkExecutionMode(mode: string | undefined): void {
  if (mode === undefined || EXECUTION_MODES.includes(mode.toLowerCase())) return;
  throw illegalArgument(
    `Invalid execution mode for cardinality aggregation.  Got [${mode}]expected one of [global_ordinal, segment_ordinal, direct]`,
  );
}

/** `cardinality`: the number of distinct values, counted exactly. */
export const cardinality = aggregation(
  'cardinality',
  {
    // CardinalityAggregationBuilder declares neither a format nor a time zone.
    field: string,
    missing: scalar,
    value_type: string,
    script: VALUES_SOURCE.script,
    precision_threshold: kept(
      COUNTED,
      checkedField(long, (threshold, at: Cursor) => {
        if (threshold >= 0) return;
        throw argumentFailure(
          `[precisionThreshold] must be greater than or equal to 0. Found [${threshold}] in [${at.ownerName}]`,
        );
      }),
    ),
    execution_hint: string,
    rehash: kept('Elasticsearch ignores it as well', boolean),
  },
  (parameters, cursor) => {
    requireField(parameters, cursor);
    return () => {
      const seen = new Set<Value>();
      return {
        bind: (scope) => {
          const source = bindSource(scope, 'cardinality', parameters, 'any');
          checkExecutionMode(parameters.execution_hint);
          const { columns } = source;
          return {
            collectAll:
              columns && ((part, { slots }) => eachDistinct(columns, part, slots, (value) => seen.add(value))),
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
  },
);
