import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { withoutTrailing } from '../json/text-parts';
import { own } from '../json/value';
import { civilTime, utcMillis } from './civil';
import { dateFailure } from './date-failure';
import { impossibleDay } from './impossible-day';
import { isoMillis, isoNanos } from './iso-millis';
import { isoFormats, type NamedFormat, otherFormats, plainFormats, strictFormats, weekFormats } from './named-formats';
import { type DateFields, type Filling, fieldsToMillis, fieldsToNanos, readFields } from './parse-date';
import { type Element, readDatePattern } from './pattern';
import { printDate } from './print-date';
import type { Zone } from './zone';

export const DEFAULT_DATE_FORMAT = 'strict_date_optional_time||epoch_millis';

/** Each alternative is tried for a text that none of them fits. */
const LONGEST = 1000;

/** One alternative of a format. */
interface Alternative {
  read(text: string): DateFields | undefined;
  /** Why it cannot read a text. */
  failure(text: string): ElasticsearchError;
  print(millis: number, zone?: Zone, nanos?: number): string;
}

/** A date format of a field or a request: names or Java patterns, with alternatives separated by `||`. */
export class DateFormat {
  private readonly alternatives: readonly Alternative[];
  /** True if the first alternative reads ISO 8601. */
  private readonly iso: boolean;

  /**
   * @param pattern as written in Elasticsearch; it is shown in errors.
   * @throws ElasticsearchError 400 for an invalid format, 501 for formats that are not emulated.
   */
  constructor(readonly pattern: string) {
    if (pattern.length > LONGEST) throw notEmulated(`date formats of more than ${LONGEST} characters`);
    this.alternatives = pattern.split('||').map(alternative);
    this.iso = /^(strict_)?date_optional_time(_nanos)?(\|\||$)/.test(pattern);
  }

  /** Milliseconds since the epoch, or undefined if no alternative matches the text. */
  tryParse(text: string, filling?: Filling): number | undefined {
    const known = this.iso && filling === undefined ? isoMillis(text) : undefined;
    if (known !== undefined) return known;
    for (const one of this.alternatives) {
      const fields = one.read(text);
      const millis = fields && fieldsToMillis(fields, filling);
      if (millis !== undefined) return millis;
    }
    return undefined;
  }

  /**
   * The part of a date below its milliseconds, for a text that `tryParse` accepts. Read separately, so that dates in
   * milliseconds pay nothing for it.
   *
   * @returns nanoseconds, 0 to 999,999.
   */
  nanos(text: string, filling?: Filling): number {
    if (this.iso && filling === undefined && isoMillis(text) !== undefined) return isoNanos(text);
    for (const one of this.alternatives) {
      const fields = one.read(text);
      if (fields && fieldsToMillis(fields, filling) !== undefined) return fieldsToNanos(fields, filling);
    }
    return 0;
  }

  /**
   * Milliseconds since the epoch.
   *
   * @throws ElasticsearchError 400 illegal_argument_exception (JavaDateFormatter.parse).
   */
  parse(text: string, filling?: Filling): number {
    const millis = this.tryParse(text, filling);
    if (millis !== undefined) return millis;
    if (text === '') throw illegalArgument('cannot parse empty datetime');
    const failure = this.alternatives[0]?.failure(text) ?? allFailed();
    if (failure.type !== 'date_time_parse_exception') throw failure;
    throw illegalArgument(
      `failed to parse date field [${text}] with format [${this.pattern}]`,
      this.alternatives.length > 1 ? allFailed() : failure,
    );
  }

  /** Formats an instant with the first alternative; `nanos` are those below its millisecond. */
  print(millis: number, zone?: Zone, nanos?: number): string {
    return (this.alternatives[0] as Alternative).print(millis, zone, nanos);
  }
}

function alternative(name: string): Alternative {
  if (name === 'epoch_millis') return epoch(1);
  if (name === 'epoch_second') return epoch(1000);
  const elements = elementsOf(name);
  return {
    read:
      name === 'strict_date' ? (text) => lenientDay(readFields(elements, text)) : (text) => readFields(elements, text),
    failure: (text) => failureOf(name, elements, text),
    print: (millis, zone, nanos) => printDate(elements, millis, zone, nanos),
  };
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0, nano: 0 };

/** Elasticsearch made this format lenient by mistake: the 30th of February is the 1st of March (ResolverStyle.LENIENT). */
function lenientDay(fields: DateFields | undefined): DateFields | undefined {
  if (!fields) return undefined;
  const { year = 1970, month = 1, day = 1 } = fields.numbers;
  const start = utcMillis({
    ...MIDNIGHT,
    year: year + Math.floor((month - 1) / 12),
    month: ((month + 11) % 12) + 1,
    day: 1,
  });
  const { year: y, month: m, day: d } = civilTime(start + (day - 1) * 86_400_000);
  return { ...fields, numbers: { year: y, month: m, day: d } };
}

