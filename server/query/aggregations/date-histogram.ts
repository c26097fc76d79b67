import { DateFormat } from '../../dates/date-format';
import { addUnits, parseDateMath, startOf } from '../../dates/date-math';
import { requireZone } from '../../dates/require-zone';
import { UTC, type Zone } from '../../dates/zone';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { checkedField, field, object, scalar, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { DateKind } from '../fields/date-kind';
import { NumberKind } from '../fields/number-kind';
import { RangeKind } from '../fields/range-kind';
import { aggregation } from './declare';
import { Histogram, type Prepare } from './histogram';
import { checkInside, HISTOGRAM_BUCKETS, type HistogramOptions } from './histogram-options';
import type { KeySteps } from './key-finder';
import { timeZone } from './time-zone';
import { requireField, VALUES_SOURCE } from './values-source';

type CalendarUnit = 'y' | 'q' | 'M' | 'w' | 'd' | 'h' | 'm' | 's';

/** Names of calendar intervals (DateHistogramAggregationBuilder.DATE_FIELD_UNITS). */
const CALENDAR: Readonly<Record<string, CalendarUnit>> = {
  year: 'y',
  '1y': 'y',
  quarter: 'q',
  '1q': 'q',
  month: 'M',
  '1M': 'M',
  week: 'w',
  '1w': 'w',
  day: 'd',
  '1d': 'd',
  hour: 'h',
  '1h': 'h',
  minute: 'm',
  '1m': 'm',
  second: 's',
  '1s': 's',
};

const INTERVALS = {
  calendar_interval: checkedField(string, calendarUnit),
  fixed_interval: checkedField(string, fixedInterval),
} as const;

interface Interval {
  readonly calendar_interval?: string | undefined;
  readonly fixed_interval?: string | undefined;
}

/** `offset`: by how much the intervals begin later, in milliseconds. */
export const OFFSET = field('LONG', (one: Cursor) => readOffset(one.value));

/** `date_histogram`: one bucket for each interval of time. */
export const dateHistogram = aggregation(
  'date_histogram',
  {
    ...VALUES_SOURCE,
    time_zone: timeZone,
    ...INTERVALS,
    offset: OFFSET,
    ...HISTOGRAM_BUCKETS,
    extended_bounds: object(readBounds),
    hard_bounds: object(readBounds),
  },
  (read, cursor, subs) => {
    requireField(read, cursor);
    const zone = read.time_zone === undefined ? UTC : requireZone(read.time_zone);
    const name = cursor.outerName;
    const given = read.calendar_interval ?? read.fixed_interval;
    const rounding = given === undefined ? undefined : readInterval(read, zone, read.offset);
    const prepare: Prepare = ({ field: found }, now) => {
      if (!rounding) throw illegalArgument(NO_INTERVAL);
      const kind = found?.kind;
      const format = formatOf(read.format, kind);
      const instants = (bounds: Bounds | undefined): [number, number] | undefined =>
        bounds && [
          instant(bounds.min, format, now, Number.NEGATIVE_INFINITY),
          instant(bounds.max, format, now, Number.POSITIVE_INFINITY),
        ];
      const options: HistogramOptions = {
        minDocCount: read.min_doc_count ?? 0,
        keyed: read.keyed ?? false,
        order: read.order,
        extended: instants(read.extended_bounds),
        hard: instants(read.hard_bounds),
      };
      checkBounds(name, 'extended_bounds', options.extended);
      checkBounds(name, 'hard_bounds', options.hard);
      checkInside(options, { extended: shownBounds(read.extended_bounds), hard: shownBounds(read.hard_bounds) });
      // Only dates, or a format, show the keys as texts.
      const plain = kind instanceof NumberKind && read.format === undefined;
      const shown = (key: number) => ({ key, text: plain ? undefined : format.print(key, zone) });
      return { steps: { ...rounding, shown }, options };
    };
    return (limit) => new Histogram('date_histogram', read, prepare, subs, limit);
  },
);

/** How dates map to intervals. */
export type Rounding = KeySteps;

/** Reads the interval of a date histogram. @throws ParseFailure if it is missing or unknown. */
export function readInterval(read: Interval, zone: Zone, offset = 0): Rounding {
  const { calendar_interval: calendar, fixed_interval: fixed } = read;
  if (calendar !== undefined && fixed !== undefined)
    throw argumentFailure('Cannot use [fixed_interval] with [calendar_interval] configuration option.');
  if (calendar !== undefined) return calendarRounding(calendar, zone, offset);
  if (fixed !== undefined) return fixedRounding(fixedInterval(fixed), zone, offset);
  throw argumentFailure(NO_INTERVAL);
}

export { INTERVALS };

const NO_INTERVAL = 'Invalid interval specified, must be non-null and non-empty';

function calendarUnit(name: string): CalendarUnit {
  const unit = Object.hasOwn(CALENDAR, name) ? CALENDAR[name] : undefined;
  if (unit) return unit;
  throw illegalArgument(`The supplied interval [${name}] could not be parsed as a calendar interval.`);
}

function fixedInterval(text: string): number {
  return parseTimeValue(text, 'date_histogram.fixedInterval');
}

function calendarRounding(name: string, zone: Zone, offset: number): Rounding {
  const unit = calendarUnit(name);
  return {
    regular: zone === UTC,
    keyOf: (value) => startOf(value - offset, unit, zone) + offset,
    next: (key) => {
      const start = key - offset;
      const later = unit === 'q' ? addUnits(start, 'M', 3, zone) : addUnits(start, unit, 1, zone);
      // A day may have 25 hours, so the start of the next unit has to be rounded again.
      return startOf(later > start ? later : start + 1, unit, zone) + offset;
    },
  };
}

function fixedRounding(interval: number, zone: Zone, offset: number): Rounding {
  if (interval < 1) throw argumentFailure('Zero or negative time interval not supported');
  const keyOf = (value: number): number => {
    const local = value - offset + zone.offset(value);
    return Math.floor(local / interval) * interval - zone.offset(value) + offset;
  };
  return { regular: zone === UTC, keyOf, next: (key) => (zone === UTC ? key + interval : keyOf(key + interval)) };
}

interface Bounds {
  readonly min: JsonValue | undefined;
  readonly max: JsonValue | undefined;
}

/** LongBounds.parseAndValidate */
function checkBounds(name: string, parameter: string, bounds: readonly [number, number] | undefined): void {
  if (!bounds || bounds[0] <= bounds[1]) return;
  const [min, max] = bounds;
  throw illegalArgument(
    `[${parameter}.min][${min}] cannot be greater than [${parameter}.max][${max}] for histogram aggregation [${name}]`,
  );
}

function shownBounds(bounds: Bounds | undefined): string[] {
  return bounds ? [javaText(bounds.min ?? ''), javaText(bounds.max ?? '')] : [];
}

function readBounds(cursor: Cursor): Bounds {
  const { min, max } = parseObject(cursor, 'bounds', { min: scalar, max: scalar });
  return { min: min ?? undefined, max: max ?? undefined };
}

function instant(value: JsonValue | undefined, format: DateFormat, now: number, otherwise: number): number {
  if (value === undefined) return otherwise;
  return typeof value === 'number' ? value : parseDateMath(javaText(value), { format, now });
}

function formatOf(format: string | undefined, kind: unknown): DateFormat {
  if (format !== undefined) return new DateFormat(format);
  const dates = kind instanceof RangeKind ? kind.member : kind;
  return dates instanceof DateKind ? dates.format : new DateFormat('strict_date_optional_time');
}

function readOffset(value: JsonValue): number {
  if (typeof value === 'number') return value;
  const text = javaText(value);
  if (text.startsWith('-')) return -parseTimeValue(text.slice(1), 'DateHistogramAggregationBuilder.parseOffset');
  return parseTimeValue(text.startsWith('+') ? text.slice(1) : text, 'DateHistogramAggregationBuilder.parseOffset');
}
