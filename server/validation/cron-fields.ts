import { cronRefused } from './cron-failure';

/** The fields of a cron expression, in order. */
export const CronField = { second: 0, minute: 1, hour: 2, dayOfMonth: 3, month: 4, dayOfWeek: 5, year: 6 } as const;
export type CronField = number;

/** `*` and `?` as Elasticsearch stores them among the values. */
export const ALL = 99;
export const NONE = 98;

/** The last year in which a range of years may begin: Elasticsearch uses the year of its start plus one hundred. */
export const LAST_YEAR = 2126;
const FIRST_YEAR = 1970;

/** A parsed cron expression: the values that each field may have, and the modifiers `L`, `W` and `#`. */
export interface CronFields {
  readonly sets: readonly Set<number>[];
  lastDayOfWeek: boolean;
  nthDayOfWeek: number;
  lastDayOfMonth: boolean;
  lastDayOffset: number;
  nearestWeekday: boolean;
}

interface FieldRule {
  /** Smallest and largest value; values are checked against them if there is a message. */
  readonly from: number;
  readonly to: number;
  /** The modulus for a range that ends before it starts. */
  readonly cycle: number;
  readonly message?: string;
}

const minuteAndSecond = 'Minute and Second values must be between 0 and 59';
const RULES: readonly FieldRule[] = [
  { from: 0, to: 59, cycle: 60, message: minuteAndSecond },
  { from: 0, to: 59, cycle: 60, message: minuteAndSecond },
  { from: 0, to: 23, cycle: 24, message: 'Hour values must be between 0 and 23' },
  { from: 1, to: 31, cycle: 31, message: 'Day of month values must be between 1 and 31' },
  { from: 1, to: 12, cycle: 12, message: 'Month values must be between 1 and 12' },
  { from: 1, to: 7, cycle: 7, message: 'Day-of-Week values must be between 1 and 7' },
  { from: FIRST_YEAR, to: LAST_YEAR, cycle: 0 },
];

/** A cron expression before anything has been parsed. */
export function emptyCronFields(): CronFields {
  return {
    sets: RULES.map(() => new Set<number>()),
    lastDayOfWeek: false,
    nthDayOfWeek: 0,
    lastDayOfMonth: false,
    lastDayOffset: 0,
    nearestWeekday: false,
  };
}

/** The values of one field. */
export function valuesOf(fields: CronFields, field: CronField): Set<number> {
  return fields.sets[field] ?? new Set();
}

/**
 * Adds a value, a range, or a start with a step to a field (Cron.addToSet). With no increment, or an increment of 0, a
 * value stands for itself. Throws CronFailure if a value is out of range.
 */
export function addValues(fields: CronFields, field: CronField, value: number, end?: number, increment = 0): void {
  const rule = RULES[field] as FieldRule;
  const set = valuesOf(fields, field);
  check(rule, field, value, end);
  if (value === ALL) addRange(set, rule, rule.from, end ?? rule.to, Math.max(increment, 1));
  else if (increment <= 0) set.add(value);
  else addRange(set, rule, value, end ?? rule.to, increment);
  if (value === ALL && increment <= 0) set.add(ALL);
}

function check(rule: FieldRule, field: CronField, value: number, end: number | undefined): void {
  if (rule.message === undefined || value === ALL) return;
  if (value === NONE && (field === CronField.dayOfMonth || field === CronField.dayOfWeek)) return;
  if (value < rule.from || value > rule.to || (end !== undefined && end > rule.to)) throw cronRefused(rule.message);
}

function addRange(set: Set<number>, rule: FieldRule, start: number, end: number, increment: number): void {
  if (rule.cycle === 0) {
    addYears(set, start, end, increment);
    return;
  }
  const overflows = end < start;
  const stop = overflows ? end + rule.cycle : end;
  for (let value = start; value <= stop; value += increment) {
    const wrapped = overflows ? value % rule.cycle : value;
    set.add(wrapped === 0 && rule.from === 1 ? rule.cycle : wrapped);
  }
}

/**
 * Years are not range-checked, so a range is cut to the years that matter; it could otherwise span two thousand
 * million.
 */
function addYears(set: Set<number>, start: number, end: number, increment: number): void {
  if (end < start) throw cronRefused('Start year must be less than stop year');
  const skipped = Math.max(0, Math.ceil((FIRST_YEAR - start) / increment));
  for (let year = start + skipped * increment; year <= Math.min(end, LAST_YEAR); year += increment) set.add(year);
}