function failureOf(name: string, elements: readonly Element[], text: string): ElasticsearchError {
  if (isoFormats.has(name)) {
    const fields = readFields(elements, text);
    const day = fields && impossibleDay(fields, true);
    if (day !== undefined) return new ElasticsearchError('date_time_exception', day);
    return new ElasticsearchError('date_time_parse_exception', 'Could not fully parse datetime');
  }
  // Named formats with a zone are tried with each way to write one.
  if (/[QR]/.test(namedFormat(name)?.pattern ?? '') && name !== 'date_optional_time') return allFailed();
  return dateFailure(elements, text) ?? allFailed();
}

function elementsOf(name: string): Element[] {
  if (weekFormats.has(name.replace(/^strict_/, ''))) throw notEmulated(`the date format [${name}]`);
  const named = namedFormat(name);
  if (named !== undefined) return elementsOfNamed(name, named);
  if (name === '') throw illegalArgument('No date pattern provided');
  checkLetters(name);
  return readDatePattern(name);
}

/** Some named formats read years otherwise than their patterns say, and `basic_date` reads fewer digits. */
function elementsOfNamed(name: string, { pattern, lenient, yearDigits }: NamedFormat): Element[] {
  return readDatePattern(pattern, lenient).map((element) => {
    if (element.kind !== 'number') return element;
    const { field } = element;
    if (name === 'basic_date') return field === 'year' ? BASIC_YEAR : { kind: 'number', field, least: 1, most: 2 };
    if (field !== 'year' || yearDigits === undefined) return element;
    return { ...element, most: yearDigits, sign: 'normal' };
  });
}

const BASIC_YEAR: Element = { kind: 'number', field: 'year', least: 1, most: 4, sign: 'normal' };

/** What a named format reads; undefined for a text that is a pattern itself. */
function namedFormat(name: string): NamedFormat | undefined {
  const format = own(otherFormats, name) ?? patternOf(name);
  return format && isoFormats.has(name) ? { ...format, yearDigits: 4 } : format;
}

function patternOf(name: string): NamedFormat | undefined {
  const strict = name.startsWith('strict_');
  const short = name === 'iso8601' ? 'date_optional_time' : strict ? name.slice('strict_'.length) : name;
  const known = name === 'date_optional_time_nanos' ? undefined : own(strictFormats, short);
  if (known !== undefined) return { pattern: known, lenient: !strict && name !== 'iso8601' };
  const plain = own(plainFormats, name);
  return plain === undefined ? undefined : { pattern: plain, lenient: false };
}

const allFailed = () =>
  new ElasticsearchError('date_time_parse_exception', 'Failed to parse with all enclosed parsers');

/** Rejects letters unknown to java.time, and the quarter, whose letter the named formats use for their own purpose. */
export function checkLetters(pattern: string): void {
  const unquoted = pattern.replace(/'[^']*'/g, '');
  const unknown = /[bCfgIijJloPRrtTU]/.exec(unquoted);
  if (unknown) {
    const why = `Unknown pattern letter: ${unknown[0]}`;
    throw illegalArgument(`Invalid format: [${pattern}]: ${why}`, illegalArgument(why));
  }
  if (unquoted.includes('Q')) throw notEmulated('the letter [Q] of date formats');
}

const MOST_LONG = 2n ** 63n - 1n;

/** For an integer of at most 19 digits. */
function isBeyondLong(text: string): boolean {
  if (text.length < 19) return false;
  const number = BigInt(text);
  return number > MOST_LONG || number < -MOST_LONG - 1n;
}

const EPOCH_MILLIS = /^(-?\d{1,19})(?:\.(\d{0,6}))?$/;
const EPOCH_SECONDS = /^(-?\d{1,19})(?:\.(\d{0,9}))?$/;

/**
 * `epoch_millis`, `epoch_second`: an integer, optionally with a fraction.
 *
 * @param unit milliseconds in one of them.
 */
function epoch(unit: 1 | 1000): Alternative {
  const digits = unit === 1 ? 0 : 3;
  const form = unit === 1 ? EPOCH_MILLIS : EPOCH_SECONDS;
  return {
    failure: allFailed,
    read: (text) => {
      const match = form.exec(text);
      if (!match || isBeyondLong(match[1] as string)) return undefined;
      const epochMillis = Math.floor(Number(text) * unit);
      if (match[2] === undefined) return { numbers: {}, epochMillis };
      return { numbers: {}, epochMillis, epochNanos: Number(match[2].slice(digits, digits + 6).padEnd(6, '0')) };
    },
    print: (millis, _zone, nanos = 0) => {
      if (Math.abs(millis) >= 2 ** 53) return longEpoch(millis, nanos, digits);
      const fraction = withoutTrailing(String(nanos).padStart(6, '0'), '0');
      if (unit === 1) return fraction === '' ? String(millis) : `${millis}.${fraction}`;
      return fraction === '' ? String(millis / 1000) : `${(millis / 1000).toFixed(3)}${fraction}`;
    },
  };
}

/** Milliseconds beyond what JavaScript counts exactly, with the last digits behind a point. */
function longEpoch(millis: number, nanos: number, digits: number): string {
  const text = String(BigInt(millis) + BigInt(nanos) / 1_000_000n);
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
