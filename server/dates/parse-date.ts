import { type CivilTime, daysInMonth, utcMillis } from './civil';
import type { Element, NumberField } from './pattern';
import { parseZone, UTC, type Zone, zonedMillis } from './zone';

/** The parts of a date that a text specifies; the rest is filled in by rounding. */
export interface DateFields {
  numbers: Partial<Record<NumberField, number>>;
  afternoon?: boolean;
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
  if (!isValid(time)) return undefined;
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
  return {
    year: said.year ?? 1970,
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
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  return hour <= 23 && minute <= 59 && second <= 59;
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
        return this.number(element.field, element.least, element.most);
      case 'fraction':
        return this.fraction(element.digits, element.point);
      case 'monthName':
        return this.name(MONTHS, element.short, 'month');
      case 'dayName':
        return this.name(DAYS, element.short);
      case 'halfDay':
        return this.halfDay();
      case 'offset':
        return (
          this.zone(/Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?/y) ||
          (element.zones === true && this.zone(/[A-Za-z][A-Za-z0-9~/._+-]*/y))
        );
      case 'zoneId':
        return this.zone(/[A-Za-z][A-Za-z0-9~/._+:-]*|[+-]\d{2}(?::?\d{2})?/y);
      case 'optional':
        return this.optional(element.elements);
    }
  }

  private literal(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private number(field: NumberField, least: number, most: number): boolean {
    const start = this.at;
    const signed = field === 'year' && this.text[start] === '-';
    let end = signed ? start + 1 : start;
    const first = end;
    while (end - first < most && isDigit(this.text.charCodeAt(end))) end += 1;
    if (end - first < least) return false;
    this.at = end;
    this.fields.numbers[field] = Number(this.text.slice(start, end)) + (field === 'year' && most === 2 ? 2000 : 0);
    return true;
  }

  private fraction(digits: number, point: boolean): boolean {
    if (point) {
      if (this.text[this.at] !== '.' && this.text[this.at] !== ',') return false;
      this.at += 1;
    }
    const start = this.at;
    const most = point ? 9 : digits;
    while (this.at - start < most && isDigit(this.text.charCodeAt(this.at))) this.at += 1;
    if (this.at - start < (point ? 1 : digits)) return false;
    this.fields.numbers.nano = Number(this.text.slice(start, this.at).padEnd(9, '0').slice(0, 9));
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

  private zone(form: RegExp): boolean {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    const zone = match ? parseZone(match[0]) : undefined;
    if (!match || !zone) return false;
    this.at += match[0].length;
    this.fields.zone = zone;
    return true;
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

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
