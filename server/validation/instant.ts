import { withoutTrailing } from '../json/text-parts';

const GRAMMAR =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?$/;
const EPOCH_MILLIS = /^(-?\d{1,15})(?:\.(\d{1,6}))?$/;

/**
 * Parses a time as `strict_date_optional_time||epoch_millis` does if an instant is required
 * (TimeUtils.parseTimeFieldToInstant): a time of day is mandatory, and the zone defaults to UTC (DateTime.getLong of
 * INSTANT_SECONDS). Returns it as Elasticsearch stores it: UTC, `Z`, three, six or nine fraction digits. Undefined if
 * the string is not such a time.
 */
export function readInstant(text: string): string | undefined {
  const parts = GRAMMAR.exec(text);
  return parts ? fromParts(parts) : fromEpochMillis(text);
}

function fromParts(parts: readonly (string | undefined)[]): string | undefined {
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  const offset = offsetSeconds(parts[8] ?? 'Z');
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59 || offset === undefined) return undefined;
  if (offset === 0) {
    // Documents can have thousands of these, and making a date of each takes longer than everything else.
    const time = `${parts[4]}:${parts[5] ?? '00'}:${parts[6] ?? '00'}`;
    return `${parts[1]}-${parts[2]}-${parts[3]}T${time}.${printFraction(parts[7] ?? '')}Z`;
  }
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second - offset);
  return print(date, parts[7] ?? '');
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (day < 29) return true;
  if (month !== 2) return day < 31 || ![4, 6, 9, 11].includes(month);
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function offsetSeconds(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return 0;
  const digits = zone.slice(1).replaceAll(':', '');
  const [hours, minutes, seconds] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  const total = hours * 3600 + minutes * 60 + seconds;
  if (minutes > 59 || seconds > 59 || total > 18 * 3600) return undefined;
  return zone.startsWith('-') ? -total : total;
}

function fromEpochMillis(text: string): string | undefined {
  const parts = EPOCH_MILLIS.exec(text);
  // Four digits are a year, which matches the first of the two formats.
  if (!parts || /^-?\d{4}$/.test(text)) return undefined;
  const milliseconds = Number(parts[1]);
  const whole = Math.floor(milliseconds / 1000);
  const fraction = String(milliseconds - whole * 1000).padStart(3, '0') + (parts[2] ?? '');
  const date = new Date(whole * 1000);
  return Number.isNaN(date.getTime()) ? undefined : print(date, fraction);
}

function print(date: Date, fraction: string): string {
  return `${date.toISOString().slice(0, -4)}${printFraction(fraction)}Z`;
}

function printFraction(fraction: string): string {
  const significant = withoutTrailing(fraction, '0');
  return significant.padEnd(Math.max(3, Math.ceil(significant.length / 3) * 3), '0');
}
