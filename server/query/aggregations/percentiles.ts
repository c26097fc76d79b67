import { kept } from '../../errors/effect';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { boolean, checkedField, field, float, int, parsedObject } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { AggregationRun, StartAggregation } from './aggregation';
import { aggregation } from './declare';
import { type Distribution, HdrHistogram, SortedValues } from './value-distribution';
import { bindSource, type NumberText, requireField, type SourceParameters, VALUES_SOURCE } from './values-source';

/** What keeping a value costs: bytes, and work for putting the values in order. */
export const VALUE_BYTES = 16;
export const VALUE_WORK = 4;

const DEFAULT_PERCENTS = [1, 5, 25, 50, 75, 95, 99];

type Type = 'percentiles' | 'percentile_ranks';

interface Parameters extends SourceParameters {
  readonly type: Type;
  /** The percentages, or the values whose ranks are wanted, in ascending order. */
  readonly keys: readonly number[];
  readonly keyed: boolean;
  /** Decimal digits of the method `hdr`; undefined for `tdigest`. */
  readonly digits: number | undefined;
}

const numbers = field('PLAIN_VALUE_ARRAY', (cursor: Cursor) =>
  cursor.token === 'START_ARRAY' ? cursor.elements().map((one) => one.float()) : [cursor.float()],
);

/** TDigestExecutionHint: how exact estimates are. Nothing is estimated here. */
export const executionHint = field('STRING', (cursor: Cursor) => {
  const hint = cursor.text();
  if (hint === 'default' || hint === 'high_accuracy') return hint;
  throw illegalArgument(`Invalid execution_hint [${hint}], valid values are [default, high_accuracy]`);
});

const NOT_ESTIMATED = 'all values are kept, so nothing is estimated';

const TDIGEST = {
  compression: kept(NOT_ESTIMATED, checkedField(float, checkCompression)),
  execution_hint: kept(NOT_ESTIMATED, executionHint),
} as const;

const HDR = { number_of_significant_value_digits: checkedField(int, checkDigits) } as const;

/** What both have in common. */
const COMMON = {
  ...VALUES_SOURCE,
  keyed: boolean,
  tdigest: parsedObject<Cursor, typeof TDIGEST>('tdigest', TDIGEST),
  hdr: parsedObject('hdr', HDR),
} as const;

/** `percentiles` (PercentilesAggregationBuilder): the values below which given percentages of all values lie. */
export const percentiles = aggregation('percentiles', { ...COMMON, percents: numbers }, (read, cursor) => {
  const keys = read.percents ?? DEFAULT_PERCENTS;
  checkPercents(keys, cursor.outerName);
  return start('percentiles', read, keys, cursor);
});

/** `percentile_ranks` (PercentileRanksAggregationBuilder): the percentages of all values that lie below given ones. */
export const percentileRanks = aggregation('percentile_ranks', { ...COMMON, values: numbers }, (read, cursor) => {
  const name = cursor.outerName;
  if (!read.values) throw notBuilt('percentile_ranks', `[values] must not be null: [${name}]`);
  if (read.values.length === 0) throw notBuilt('percentile_ranks', `[values] must not be an empty array: [${name}]`);
  return start('percentile_ranks', read, read.values, cursor);
});

function checkCompression(compression: number): void {
  if (compression >= 0) return;
  throw illegalArgument(`[compression] must be greater than or equal to 0. Found [${javaDouble(compression)}]`);
}

function checkDigits(digits: number): void {
  if (digits >= 0 && digits <= 5) return;
  throw illegalArgument('[numberOfSignificantValueDigits] must be between 0 and 5');
}

function checkPercents(percents: readonly number[], name: string): void {
  if (percents.length === 0) throw notBuilt('percentiles', `[percents] must not be empty: [${name}]`);
  const seen = new Set<number>();
  for (const percent of percents) {
    const shown = javaDouble(percent);
    if (!(percent >= 0 && percent <= 100)) {
      throw notBuilt('percentiles', `percent must be in [0,100], got [${shown}]: [${name}]`);
    }
    if (seen.has(percent)) throw notBuilt('percentiles', `percent [${shown}] has been specified twice: [${name}]`);
    seen.add(percent);
  }
}

/** ConstructingObjectParser: what the builder refuses once all has been read. */
function notBuilt(type: Type, problem: string): ElasticsearchError {
  const reason = `Failed to build [${type}] after last required field arrived`;
  return new ElasticsearchError('x_content_parse_exception', reason, { causedBy: illegalArgument(problem) });
}

interface Read extends SourceParameters {
  readonly keyed?: boolean | undefined;
  readonly tdigest?: object | undefined;
  readonly hdr?: { readonly number_of_significant_value_digits?: number } | undefined;
}

function start(type: Type, read: Read, keys: readonly number[], cursor: Cursor): StartAggregation {
  if (read.hdr && read.tdigest) throw notBuilt(type, 'Only one percentiles method should be declared.');
  requireField(read, cursor);
  const digits = read.hdr && (read.hdr.number_of_significant_value_digits ?? 3);
  const sorted = [...keys].sort((a, b) => a - b);
  const parameters = { ...read, type, keys: sorted, keyed: read.keyed ?? true, digits };
  return () => new Percentiles(parameters);
}

class Percentiles implements AggregationRun {
  readonly anyMetric = true;
  private readonly values: Distribution;
  private text: NumberText | undefined;

  constructor(private readonly parameters: Parameters) {
    const { digits } = parameters;
    this.values = digits === undefined ? new SortedValues() : new HdrHistogram(digits);
  }

  bind(scope: Scope) {
    const source = bindSource(scope, this.parameters.type, this.parameters, 'numeric');
    this.text ??= source.text;
    return {
      collect: (view: View) => {
        const found = source.values(view);
        view.charge(found.length * VALUE_WORK);
        scope.shard.budget.chargeMemory(found.length * VALUE_BYTES);
        for (const value of found) this.values.add(Number(value));
      },
    };
  }

  typeName(): string {
    return `${this.parameters.digits === undefined ? 'tdigest' : 'hdr'}_${this.parameters.type}`;
  }

  /** Any number is the name of a metric, whether it was requested or not. */
  metric(name: string): number {
    return this.valueAt(Number(name));
  }

  result(): AnswerObject {
    const { keys, keyed } = this.parameters;
    const results = keys.map((key) => ({ key, ...this.shown(this.valueAt(key)) }));
    if (!keyed) {
      const values = results.map(({ key, value, text }) => ({ key: doubleJson(key), value, value_as_string: text }));
      return { values };
    }
    const values: AnswerObject = {};
    for (const { key, value, text } of results) {
      values[javaDouble(key)] = value;
      if (text !== undefined) values[`${javaDouble(key)}_as_string`] = text;
    }
    return { values };
  }

  private valueAt(key: number): number {
    return this.parameters.type === 'percentiles' ? this.values.percentile(key) : this.values.rank(key);
  }

  private shown(value: number): { readonly value: AnswerValue; readonly text: string | undefined } {
    if (!Number.isFinite(value)) return { value: null, text: undefined };
    const text = this.text?.(value);
    return { value: doubleJson(value), text: text === undefined ? undefined : String(text) };
  }
}
