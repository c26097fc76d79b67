import { InvalidValueError } from './invalid-value';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Parses a duration such as `250ms`, `5s`, `1h30m` or `-2d` to milliseconds; a number is taken as milliseconds.
 *
 * @throws InvalidValueError if the string is not a duration.
 */
export function readDuration(value: string | number): number {
  if (typeof value === 'number') return value;
  const match = /^(-?)((?:\d{1,12}(?:\.\d{1,6})?(?:ms|s|m|h|d)){1,5}|\d{1,15})$/.exec(value.trim());
  if (!match)
    throw new InvalidValueError(`[${value}] is not a duration: use 250ms, 5s, 10m, 2h, 1d or a number of milliseconds`);
  const [, sign, text = ''] = match;
  let total = /^\d+$/.test(text) ? Number(text) : 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d{1,12}(?:\.\d{1,6})?)(ms|s|m|h|d)/g))
    total += Number(count) * (UNITS[unit] ?? 0);
  return sign === '-' ? -total : total;
}

/** Formats a duration with its unit: `5s`, `1500ms`. A string that has units stays as it is. */
export function durationText(value: string | number): string {
  if (typeof value === 'string' && !/^-?\d+$/.test(value.trim())) return value;
  const milliseconds = Number(value);
  return milliseconds !== 0 && milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}

/**
 * Parses an ISO 8601 time to milliseconds since the epoch.
 *
 * @throws InvalidValueError if the string is not a time.
 */
export function readTime(value: string | number): number {
  const time = typeof value === 'number' ? value : Date.parse(value);
  if (Number.isNaN(time))
    throw new InvalidValueError(`[${value}] is not a time: use 2025-03-03T09:00:00Z or milliseconds since the epoch`);
  return time;
}
