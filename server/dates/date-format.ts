import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { withoutTrailing } from '../json/text-parts';
import { own } from '../json/value';
import { impossibleDay } from './impossible-day';
import { isoMillis, isoNanos } from './iso-millis';
import { plainFormats, strictFormats, weekFormats } from './named-formats';
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
  /** True if a text that it reads, but whose day does not exist, ends the search for a format that fits. */
  readonly judges?: boolean;
  /** The highest month and day that it reads; those above do not fit at all. */
  readonly bounded?: boolean;
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
    const impossible = this.impossibleDay(text);
    if (impossible !== undefined) throw new ElasticsearchError('date_time_exception', impossible);
    // The epoch formats consist of several parsers themselves.
    const several = this.alternatives.length > 1 || this.pattern.startsWith('epoch_');
    const why = several ? 'Failed to parse with all enclosed parsers' : `Text '${text}' could not be parsed at index 0`;
    throw illegalArgument(
      `failed to parse date field [${text}] with format [${this.pattern}]`,
      new ElasticsearchError('date_time_parse_exception', why),
    );
  }

  /** The error if the first alternative reads a day that does not exist (java.time.LocalDate.of). */
  private impossibleDay(text: string): string | undefined {
    const [first] = this.alternatives;
    const fields = first?.judges ? first.read(text) : undefined;
    return fields && impossibleDay(fields, first?.bounded === true);
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
  const bounded = name === 'strict_date_optional_time' || name === 'strict_date_optional_time_nanos';
  return {
    read: (text) => readFields(elements, text),
    judges: bounded || !isNamed(name),
    bounded,
    print: (millis, zone, nanos) => printDate(elements, millis, zone, nanos),
  };
}

function isNamed(name: string): boolean {
  const short = name.replace(/^strict_/, '');
  return short === 'iso8601' || own(strictFormats, short) !== undefined || own(plainFormats, name) !== undefined;
}

function elementsOf(name: string): Element[] {
  const strict = name.startsWith('strict_');
  const short = strict ? name.slice('strict_'.length) : name;
  if (weekFormats.has(short) || weekFormats.has(name)) throw notEmulated(`the date format [${name}]`);
  if (short === 'iso8601') return readDatePattern(strictFormats.date_optional_time as string);
  const known = own(strictFormats, short);
  if (known !== undefined) return readDatePattern(known, !strict);
  const plain = own(plainFormats, name);
  if (plain !== undefined) return readDatePattern(plain);
  if (name === '') throw illegalArgument('No date pattern provided');
  checkLetters(name);
  return readDatePattern(name);
}

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

/**
 * `epoch_millis`, `epoch_second`: an integer, optionally with a fraction.
 *
 * @param unit milliseconds in one of them.
 */
function epoch(unit: 1 | 1000): Alternative {
  const digits = unit === 1 ? 0 : 3;
  return {
    read: (text) => {
      const match = /^-?\d{1,19}(?:\.(\d{1,9}))?$/.exec(text);
      if (!match) return undefined;
      const epochMillis = Math.floor(Number(text) * unit);
      if (match[1] === undefined) return { numbers: {}, epochMillis };
      return { numbers: {}, epochMillis, epochNanos: Number(match[1].slice(digits, digits + 6).padEnd(6, '0')) };
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
