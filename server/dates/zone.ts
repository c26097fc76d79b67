import { notEmulated } from '../errors/not-emulated';
import { type CivilTime, utcMillis } from './civil';
import { isRegion } from './zone-names';

/** A time zone, which tells how many milliseconds it is ahead of UTC at an instant. */
export interface Zone {
  readonly id: string;
  offset(millis: number): number;
}

export const UTC: Zone = { id: 'Z', offset: () => 0 };

/** A zone with a fixed offset from UTC. */
export function fixedZone(id: string, offset: number): Zone {
  return { id, offset: () => offset };
}

/**
 * Parses a zone as java.time.ZoneId.of does: `Z`, `UTC`, `+01:00`, `-0830`, `GMT+2`, `Europe/Berlin`.
 *
 * @returns undefined if the text is not a zone.
 */
export function parseZone(text: string): Zone | undefined {
  if (text === 'Z' || text === 'UTC' || text === 'GMT' || text === 'UT') return { ...UTC, id: text };
  const offset = OFFSET.exec(text);
  if (offset) return offsetZone(text, offset);
  return isRegion(text) ? regionZone(text) : undefined;
}

/** An hour, or two digits each for hours, minutes and seconds, all with colons or none (ZoneOffset.of). */
const OFFSET = /^(?:UTC|GMT|UT)?([+-])(?:(\d)|(\d\d)(?::(\d\d)(?::(\d\d))?|(\d\d)(\d\d)?)?)$/;

function offsetZone(text: string, [, sign, hour, hours, ...parts]: RegExpExecArray): Zone | undefined {
  const [minutes, seconds] = [Number(parts[0] ?? parts[2] ?? 0), Number(parts[1] ?? parts[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  const amount = ((Number(hour ?? hours) * 60 + minutes) * 60 + seconds) * 1000;
  return amount > MOST_AHEAD ? undefined : fixedZone(text, sign === '-' ? -amount : amount);
}

/** ZoneOffset.MAX */
const MOST_AHEAD = 18 * 3_600_000;

/** What the platform knows of a region is asked when it is first needed: many zones are only checked. */
function regionZone(id: string): Zone {
  let offset: ((millis: number) => number) | undefined;
  return {
    id,
    offset: (millis) => {
      offset ??= remembering(offsetsOf(id));
      return offset(millis);
    },
  };
}

function offsetsOf(id: string): (millis: number) => number {
  try {
    const formatter = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: id });
    return (millis) => regionOffset(formatter, millis);
  } catch {
    throw notEmulated(`the time zone [${id}], which this version of Node.js does not know`);
  }
}

/** Shorter than the time for which any region has ever changed its offset and changed it back: a month, for Ramadan. */
const BLOCK = 8 * 86_400_000;
const MOST_BLOCKS = 10_000;

/** Asks for an offset only where it changes: asking takes thousands of times as long as looking it up. */
function remembering(offsetAt: (millis: number) => number): (millis: number) => number {
  const atStart = new Map<number, number>();
  const startOf = (block: number): number => {
    let offset = atStart.get(block);
    if (offset === undefined) {
      offset = offsetAt(block * BLOCK);
      if (atStart.size >= MOST_BLOCKS) atStart.clear();
      atStart.set(block, offset);
    }
    return offset;
  };
  return (millis) => {
    const block = Math.floor(millis / BLOCK);
    const offset = startOf(block);
    return offset === startOf(block + 1) ? offset : offsetAt(millis);
  };
}

const FIELDS = {
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

/** The latest instant of ECMAScript dates; beyond it a region keeps its last offset. */
const LARGEST = 8.64e15;

function regionOffset(formatter: Intl.DateTimeFormat, millis: number): number {
  const instant = Math.max(-LARGEST, Math.min(LARGEST, Math.floor(millis / 1000) * 1000));
  const fields: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(instant)) fields[type] = value;
  const year = Number(fields.year);
  return (
    utcMillis({
      year: fields.era === 'BC' ? 1 - year : year,
      month: Number(fields.month),
      day: Number(fields.day),
      hour: Number(fields.hour),
      minute: Number(fields.minute),
      second: Number(fields.second),
      nano: 0,
    }) - instant
  );
}

/**
 * The instant of a local time in a zone. In a gap it is the later instant, in an overlap the earlier one, as in
 * java.time.ZonedDateTime.of.
 */
export function zonedMillis(time: CivilTime, zone: Zone): number {
  return localToInstant(utcMillis(time), zone);
}

/** The same for a local time given in milliseconds as if it were UTC. */
export function localToInstant(local: number, zone: Zone): number {
  const before = zone.offset(local - 86_400_000);
  const early = local - before;
  if (zone.offset(early) === before) return early;
  const late = local - zone.offset(early);
  if (zone.offset(late) === zone.offset(early)) return late;
  return early;
}
