import { parseCron } from '../validation/cron';
import { CronField, type CronFields, LAST_YEAR, NONE, valuesOf } from '../validation/cron-fields';

const SECOND = 1000;
const SATURDAY = 7;
const SUNDAY = 1;

/** A month in UTC; months and days of the week count from 1, weeks begin on Sunday. */
interface Month {
  readonly year: number;
  readonly month: number;
  readonly lastDay: number;
  /** Day of the week of the month's first day. */
  readonly firstDayOfWeek: number;
}

/**
 * The next time after `afterMs` at which a schedule fires (Cron.getNextValidTimeAfter, in UTC); undefined if it never
 * fires again. Both are milliseconds since the epoch. Throws CronFailure if the expression is invalid.
 */
export function nextFireTime(expression: string, afterMs: number): number | undefined {
  const fields = parseCron(expression);
  const earliest = (Math.floor(afterMs / SECOND) + 1) * SECOND;
  const start = new Date(earliest);
  const times = [
    sorted(fields, CronField.hour, 23),
    sorted(fields, CronField.minute, 59),
    sorted(fields, CronField.second, 59),
  ];
  if (times.some((values) => values.length === 0)) return undefined;
  const last = LAST_YEAR * 12 + 11;
  for (let index = start.getUTCFullYear() * 12 + start.getUTCMonth(); index <= last; index += 1) {
    const month = monthOf(index);
    if (!valuesOf(fields, CronField.year).has(month.year) || !valuesOf(fields, CronField.month).has(month.month))
      continue;
    for (const day of daysOf(fields, month)) {
      const found = firstTimeOfDay(Date.UTC(month.year, month.month - 1, day), earliest, times);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function sorted(fields: CronFields, field: CronField, max: number): number[] {
  return [...valuesOf(fields, field)].filter((value) => value <= max).sort((a, b) => a - b);
}

function monthOf(index: number): Month {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, lastDay, firstDayOfWeek: new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 1 };
}

function firstTimeOfDay(day: number, earliest: number, times: readonly number[][]): number | undefined {
  if (day + 86_400 * SECOND <= earliest) return undefined;
  const [hours = [], minutes = [], seconds = []] = times;
  for (const hour of hours) {
    if (day + (hour + 1) * 3600 * SECOND <= earliest) continue;
    for (const minute of minutes) {
      const base = day + (hour * 3600 + minute * 60) * SECOND;
      const second = seconds.find((value) => base + value * SECOND >= earliest);
      if (second !== undefined) return base + second * SECOND;
    }
  }
  return undefined;
}

/** The matching days of a month, in order. */
function daysOf(fields: CronFields, month: Month): number[] {
  const days = valuesOf(fields, CronField.dayOfMonth).has(NONE)
    ? byDayOfWeek(fields, month)
    : byDayOfMonth(fields, month);
  return days.filter((day) => day >= 1 && day <= month.lastDay);
}

function byDayOfMonth(fields: CronFields, month: Month): number[] {
  const days = sorted(fields, CronField.dayOfMonth, 31);
  const single = fields.lastDayOfMonth ? month.lastDay - fields.lastDayOffset : days[0];
  if (!fields.nearestWeekday) return fields.lastDayOfMonth && single !== undefined ? [single] : days;
  if (single === undefined || single < 1 || single > month.lastDay) return [];
  return [nearestWeekday(single, month)];
}

/** The weekday nearest to a day, within the same month. */
function nearestWeekday(day: number, month: Month): number {
  const dayOfWeek = dayOfWeekOf(day, month);
  if (dayOfWeek === SATURDAY) return day === 1 ? day + 2 : day - 1;
  if (dayOfWeek === SUNDAY) return day === month.lastDay ? day - 2 : day + 1;
  return day;
}

function dayOfWeekOf(day: number, month: Month): number {
  return ((month.firstDayOfWeek + day - 2) % 7) + 1;
}

function byDayOfWeek(fields: CronFields, month: Month): number[] {
  const wanted = sorted(fields, CronField.dayOfWeek, 7);
  if (fields.lastDayOfWeek || fields.nthDayOfWeek > 0) {
    const all = daysOn([wanted[0] ?? 0], month);
    const one = fields.lastDayOfWeek ? all.at(-1) : all[fields.nthDayOfWeek - 1];
    return one === undefined ? [] : [one];
  }
  return daysOn(wanted, month);
}

function daysOn(daysOfWeek: readonly number[], month: Month): number[] {
  const days: number[] = [];
  for (let day = 1; day <= month.lastDay; day += 1) {
    if (daysOfWeek.includes(dayOfWeekOf(day, month))) days.push(day);
  }
  return days;
}
