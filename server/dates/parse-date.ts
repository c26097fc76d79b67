import { notEmulated } from '../errors/not-emulated';
import { type CivilTime, daysInMonth, LAST_YEAR_OF_JAVA, utcMillis } from './civil';
import type { Element, NumberElement, NumberField } from './pattern';
import { parseZone, UTC, type Zone, zonedMillis } from './zone';
import { regionAt } from './zone-names';

/** The parts of a date that a text specifies; the rest is filled in by rounding. */
export interface DateFields {
  numbers: Partial<Record<NumberField, number>>;
  afternoon?: boolean;
  /** The year is one of an era, which begins with 1. */
  yearOfEra?: true;
  /** The offset is one that no zone has. */
  beyond?: true;
  zone?: Zone;
  /** Given by an epoch format, in place of all numbers. */
  epochMillis?: number;
  /** The nanoseconds below that millisecond; undefined if the text has no fraction. */
  epochNanos?: number;
}

/** How to fill in what a text omits. */
export interface Filling {
  /** Use the last moment that fits the text instead of the first. */
  readonly roundUp?: boolean;
  /** The time zone of dates that do not name one; UTC by default. */
  readonly zone?: Zone | undefined;
}

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');

/** Parses a text by the elements of a format. Undefined if it does not match as a whole. */
export function readFields(elements: readonly Element[], text: string): DateFields | undefined {
  const { fields, at } = readStart(elements, text);
  return at === text.length ? fields : undefined;
}

/**
 * Parses as much of a text as the elements of a format consume. Returns where they end, or where one of them fails to
 * match.
 */
export function readStart(elements: readonly Element[], text: string): { fields?: DateFields; at: number } {
  const reading = new Reading(text);
  return reading.sequence(elements) ? reading : { at: reading.at };
}

/** The instant in milliseconds; undefined for a day or an hour that does not exist. */
export function fieldsToMillis(fields: DateFields, filling: Filling = {}): number | undefined {
  if (fields.epochMillis !== undefined) return fields.epochMillis;
  const time = civilTimeOfFields(fields, filling.roundUp === true);
  if (!isValid(time) || fields.beyond || isNanosAlone(fields) || invalidField(fields) !== undefined) return undefined;
  const zone = fields.zone ?? filling.zone ?? UTC;
  return zone === UTC ? utcMillis(time) : zonedMillis(time, zone);
}

/** The nanoseconds below that millisecond, 0 to 999,999 (EpochTime.MILLIS_FORMATTER_BASE fills them in for rounding up). */
export function fieldsToNanos(fields: DateFields, { roundUp = false }: Filling = {}): number {
  if (fields.epochMillis !== undefined) return fields.epochNanos ?? (roundUp ? 999_999 : 0);
  return civilTimeOfFields(fields, roundUp).nano % 1_000_000;
}

/** Unspecified fields get their first value, or the last one of the day (JavaDateFormatter.ROUND_UP_BASE_FIELDS). */
export function civilTimeOfFields({ numbers, afternoon }: DateFields, roundUp: boolean): CivilTime {
  const said = { ...numbers };
  if (said.clockHour !== undefined) said.hour = (said.clockHour % 12) + (afternoon ? 12 : 0);
  if (said.milliOfDay !== undefined) {
    said.hour = Math.floor(said.milliOfDay / 3_600_000);
    said.minute = Math.floor(said.milliOfDay / 60_000) % 60;
    said.second = Math.floor(said.milliOfDay / 1000) % 60;
    said.nano = (said.milliOfDay % 1000) * 1_000_000;
  }
  const date = said.dayOfYear === undefined ? {} : monthAndDay(said.year ?? 1970, said.dayOfYear);
  // A time with a year alone is one of the first day of all (DateFormatters.getLocalDate).
  const timeOfDay = said.hour !== undefined && said.month === undefined && said.dayOfYear === undefined;
  return {
    year: timeOfDay ? 1970 : (said.year ?? 1970),
    month: said.month ?? 1,
    day: said.day ?? 1,
    hour: said.hour ?? (roundUp ? 23 : 0),
    minute: said.minute ?? (roundUp ? 59 : 0),
    second: said.second ?? (roundUp ? 59 : 0),
    nano: said.nano ?? (roundUp ? 999_999_999 : 0),
    ...date,
  };
}

