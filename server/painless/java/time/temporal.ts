import { localToInstant, type Zone } from '../../../dates/zone';
import { withoutTrailing } from '../../../json/text-parts';
import { type MethodTable, ScriptObject, type ScriptValue } from '../../values/values';
import { BILLION, civilTimeOfMoment, type Moment, millisOf, momentOfMillis, nanosOf } from './moment';
import { dateText, dateTimeText, storedText } from './print';
import { isOffset, offsetId, offsetZone } from './zone-value';

export type TemporalKind = 'Instant' | 'LocalDate' | 'LocalDateTime' | 'OffsetDateTime' | 'ZonedDateTime';

/**
 * The dates and times of java.time in one class. The local time of an Instant is in UTC; a LocalDate is at midnight;
 * only the last two kinds have a zone.
 */
export class Temporal extends ScriptObject {
  readonly className: string;
  readonly methods: MethodTable = {};

  constructor(
    readonly kind: TemporalKind,
    readonly local: Moment,
    /** Seconds ahead of UTC. */
    readonly offset = 0,
    readonly zone: Zone | undefined = undefined,
  ) {
    super();
    this.className = `java.time.${kind}`;
  }

  /** The point on the timeline; kinds without a zone are treated as UTC. */
  get instant(): Moment {
    return { seconds: this.local.seconds - this.offset, nano: this.local.nano };
  }

  override toText(): string {
    switch (this.kind) {
      case 'Instant':
        return `${dateTimeText(this.local, true)}Z`;
      case 'LocalDate':
        return dateText(civilTimeOfMoment(this.local));
      case 'LocalDateTime':
        return dateTimeText(this.local);
      default: {
        const { id } = this.zone as Zone;
        const region = isOffset(this.zone as Zone) ? '' : `[${id}]`;
        return dateTimeText(this.local) + offsetId(this.offset) + region;
      }
    }
  }

  override equalTo(other: ScriptValue): boolean {
    return (
      other instanceof Temporal &&
      other.kind === this.kind &&
      nanosOf(other.local) === nanosOf(this.local) &&
      other.offset === this.offset &&
      other.zone?.id === this.zone?.id
    );
  }

  override isA(type: string): boolean {
    return type === 'java.lang.Comparable' || /^java\.time\.temporal\.Temporal(?:Accessor|Adjuster)?$/.test(type);
  }

  /** XContentElasticsearchExtension: a LocalDate is stored as it prints, all others with time and fraction. */
  override toStored(): ScriptValue {
    if (this.kind === 'LocalDate') return this.toText();
    return storedText(this.local) + (this.kind === 'LocalDateTime' ? '' : offsetId(this.offset));
  }
}

export function instantOfMoment(moment: Moment): Temporal {
  return new Temporal('Instant', moment);
}

/** A ZonedDateTime or OffsetDateTime for a point on the timeline. */
export function zonedOf(moment: Moment, zone: Zone, kind: TemporalKind = 'ZonedDateTime'): Temporal {
  const offset = zone.offset(millisOf(moment)) / 1000;
  const local = { seconds: moment.seconds + offset, nano: moment.nano };
  return new Temporal(kind, local, offset, kind === 'OffsetDateTime' ? offsetZone(offset) : zone);
}

/**
 * A ZonedDateTime or OffsetDateTime for a local time. In a gap, it is moved later by the length of the gap; in an
 * overlap, it has the requested offset or else the earlier one (ZonedDateTime.ofLocal).
 */
export function zonedOfLocal(local: Moment, zone: Zone, kind: TemporalKind, offset?: number): Temporal {
  if (offset !== undefined) {
    const kept = { seconds: local.seconds - offset, nano: local.nano };
    if (zone.offset(millisOf(kept)) === offset * 1000) return zonedOf(kept, zone, kind);
  }
  const { seconds } = momentOfMillis(localToInstant(local.seconds * 1000, zone));
  return zonedOf({ seconds, nano: local.nano }, zone, kind);
}

/** `doc['date'].value`: a ZonedDateTime in UTC (ScriptDocValues.Dates). */
export function utcDateTime(moment: Moment): Temporal {
  return zonedOf(moment, offsetZone(0));
}

/** compareTo for two values of the same kind. */
export function compareTemporals(a: Temporal, b: Temporal): number {
  switch (a.kind) {
    case 'LocalDate':
      return compareDates(a, b);
    case 'LocalDateTime':
      return compareDates(a, b) || sign(nanosOf(a.local) - nanosOf(b.local));
    case 'Instant':
      return sign(BigInt(a.local.seconds - b.local.seconds)) || a.local.nano - b.local.nano;
    default: {
      const seconds = sign(BigInt(a.instant.seconds - b.instant.seconds)) || a.local.nano - b.local.nano;
      if (seconds !== 0) return seconds;
      return compareDates(a, b) || sign(nanosOf(a.local) - nanosOf(b.local)) || compareIds(a, b);
    }
  }
}

function compareDates(a: Temporal, b: Temporal): number {
  const [one, other] = [civilTimeOfMoment(a.local), civilTimeOfMoment(b.local)];
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

function compareIds(a: Temporal, b: Temporal): number {
  const [one, other] = [a.zone?.id ?? '', b.zone?.id ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** java.time.Duration. */
export class Duration extends ScriptObject {
  readonly className = 'java.time.Duration';
  readonly methods: MethodTable = {};

  constructor(readonly nanos: bigint) {
    super();
  }

  /** `PT8H6M12.345S`. */
  override toText(): string {
    if (this.nanos === 0n) return 'PT0S';
    const whole = this.nanos / BILLION;
    const rest = this.nanos % BILLION;
    const hours = whole / 3600n;
    const minutes = (whole / 60n) % 60n;
    const seconds = whole % 60n;
    let text = 'PT';
    if (hours !== 0n) text += `${hours}H`;
    if (minutes !== 0n) text += `${minutes}M`;
    if (seconds === 0n && rest === 0n) return text;
    const negative = seconds < 0n || rest < 0n ? '-' : '';
    const size = (value: bigint): bigint => (value < 0n ? -value : value);
    const fraction = rest === 0n ? '' : `.${withoutTrailing(String(size(rest)).padStart(9, '0'), '0')}`;
    return `${text}${negative}${size(seconds)}${fraction}S`;
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof Duration && other.nanos === this.nanos;
  }

  override isA(type: string): boolean {
    return type === 'java.lang.Comparable' || type === 'java.time.temporal.TemporalAmount';
  }

  override toStored(): ScriptValue {
    return this.toText();
  }
}
