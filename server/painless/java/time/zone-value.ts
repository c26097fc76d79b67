import { parseZone, type Zone } from '../../../dates/zone';
import { ScriptFailure } from '../../values/failures';
import { type MethodTable, ScriptObject, type ScriptValue } from '../../values/values';

/** java.time.ZoneId: a region, or a ZoneOffset. */
export class ZoneValue extends ScriptObject {
  readonly className: string;
  readonly methods: MethodTable = {};

  constructor(readonly zone: Zone) {
    super();
    this.className = isOffset(zone) ? 'java.time.ZoneOffset' : 'java.time.ZoneRegion';
  }

  override toText(): string {
    return this.zone.id;
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof ZoneValue && other.zone.id === this.zone.id;
  }

  override isA(type: string): boolean {
    return type === 'java.time.ZoneId';
  }
}

/** True for zones that are identified by their offset from UTC. */
export function isOffset({ id }: Zone): boolean {
  return /^(?:Z$|[+-])/.test(id);
}

/** `+01:00`, `Z`: the id of a java.time.ZoneOffset. */
export function offsetId(seconds: number): string {
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((part) => zeroPadded(part, 2));
  return (seconds < 0 ? '-' : '+') + parts.slice(0, size % 60 === 0 ? 2 : 3).join(':');
}

export function zeroPadded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

export function offsetZone(seconds: number): Zone {
  return { id: offsetId(seconds), offset: () => seconds * 1000 };
}

const MOST = 18 * 3600;

/** ZoneOffset.ofTotalSeconds. */
export function checkedOffset(seconds: number): Zone {
  if (Math.abs(seconds) <= MOST) return offsetZone(seconds);
  throw new ScriptFailure('date_time_exception', 'Zone offset not in valid range: -18:00 to +18:00');
}

/** ZoneId.of: a zone under the name that Java gives it. */
export function zoneOf(text: string): Zone {
  const zone = parseZone(text);
  if (zone) {
    const offset = /^(UTC|GMT|UT)?[+-]/.exec(text);
    return offset ? { ...zone, id: prefixed(offset[1], zone.offset(0) / 1000) } : zone;
  }
  if (/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(text)) {
    throw new ScriptFailure('zone_rules_exception', `Unknown time-zone ID: ${text}`);
  }
  const what = /^[+-]/.test(text) ? 'Invalid ID for ZoneOffset, invalid format' : regionMessage;
  throw new ScriptFailure('date_time_exception', `${what}: ${text}`);
}

const regionMessage = 'Invalid ID for region-based ZoneId, invalid format';

function prefixed(prefix: string | undefined, seconds: number): string {
  if (prefix === undefined) return offsetId(seconds);
  return seconds === 0 ? prefix : prefix + offsetId(seconds);
}
