import { type DateParts, toMillis } from './date-parts';
import { parseOffset } from './zone';

/** How exact a text has to be: two digits a field, or one or two. */
export interface IsoRules {
  readonly strict: boolean;
}

const DASH = 0x2d;
const COLON = 0x3a;
const LETTER_T = 0x54;
const DOT = 0x2e;
const COMMA = 0x2c;

/**
 * Parses `strict_date_optional_time` (or `date_optional_time`): a year, then month, day, time and zone as far as they are
 * given (Iso8601Parser).
 *
 * @returns what the text says; undefined where it is no such date.
 */
export function parseIsoDate(text: string, { strict }: IsoRules): DateParts | undefined {
  const parts: DateParts = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanos: 0, offset: undefined };
  const reader = new Reader(text, strict);
  if (!reader.year(parts)) return undefined;
  if (reader.done) return parts;
  if (reader.skip(DASH)) {
    parts.month = reader.field(1, 12);
    if (parts.month < 0) return undefined;
    if (reader.done) return parts;
    if (reader.skip(DASH)) {
      parts.day = reader.field(1, 31);
      if (parts.day < 0) return undefined;
      if (reader.done) return parts;
    }
  }
  if (!reader.skip(LETTER_T)) return undefined;
  return reader.done || reader.time(parts) ? parts : undefined;
}

/** Milliseconds since the epoch of such a text; undefined where it is none. */
export function isoMillis(text: string, rules: IsoRules): number | undefined {
  const parts = parseIsoDate(text, rules);
  return parts && toMillis(parts);
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly strict: boolean,
  ) {}

  get done(): boolean {
    return this.at === this.text.length;
  }

  skip(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  /** Four digits; more only behind a sign. */
  year(parts: DateParts): boolean {
    const signed = /^[+-]/.test(this.text);
    if (signed) this.at++;
    const digits = this.digits(signed ? 9 : 4);
    if (digits === 0 || (this.strict && digits < 4)) return false;
    parts.year = Number(this.text.slice(0, this.at));
    return true;
  }

  /** A number of one or two digits within bounds, or −1. */
  field(least: number, most: number): number {
    const start = this.at;
    const digits = this.digits(2);
    if (digits === 0 || (this.strict && digits < 2)) return -1;
    const value = Number(this.text.slice(start, this.at));
    return value >= least && value <= most ? value : -1;
  }

  time(parts: DateParts): boolean {
    parts.hour = this.field(0, 23);
    if (parts.hour < 0) return false;
    if (this.skip(COLON)) {
      parts.minute = this.field(0, 59);
      if (parts.minute < 0) return false;
      if (this.skip(COLON) && !this.seconds(parts)) return false;
    }
    if (this.done) return true;
    parts.offset = parseOffset(this.text.slice(this.at));
    return parts.offset !== undefined;
  }

  private seconds(parts: DateParts): boolean {
    parts.second = this.field(0, 59);
    if (parts.second < 0) return false;
    if (!this.skip(DOT) && !this.skip(COMMA)) return true;
    const start = this.at;
    const digits = this.digits(9);
    if (digits === 0) return false;
    parts.nanos = Number(this.text.slice(start, this.at).padEnd(9, '0'));
    return true;
  }

  private digits(most: number): number {
    const start = this.at;
    while (this.at - start < most && isDigit(this.text.charCodeAt(this.at))) this.at++;
    return this.at - start;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
