import { type CivilTime, daysInMonth } from '../../../dates/civil';
import { couldNotBeParsed } from '../../../dates/date-failure';
import type { Zone } from '../../../dates/zone';
import { ScriptFailure } from '../../values/failures';
import { type MethodTable, ScriptObject } from '../../values/values';
import { momentOf } from './moment';
import { dateText, dateTimeText } from './print';
import { instantOfMoment, Temporal, type TemporalKind, zonedOfLocal } from './temporal';
import { checkTime } from './temporal-arithmetic';

/** The parts of a date that a text specifies. */
export interface ReadTime {
  readonly time: CivilTime;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** The zone of an offset or of a region. */
  readonly zone: Zone | undefined;
}

/** The result of DateTimeFormatter.parse: a TemporalAccessor from which other classes are created. */
export class ParsedTime extends ScriptObject {
  readonly className = 'java.time.format.Parsed';
  readonly methods: MethodTable = {};

  constructor(readonly read: ReadTime) {
    super();
  }

  /** `{},ISO resolved to 2024-01-01T10:00`. */
  override toText(): string {
    const { time, hasDate, hasTime, zone } = this.read;
    const [date, clock] = dateTimeText(momentOf(time)).split('T') as [string, string];
    const resolved = [hasDate && (time.year > 9999 ? dateText(time) : date), hasTime && clock]
      .filter(Boolean)
      .join('T');
    return `{},ISO${zone ? `,${zone.id}` : ''}${resolved === '' ? '' : ` resolved to ${resolved}`}`;
  }

  /** The `from` method of each class. @throws ScriptFailure if a required part is missing. */
  as(kind: TemporalKind): Temporal {
    const { time, hasDate, hasTime, zone } = this.read;
    const local = momentOf(time);
    const complete = hasDate && hasTime;
    if (kind === 'LocalDate' && hasDate) return new Temporal(kind, momentOf({ ...time, ...MIDNIGHT }));
    if (kind === 'LocalDateTime' && complete) return new Temporal(kind, local);
    if (complete && zone) {
      if (kind === 'Instant') return instantOfMoment(zonedOfLocal(local, zone, 'ZonedDateTime').instant);
      return zonedOfLocal(local, zone, kind);
    }
    const reason = `Unable to obtain ${kind} from TemporalAccessor: ${this.toText()} of type ${this.className}`;
    throw new ScriptFailure('date_time_exception', reason);
  }
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0, nano: 0 };

export function dateTimeParseFailure(text: string, why: string): ScriptFailure {
  return new ScriptFailure('date_time_parse_exception', couldNotBeParsed(text, why));
}

export const failedAt = (text: string, at: number): ScriptFailure => dateTimeParseFailure(text, ` at index ${at}`);

export const notAllRead = (text: string, at: number): ScriptFailure =>
  dateTimeParseFailure(text, `, unparsed text found at index ${at}`);

/** Runs a part of parsing a text, so that its failures quote the text. */
export function whileParsing<T>(text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ScriptFailure) || error.type !== 'date_time_exception') throw error;
    throw dateTimeParseFailure(text, `: ${error.reason}`);
  }
}

/**
 * A day after the end of its month is rejected by the ISO formats, and becomes its last day for patterns
 * (ResolverStyle.SMART).
 */
export function resolveDay(read: ReadTime, isSmart: boolean): ReadTime {
  const { time } = read;
  const valid = time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31;
  const day = isSmart && valid ? Math.min(time.day, daysInMonth(time.year, time.month)) : time.day;
  return { ...read, time: checkTime({ ...time, day }) };
}
