/** A date as a text gives it, field by field. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nanos: number;
  /** Offset from UTC in seconds, or the name of a time zone; undefined where the text has none. */
  offset: number | string | undefined;
}

/**
 * Milliseconds since the epoch; a date without a zone is UTC. Undefined for a day that its month does not have.
 *
 * @param fallback offset in seconds for a date without a zone.
 */
export function toMillis(parts: DateParts, fallback = 0): number | undefined {
  const local = localMillis(parts);
  if (local === undefined) return undefined;
  const { offset } = parts;
  if (typeof offset === 'string') return local - zoneOffsetAt(offset, local) * 1000;
  return local - (offset ?? fallback) * 1000;
}

function localMillis({ year, month, day, hour, minute, second, nanos }: DateParts): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  date.setUTCHours(hour, minute, second, Math.floor(nanos / 1e6));
  const millis = date.getTime();
  return Number.isNaN(millis) ? undefined : millis;
}

/** The offset in seconds that a named zone has at a local time. */
function zoneOffsetAt(zone: string, local: number): number {
  const first = offsetInZone(zone, local);
  return offsetInZone(zone, local - first * 1000);
}

/** The offset in seconds that a named zone has at a time. */
export function offsetInZone(zone: string, millis: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(millis)).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}
