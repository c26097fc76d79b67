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
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const offset = offsetSeconds(parts[8] ?? 'Z');
  if (!real || hour > 23 || minute > 59 || second > 59 || offset === undefined) return undefined;
  date.setUTCHours(hour, minute, second - offset);
  return print(date, parts[7] ?? '');
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
  const significant = withoutTrailing(fraction, '0');
  const digits = Math.max(3, Math.ceil(significant.length / 3) * 3);
  return `${date.toISOString().slice(0, -4)}${significant.padEnd(digits, '0')}Z`;
}
