import { type CivilTime, civilTime, daysInMonth, epochDay, utcMillis } from '../../../dates/civil';
import { painlessNotEmulated } from '../../values/failures';
import type { TimeUnit } from './units';

/** A point on a timeline, with nanoseconds: either in UTC, or a local time treated as UTC. */
export interface Moment {
  /** Since 1970-01-01T00:00:00. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nano: number;
}

export const BILLION = 1_000_000_000n;

const DAY = 86_400;

/** About 270,000 years from 1970: the range of JavaScript dates. Java's range is larger. */
const LARGEST_SECONDS = 8.64e12;

export function nanosOf({ seconds, nano }: Moment): bigint {
  return BigInt(seconds) * BILLION + BigInt(nano);
}

/** Division that rounds down, as required for times before 1970. */
export function floorDivide(value: bigint, by: bigint): bigint {
  return (value - (((value % by) + by) % by)) / by;
}

export function momentOfNanos(nanos: bigint): Moment {
  const seconds = floorDivide(nanos, BILLION);
  return withinRange({ seconds: Number(seconds), nano: Number(nanos - seconds * BILLION) });
}

export function momentOfMillis(millis: number): Moment {
  const seconds = Math.floor(millis / 1000);
  return withinRange({ seconds, nano: (millis - seconds * 1000) * 1_000_000 });
}

function withinRange(moment: Moment): Moment {
  if (Math.abs(moment.seconds) > LARGEST_SECONDS) throw painlessNotEmulated('times more than 270,000 years from now');
  return moment;
}

/** Milliseconds, rounded down. */
export function millisOf({ seconds, nano }: Moment): number {
  return seconds * 1000 + Math.floor(nano / 1_000_000);
}

export function civilTimeOfMoment({ seconds, nano }: Moment): CivilTime {
  return { ...civilTime(seconds * 1000), nano };
}

export function momentOf(time: CivilTime): Moment {
  return withinRange({ seconds: utcMillis({ ...time, nano: 0 }) / 1000, nano: time.nano });
}

export function epochDayOf({ seconds }: Moment): number {
  return Math.floor(seconds / DAY);
}

/** Midnight of the day. */
export function startOfDay(moment: Moment): Moment {
  return { seconds: epochDayOf(moment) * DAY, nano: 0 };
}

/** Adds months; a day that does not exist in the month becomes its last day (LocalDate.plusMonths). */
function plusMonths(moment: Moment, months: bigint): Moment {
  const time = civilTimeOfMoment(moment);
  const total = BigInt(time.year) * 12n + BigInt(time.month - 1) + months;
  const year = Number(floorDivide(total, 12n));
  if (Math.abs(year) > 270_000) throw painlessNotEmulated('times more than 270,000 years from now');
  const month = Number(total - BigInt(year) * 12n) + 1;
  return momentOf({ ...time, year, month, day: Math.min(time.day, daysInMonth(year, month)) });
}

export function addToMoment(moment: Moment, amount: bigint, unit: TimeUnit): Moment {
  if (unit.months !== undefined) return plusMonths(moment, amount * unit.months);
  return momentOfNanos(nanosOf(moment) + amount * (unit.nanos as bigint));
}

/** Whole units from one moment to another, rounded towards zero (LocalDateTime.until). */
export function unitsBetween(from: Moment, to: Moment, unit: TimeUnit): bigint {
  if (unit.months === undefined) return (nanosOf(to) - nanosOf(from)) / (unit.nanos as bigint);
  const start = civilTimeOfMoment(from);
  const end = civilTimeOfMoment(to);
  const months = BigInt(end.year - start.year) * 12n + BigInt(end.month - start.month);
  const rest = nanosOf(to) - nanosOf(momentOf({ ...end, day: 1, hour: 0, minute: 0, second: 0, nano: 0 }));
  const before = nanosOf(from) - nanosOf(momentOf({ ...start, day: 1, hour: 0, minute: 0, second: 0, nano: 0 }));
  const whole = months > 0n && rest < before ? months - 1n : months < 0n && rest > before ? months + 1n : months;
  return whole / unit.months;
}

export function dayOfYear({ year, month, day }: CivilTime): number {
  return epochDay(year, month, day) - epochDay(year, 1, 1) + 1;
}
