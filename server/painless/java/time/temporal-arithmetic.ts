import { type CivilTime, daysInMonth } from '../../../dates/civil';
import type { Zone } from '../../../dates/zone';
import { ScriptFailure } from '../../values/failures';
import type { ScriptValue } from '../../values/values';
import { instanceArgument, wrongClass } from '../arguments';
import {
  addToMoment,
  civilTimeOfMoment,
  type Moment,
  momentOf,
  momentOfNanos,
  nanosOf,
  startOfDay,
  unitsBetween,
} from './moment';
import { Duration, instantOfMoment, Temporal, type TemporalKind, zonedOf, zonedOfLocal } from './temporal';
import { MONTHS_OF_YEAR, TimeUnit, unitNamed } from './units';
import { ZoneValue } from './zone-value';

/** An argument that is a date or time, either of any kind or of a given one. */
export function temporalArgument(value: ScriptValue | undefined, kind = 'temporal.Temporal'): Temporal {
  const temporal = instanceArgument(value, Temporal, `java.time.${kind}`);
  if (kind.includes('.') || temporal.kind === kind) return temporal;
  throw wrongClass(temporal, `java.time.${kind}`);
}

export const unitArgument = (value: ScriptValue | undefined): TimeUnit =>
  instanceArgument(value, TimeUnit, 'java.time.temporal.TemporalUnit');
export const durationArgument = (value: ScriptValue | undefined): Duration =>
  instanceArgument(value, Duration, 'java.time.temporal.TemporalAmount');
export const zoneArgument = (value: ScriptValue | undefined): Zone =>
  instanceArgument(value, ZoneValue, 'java.time.ZoneId').zone;

function unsupportedTemporal(what: string): ScriptFailure {
  return new ScriptFailure('unsupported_temporal_type_exception', what);
}

/** The same kind with another local time. */
function atLocal(self: Temporal, local: Moment): Temporal {
  if (!self.zone) return new Temporal(self.kind, local);
  return zonedOfLocal(local, self.zone, self.kind, self.offset);
}

function checkUnit({ kind }: Temporal, one: TimeUnit): void {
  const fits =
    (kind === 'Instant' && one.ordinal <= 7) || (kind === 'LocalDate' && one.isDateBased) || !/^Inst|Date$/.test(kind);
  if (!fits) throw unsupportedTemporal(`Unsupported unit: ${one.text}`);
}

/** Units of a day or more are added to the local time, smaller ones on the timeline (ZonedDateTime.plus). */
export function plusUnits(self: Temporal, amount: bigint, one: TimeUnit): Temporal {
  checkUnit(self, one);
  if (!self.zone || one.isDateBased) return atLocal(self, addToMoment(self.local, amount, one));
  return zonedOf(addToMoment(self.instant, amount, one), self.zone, self.kind);
}

export function plusDuration(self: Temporal, nanos: bigint): Temporal {
  if (self.kind === 'LocalDate') throw unsupportedTemporal('Unsupported unit: Seconds');
  return plusUnits(self, nanos, unitNamed('NANOS'));
}

/** ChronoUnit.between, Temporal.until: whole units. The end is converted to the kind of the start. */
export function wholeUnitsBetween(start: Temporal, end: Temporal, one: TimeUnit): bigint {
  const to = convertTemporal(end, start.kind);
  checkUnit(start, one);
  if (!start.zone) return unitsBetween(start.local, to.local, one);
  if (!one.isDateBased) return unitsBetween(start.instant, to.instant, one);
  return unitsBetween(start.local, zonedOf(to.instant, start.zone).local, one);
}

/** The `from` method of each class: converts another date or time to this kind. */
export function convertTemporal(value: Temporal, kind: TemporalKind): Temporal {
  if (value.kind === kind) return value;
  if (value.zone && (kind === 'ZonedDateTime' || kind === 'OffsetDateTime')) {
    return zonedOf(value.instant, value.zone, kind);
  }
  if (value.zone && kind === 'Instant') return instantOfMoment(value.instant);
  if (value.zone && kind === 'LocalDateTime') return new Temporal(kind, value.local);
  if (value.kind !== 'Instant' && kind === 'LocalDate') return new Temporal(kind, startOfDay(value.local));
  throw new ScriptFailure(
    'date_time_exception',
    `Unable to obtain ${kind} from TemporalAccessor: ${value.toText()} of type ${value.className}`,
  );
}

export function withFields(self: Temporal, change: Partial<CivilTime>): Temporal {
  const time = { ...civilTimeOfMoment(self.local), ...change };
  const inMonth = daysInMonth(time.year, time.month);
  return atLocal(self, momentOf({ ...time, day: change.day === undefined ? Math.min(time.day, inMonth) : time.day }));
}

const RANGES: { readonly [field in keyof CivilTime]?: readonly [string, number, number] } = {
  month: ['MonthOfYear', 1, 12],
  day: ['DayOfMonth', 1, 31],
  hour: ['HourOfDay', 0, 23],
  minute: ['MinuteOfHour', 0, 59],
  second: ['SecondOfMinute', 0, 59],
  nano: ['NanoOfSecond', 0, 999_999_999],
};

/** @throws ScriptFailure as ChronoField.checkValidValue and LocalDate.of do. */
export function checkTime(time: CivilTime): CivilTime {
  for (const [field, [name, least, most]] of Object.entries(RANGES)) {
    const value = time[field as keyof CivilTime];
    if (value >= least && value <= most) continue;
    const reason = `Invalid value for ${name} (valid values ${least} - ${most}): ${value}`;
    throw new ScriptFailure('date_time_exception', reason);
  }
  if (time.day <= daysInMonth(time.year, time.month)) return time;
  const month = MONTHS_OF_YEAR[time.month - 1]?.label;
  const leap = time.day === 29 ? `Invalid date 'February 29' as '${time.year}' is not a leap year` : undefined;
  throw new ScriptFailure('date_time_exception', leap ?? `Invalid date '${month} ${time.day}'`);
}

/** truncatedTo: rounds down to whole units within the day. */
export function truncateTemporal(self: Temporal, one: TimeUnit): Temporal {
  if (one.ordinal > 7) throw unsupportedTemporal('Unit is too large to be used for truncation');
  const { local } = self;
  const midnight = nanosOf(startOfDay(local));
  const size = one.nanos as bigint;
  return atLocal(self, momentOfNanos(midnight + ((nanosOf(local) - midnight) / size) * size));
}
