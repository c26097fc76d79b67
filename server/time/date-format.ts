import { type DateParts, offsetInZone, toMillis } from './date-parts';
import { parseIsoDate } from './iso-date';
import { compileJavaPattern } from './java-pattern';
import { namedPatterns } from './named-formats';

/** Format of date fields that say nothing about it. */
export const DEFAULT_DATE_FORMAT = 'strict_date_optional_time||epoch_millis';

/** One of the formats that `||` separates. */
interface SingleFormat {
  parse(text: string): DateParts | number | undefined;
  print(date: PrintableDate): string;
}

type PrintableDate = DateParts & { readonly millis: number };

/** A date format of a mapping or a request, ready to read and write. */
export interface DateFormat {
  readonly pattern: string;
  /** Milliseconds since the epoch; undefined where the text does not fit. `zone`: for texts without one, in seconds. */
  parse(text: string, zone?: number): number | undefined;
  /** The fields of the date as they stand in the text; a number where the text counts milliseconds. */
  parseParts(text: string): DateParts | number | undefined;
  /** A date as text, in the first of the formats. */
  print(millis: number, zone?: number | string): string;
}

/**
 * Compiles a date format: names, Java patterns, several of them with `||` between (DateFormatter.forPattern). Compiling
 * costs something: keep what comes back.
 *
 * @throws ElasticsearchError 400 `Invalid format: [x]: …`; 501 for what is not emulated.
 */
export function compileDateFormat(pattern: string): DateFormat {
  const formats = pattern.split('||').map((part) => compileSingle(part));
  const parseParts = (text: string) => {
    for (const format of formats) {
      const parsed = format.parse(text);
      if (parsed !== undefined && (typeof parsed === 'number' || toMillis(parsed) !== undefined)) return parsed;
    }
    return undefined;
  };
  return {
    pattern,
    parseParts,
    parse: (text, zone) => {
      const parsed = parseParts(text);
      return parsed === undefined || typeof parsed === 'number' ? parsed : toMillis(parsed, zone);
    },
    print: (millis, zone = 0) => (formats[0] as SingleFormat).print(partsOf(millis, zone)),
  };
}

function compileSingle(name: string): SingleFormat {
  switch (name) {
    case 'epoch_millis':
      return { parse: (text) => epoch(text, 1), print: ({ millis }) => String(millis) };
    case 'epoch_second':
      return { parse: (text) => epoch(text, 1000), print: ({ millis }) => String(millis / 1000) };
    case 'strict_date_optional_time':
    case 'iso8601':
      return { parse: (text) => parseIsoDate(text, { strict: true }), print: printIso };
    case 'strict_date_optional_time_nanos':
      return { parse: (text) => parseIsoDate(text, { strict: true }), print: printNanos };
    case 'date_optional_time':
      return { parse: (text) => parseIsoDate(text, { strict: false }), print: printIso };
    default:
      return compilePatterns(namedPatterns(name) ?? [name]);
  }
}

function compilePatterns(patterns: readonly string[]): SingleFormat {
  const compiled = patterns.map((pattern) => compileJavaPattern(pattern));
  return {
    parse: (text) => {
      for (const pattern of compiled) {
        const parts = pattern.parse(text);
        if (parts) return parts;
      }
      return undefined;
    },
    print: (date) => compiled[0]?.print(date) ?? '',
  };
}

/** A number as text, with a fraction where the unit is larger than a millisecond (EpochTime). */
function epoch(text: string, factor: number): number | undefined {
  if (!/^-?\d{1,16}(\.\d{1,9})?$/.test(text)) return undefined;
  return Math.floor(Number(text) * factor);
}

/** The fields of a time in a zone, given as an offset in seconds or by name. */
export function partsOf(millis: number, zone: number | string = 0): PrintableDate {
  const offset = typeof zone === 'string' ? offsetInZone(zone, millis) : zone;
  const date = new Date(millis + offset * 1000);
  return {
    millis,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nanos: date.getUTCMilliseconds() * 1e6,
    offset,
  };
}

function printIso(date: PrintableDate): string {
  return isoPrinter('SSS').print(date);
}

function printNanos(date: PrintableDate): string {
  return isoPrinter(date.nanos % 1e6 === 0 ? 'SSS' : 'SSSSSSSSS').print(date);
}

function isoPrinter(fraction: string) {
  return compileJavaPattern(`uuuu-MM-dd'T'HH:mm:ss.${fraction}XXX`);
}
