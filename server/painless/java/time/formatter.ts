import { checkLetters } from '../../../dates/date-format';
import { civilTimeOfFields, readStart } from '../../../dates/parse-date';
import { type Element, readDatePattern } from '../../../dates/pattern';
import { printTime } from '../../../dates/print-date';
import type { Zone } from '../../../dates/zone';
import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { illegalScriptArgument, painlessNotEmulated, ScriptFailure } from '../../values/failures';
import { type MethodTable, ScriptObject } from '../../values/values';
import { unsupportedField } from './chrono-fields';
import { type IsoName, parseIso } from './iso';
import { civilTimeOfMoment } from './moment';
import { failedAt, notAllRead, ParsedTime, resolveDay, whileParsing } from './parsed';
import { dateText, dateTimeText } from './print';
import { type Temporal, zonedOf } from './temporal';
import { isOffset, offsetId, offsetZone } from './zone-value';

/** java.time.format.DateTimeFormatter. */
export abstract class Formatter extends ScriptObject {
  readonly className = 'java.time.format.DateTimeFormatter';
  readonly methods: MethodTable = {};

  constructor(readonly zone: Zone | undefined) {
    super();
  }

  abstract withZone(zone: Zone): Formatter;
  protected abstract printIn(temporal: Temporal): string;
  protected abstract read(text: string): ParsedTime;

  /** @throws ScriptFailure if the date or time lacks a part of the format. */
  print(temporal: Temporal): string {
    const { zone } = this;
    const hasInstant = temporal.zone !== undefined || temporal.kind === 'Instant';
    if (zone && !hasInstant) throw painlessNotEmulated('formats with a zone for local dates');
    return this.printIn(zone ? zonedOf(temporal.instant, zone) : temporal);
  }

  /** @throws ScriptFailure that says where the text does not match. */
  parse(text: string): ParsedTime {
    const parsed = this.read(text);
    if (!this.zone || parsed.read.zone) return parsed;
    return new ParsedTime({ ...parsed.read, zone: this.zone });
  }
}

/** A constant of DateTimeFormatter. */
export class IsoFormatter extends Formatter {
  constructor(
    private readonly name: IsoName,
    zone?: Zone,
  ) {
    super(zone);
  }

  withZone(zone: Zone): Formatter {
    return new IsoFormatter(this.name, zone);
  }

  protected printIn(temporal: Temporal): string {
    const { kind, local, zone, offset } = temporal;
    if (this.name === 'ISO_INSTANT') {
      if (kind.startsWith('Local')) throw unsupportedField('InstantSeconds');
      return `${dateTimeText(temporal.instant, true)}Z`;
    }
    if (kind === 'Instant') throw unsupportedField('Year');
    const offsetText = zone ? offsetId(offset) : '';
    if (this.name === 'ISO_LOCAL_DATE') return dateText(civilTimeOfMoment(local));
    if (this.name === 'ISO_DATE') return dateText(civilTimeOfMoment(local)) + offsetText;
    if (kind === 'LocalDate') throw unsupportedField('HourOfDay');
    // Unlike toString(), prints as many digits as necessary.
    const text = dateTimeText(local, true).replace(/(\.\d*[1-9])0+$/, '$1');
    if (this.name === 'ISO_LOCAL_DATE_TIME') return text;
    if (!zone && this.name !== 'ISO_DATE_TIME') throw unsupportedField('OffsetSeconds');
    const region = zone && !isOffset(zone) && this.name !== 'ISO_OFFSET_DATE_TIME' ? `[${zone.id}]` : '';
    return text + offsetText + region;
  }

  protected read(text: string): ParsedTime {
    return parseIso(text, this.name);
  }
}

/** `DateTimeFormatter.ofPattern`, with English names. */
export class PatternFormatter extends Formatter {
  private readonly elements: readonly Element[];

  constructor(
    private readonly pattern: string,
    zone?: Zone,
  ) {
    super(zone);
    this.elements = elementsOf(pattern);
  }

  withZone(zone: Zone): Formatter {
    return new PatternFormatter(this.pattern, zone);
  }

  protected printIn(temporal: Temporal): string {
    const { kind, local, offset, zone } = temporal;
    for (const letter of this.pattern.replace(/'[^']*'/g, '')) checkLetter(letter, temporal);
    const shown = zone ?? offsetZone(0);
    return printTime(this.elements, civilTimeOfMoment(local), kind === 'Instant' ? 0 : offset * 1000, shown);
  }

  protected read(text: string): ParsedTime {
    const { fields, at } = readStart(this.elements, text);
    if (!fields) throw failedAt(text, at);
    if (at < text.length) throw notAllRead(text, at);
    const { numbers, zone } = fields;
    const { year, month, day, dayOfYear, hour, clockHour, milliOfDay } = numbers;
    const hasDate = year !== undefined && ((month !== undefined && day !== undefined) || dayOfYear !== undefined);
    const hasTime = hour !== undefined || clockHour !== undefined || milliOfDay !== undefined;
    if (clockHour !== undefined && fields.afternoon === undefined)
      throw painlessNotEmulated('12-hour clock hours without [a] in date formats');
    const time = civilTimeOfFields(fields, false);
    const known = zone && isOffset(zone) ? offsetZone(zone.offset(0) / 1000) : zone;
    return whileParsing(text, () => new ParsedTime(resolveDay({ time, hasDate, hasTime, zone: known }, true)));
  }
}

function elementsOf(pattern: string): readonly Element[] {
  try {
    checkLetters(pattern);
    return readDatePattern(pattern);
  } catch (error) {
    const cause = error instanceof ElasticsearchError ? error.causedBy : undefined;
    if (!cause) throw error;
    throw illegalScriptArgument(cause.reason ?? '');
  }
}

const DATE_LETTERS: { readonly [letter: string]: string } = {
  y: 'YearOfEra',
  u: 'Year',
  M: 'MonthOfYear',
  L: 'MonthOfYear',
  d: 'DayOfMonth',
  D: 'DayOfYear',
  E: 'DayOfWeek',
};

const TIME_LETTERS: { readonly [letter: string]: string } = {
  H: 'HourOfDay',
  h: 'ClockHourOfAmPm',
  m: 'MinuteOfHour',
  s: 'SecondOfMinute',
  a: 'AmPmOfDay',
  A: 'MilliOfDay',
};

/**
 * Rejects letters for parts that an Instant, a LocalDate or a LocalDateTime lacks, and for names of zones, which are
 * not emulated.
 */
function checkLetter(letter: string, { kind, zone }: Temporal): void {
  if (kind === 'Instant' || kind === 'LocalDate') {
    const missing = TIME_LETTERS[letter] ?? (kind === 'Instant' ? DATE_LETTERS[letter] : undefined);
    if (missing) throw unsupportedField(missing);
    if (kind === 'LocalDate' && /[Sn]/.test(letter)) throw unsupportedField('NanoOfSecond');
  }
  if (!zone && /[XxZ]/.test(letter)) throw unsupportedField('OffsetSeconds');
  if (!zone && /[Vz]/.test(letter)) {
    throw new ScriptFailure('date_time_exception', 'Unable to extract ZoneId from temporal');
  }
  if (zone && letter === 'z' && !isOffset(zone) && zone.id !== 'UTC' && zone.id !== 'GMT') {
    throw painlessNotEmulated(`the name of the zone [${zone.id}] in formats`);
  }
}
