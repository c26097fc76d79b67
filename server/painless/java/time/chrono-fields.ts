import { type CivilTime, dayOfWeek, epochDay } from '../../../dates/civil';
import { ScriptFailure } from '../../values/failures';
import type { ScriptValue } from '../../values/values';
import { instanceArgument } from '../arguments';
import { civilTimeOfMoment, dayOfYear, epochDayOf } from './moment';
import type { Temporal } from './temporal';
import { JavaEnum } from './units';

type Needs = 'date' | 'time' | 'instant' | 'offset' | 'nano';

/** A field of ChronoField or IsoFields that scripts can query. */
export class TimeField extends JavaEnum {
  constructor(
    className: string,
    label: string,
    ordinal: number,
    private readonly text: string,
    readonly needs: Needs,
    readonly of: (time: CivilTime, temporal: Temporal) => number,
  ) {
    super(className, label, ordinal);
  }

  override toText(): string {
    return this.text;
  }
}

const secondOfDay = ({ hour, minute, second }: CivilTime): number => (hour * 60 + minute) * 60 + second;

/** The Thursday of a week determines which year the week belongs to. */
function thursday({ year, month, day }: CivilTime): number {
  const days = epochDay(year, month, day);
  return days - dayOfWeek(days) + 4;
}

function yearOfWeek(time: CivilTime): number {
  const middle = thursday(time);
  if (middle < epochDay(time.year, 1, 1)) return time.year - 1;
  return middle >= epochDay(time.year + 1, 1, 1) ? time.year + 1 : time.year;
}

const weekOfYear = (time: CivilTime): number => Math.floor((thursday(time) - epochDay(yearOfWeek(time), 1, 1)) / 7) + 1;

const CHRONO = 'java.time.temporal.ChronoField';
const ISO = 'java.time.temporal.IsoFields';

/** The fields that scripts can query; the numbers are their positions in the enum. */
export const TIME_FIELDS: readonly TimeField[] = [
  new TimeField(CHRONO, 'NANO_OF_SECOND', 0, 'NanoOfSecond', 'nano', ({ nano }) => nano),
  new TimeField(CHRONO, 'MICRO_OF_SECOND', 2, 'MicroOfSecond', 'nano', ({ nano }) => Math.floor(nano / 1000)),
  new TimeField(CHRONO, 'MILLI_OF_SECOND', 4, 'MilliOfSecond', 'nano', ({ nano }) => Math.floor(nano / 1_000_000)),
  new TimeField(
    CHRONO,
    'MILLI_OF_DAY',
    5,
    'MilliOfDay',
    'time',
    (time) => secondOfDay(time) * 1000 + Math.floor(time.nano / 1_000_000),
  ),
  new TimeField(CHRONO, 'SECOND_OF_MINUTE', 6, 'SecondOfMinute', 'time', ({ second }) => second),
  new TimeField(CHRONO, 'SECOND_OF_DAY', 7, 'SecondOfDay', 'time', secondOfDay),
  new TimeField(CHRONO, 'MINUTE_OF_HOUR', 8, 'MinuteOfHour', 'time', ({ minute }) => minute),
  new TimeField(CHRONO, 'MINUTE_OF_DAY', 9, 'MinuteOfDay', 'time', ({ hour, minute }) => hour * 60 + minute),
  new TimeField(CHRONO, 'HOUR_OF_DAY', 12, 'HourOfDay', 'time', ({ hour }) => hour),
  new TimeField(CHRONO, 'AMPM_OF_DAY', 14, 'AmPmOfDay', 'time', ({ hour }) => Math.floor(hour / 12)),
  new TimeField(CHRONO, 'DAY_OF_WEEK', 15, 'DayOfWeek', 'date', (_, { local }) => dayOfWeek(epochDayOf(local))),
  new TimeField(CHRONO, 'DAY_OF_MONTH', 18, 'DayOfMonth', 'date', ({ day }) => day),
  new TimeField(CHRONO, 'DAY_OF_YEAR', 19, 'DayOfYear', 'date', dayOfYear),
  new TimeField(CHRONO, 'EPOCH_DAY', 20, 'EpochDay', 'date', (_, { local }) => epochDayOf(local)),
  new TimeField(CHRONO, 'MONTH_OF_YEAR', 23, 'MonthOfYear', 'date', ({ month }) => month),
  new TimeField(CHRONO, 'YEAR', 26, 'Year', 'date', ({ year }) => year),
  new TimeField(CHRONO, 'INSTANT_SECONDS', 28, 'InstantSeconds', 'instant', (_, { instant }) => instant.seconds),
  new TimeField(CHRONO, 'OFFSET_SECONDS', 29, 'OffsetSeconds', 'offset', (_, { offset }) => offset),
  new TimeField(ISO, 'QUARTER_OF_YEAR', 1, 'QuarterOfYear', 'date', ({ month }) => Math.ceil(month / 3)),
  new TimeField(ISO, 'WEEK_OF_WEEK_BASED_YEAR', 2, 'WeekOfWeekBasedYear', 'date', weekOfYear),
  new TimeField(ISO, 'WEEK_BASED_YEAR', 3, 'WeekBasedYear', 'date', yearOfWeek),
];

const KINDS: { readonly [needs in Needs]: RegExp } = {
  nano: /^(?!LocalDate$)/,
  time: /DateTime$/,
  date: /^(?!Instant)/,
  instant: /^(?:Instant|Offset|Zoned)/,
  offset: /^(?:Offset|Zoned)/,
};

/** TemporalAccessor.getLong. */
export function fieldOf(temporal: Temporal, field: ScriptValue | undefined): bigint {
  const known = instanceArgument(field, TimeField, 'java.time.temporal.TemporalField');
  if (!KINDS[known.needs].test(temporal.kind)) throw unsupportedField(known.toText());
  return BigInt(known.of(civilTimeOfMoment(temporal.local), temporal));
}

export function unsupportedField(name: string): ScriptFailure {
  return new ScriptFailure('unsupported_temporal_type_exception', `Unsupported field: ${name}`);
}