function monthAndDay(year: number, dayOfYear: number): { month: number; day: number } {
  let day = dayOfYear;
  let month = 1;
  while (month < 12 && day > daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return { month, day };
}

function isValid({ year, month, day, hour, minute, second }: CivilTime): boolean {
  if (Math.abs(year) > LAST_YEAR_OF_JAVA || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return false;
  return hour <= 23 && minute <= 59 && second <= 59;
}

/** A fraction of a second alone is no time, and no date. */
export function isNanosAlone({ numbers }: DateFields): boolean {
  return numbers.nano !== undefined && Object.keys(numbers).length === 1;
}

/** The limits of fields that are no part of a civil time, or that are checked before it is made of them. */
const LIMITS: readonly (readonly [NumberField, name: string, least: number, most: number])[] = [
  ['clockHour', 'ClockHourOfAmPm', 1, 12],
  ['milliOfDay', 'MilliOfDay', 0, 86_399_999],
  ['hour', 'HourOfDay', 0, 23],
  ['minute', 'MinuteOfHour', 0, 59],
  ['second', 'SecondOfMinute', 0, 59],
  ['nano', 'NanoOfSecond', 0, 999_999_999],
];

/** What java.time says of the first field of a time, or of the year of an era, that is beyond its limits. */
export function invalidField({ numbers, yearOfEra }: DateFields): string | undefined {
  const { year = 1 } = numbers;
  if (yearOfEra && (year < 1 || year > 1_000_000_000)) {
    return `Invalid value for YearOfEra (valid values 1 - 999999999/1000000000): ${year}`;
  }
  for (const [field, name, least, most] of LIMITS) {
    const value = numbers[field];
    if (value === undefined || (value >= least && value <= most)) continue;
    return `Invalid value for ${name} (valid values ${least} - ${most}): ${value}`;
  }
  return undefined;
}

/** A text being parsed. An optional part that does not match leaves no trace. */
class Reading {
  at = 0;
  fields: DateFields = { numbers: {} };

  constructor(private readonly text: string) {}

  sequence(elements: readonly Element[]): boolean {
    return elements.every((element) => this.element(element));
  }

  private element(element: Element): boolean {
    switch (element.kind) {
      case 'literal':
        return this.literal(element.text);
      case 'number':
        return this.number(element);
      case 'fraction':
        return this.fraction(element);
      case 'monthName':
        return this.name(MONTHS, element.short, 'month');
      case 'dayName':
        return this.name(DAYS, element.short);
      case 'halfDay':
        return this.halfDay();
      case 'offset':
        return this.zone(matchAt(this.text, this.at, element.form)) || (element.zones === true && this.zoneId());
      case 'zoneId':
        return this.zoneId(element.names);
      case 'optional':
        return this.optional(element.elements);
    }
  }

  private literal(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private number(element: NumberElement): boolean {
    const { field, least, sign, era } = element;
    const start = this.at;
    const mark = this.text[start];
    const signed = sign !== undefined && (mark === '-' || (mark === '+' && sign === 'exceeds pad'));
    const first = signed ? start + 1 : start;
    const end = first + this.width(first, element);
    if (end - first < least) {
      this.at = first;
      return false;
    }
    // A plus is for more digits than the pattern has letters, and they need one.
    if (sign === 'exceeds pad' && mark !== '-' && (mark === '+') !== end - first > least) return false;
    this.at = end;
    this.fields.numbers[field] =
      Number(this.text.slice(start, end)) + (field === 'year' && element.most === 2 ? 2000 : 0);
    if (era) this.fields.yearOfEra = true;
    return true;
  }

  /** How many digits a number has that begins here. */
  private width(first: number, { least, most, reserved = 0 }: NumberElement): number {
    const digits = this.digits(first, most + reserved);
    return reserved === 0 || digits < least ? digits : Math.max(least, digits - reserved);
  }

  private digits(from: number, most: number): number {
    let end = from;
    while (end - from < most && isDigit(this.text.charCodeAt(end))) end += 1;
    return end - from;
  }

  private fraction({ digits, point, comma, readMost = 9 }: Extract<Element, { kind: 'fraction' }>): boolean {
    if (point && this.text[this.at] !== '.' && !(comma && this.text[this.at] === ',')) return false;
    const start = point ? this.at + 1 : this.at;
    const end = start + this.digits(start, point ? readMost : digits);
    if (end - start < (point ? 1 : digits)) {
      this.at = start;
      return false;
    }
    this.at = end;
    this.fields.numbers.nano = Number(this.text.slice(start, end).padEnd(9, '0').slice(0, 9));
    return true;
  }

  private name(names: readonly string[], short: boolean, field?: 'month'): boolean {
    const found = names.findIndex((name) => this.text.startsWith(short ? name.slice(0, 3) : name, this.at));
    if (found < 0) return false;
    this.at += short ? 3 : (names[found] as string).length;
    if (field) this.fields.numbers[field] = found + 1;
    return true;
  }

  private halfDay(): boolean {
    const text = this.text.slice(this.at, this.at + 2).toUpperCase();
    if (text !== 'AM' && text !== 'PM') return false;
    this.at += 2;
    this.fields.afternoon = text === 'PM';
    return true;
  }

  private zone(id: string | undefined): boolean {
    const zone = id === undefined ? undefined : parseZone(id);
    if (id === undefined) return false;
    this.at += id.length;
    if (zone) this.fields.zone = zone;
    else this.fields.beyond = true;
    return true;
  }

  private zoneId(names?: 'short' | 'full'): boolean {
    if (this.zone(zoneIdAt(this.text, this.at))) return true;
    if (names !== undefined && matchAt(this.text, this.at, ZONE_NAMES[names]) !== undefined) {
      throw notEmulated('names of time zones in dates, other than those of regions');
    }
    return false;
  }

  private optional(elements: readonly Element[]): boolean {
    const { at, fields } = this;
    this.fields = { ...fields, numbers: { ...fields.numbers } };
    if (!this.sequence(elements)) {
      this.at = at;
      this.fields = fields;
    }
    return true;
  }
}

/** What Java might read as the name of a zone: the mock does not know what it means. */
const ZONE_NAMES = { short: /[A-Z]{3,5}(?![\w/])/y, full: /[A-Z]\w*(?: \w+){0,5} Time(?!\w)/y };

/** The id of a zone that begins at a place, as far as Java reads it (ZoneIdPrinterParser). */
function zoneIdAt(text: string, at: number): string | undefined {
  const prefix = matchAt(text, at, /UTC|UT|GMT|(?=[+-])/y);
  if (prefix === undefined) return regionAt(text, at) ?? matchAt(text, at, /Z/y);
  const offset = matchAt(text, at + prefix.length, /[+-][0-5]\d:[0-5]\d(?::[0-5]\d)?/y);
  if (offset === undefined) return prefix === '' ? undefined : prefix;
  return prefix + offset;
}

function matchAt(text: string, at: number, form: RegExp): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
