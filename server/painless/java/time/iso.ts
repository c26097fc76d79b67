import type { CivilTime } from '../../../dates/civil';
import type { Zone } from '../../../dates/zone';
import { dateTimeParseFailure, failedAt, notAllRead, ParsedTime, resolveDay, whileParsing } from './parsed';
import { offsetZone, zoneOf } from './zone-value';

type Presence = 'none' | 'optional' | 'required';

/** The parts of an ISO format of DateTimeFormatter. */
export interface IsoForm {
  readonly time: boolean;
  readonly seconds?: 'required';
  readonly offset: Presence;
  readonly region: boolean;
}

/** Constants of DateTimeFormatter that parse dates. */
export const isoForms = {
  ISO_LOCAL_DATE: { time: false, offset: 'none', region: false },
  ISO_DATE: { time: false, offset: 'optional', region: false },
  ISO_LOCAL_DATE_TIME: { time: true, offset: 'none', region: false },
  ISO_OFFSET_DATE_TIME: { time: true, offset: 'required', region: false },
  ISO_ZONED_DATE_TIME: { time: true, offset: 'required', region: true },
  ISO_DATE_TIME: { time: true, offset: 'optional', region: true },
  ISO_INSTANT: { time: true, seconds: 'required', offset: 'required', region: false },
} as const satisfies { readonly [name: string]: IsoForm };

export type IsoName = keyof typeof isoForms;

/** Parses a text with one of the ISO formats. @throws ScriptFailure that says where the text does not match */
export function parseIso(text: string, name: IsoName): ParsedTime {
  const form: IsoForm = isoForms[name];
  const reader = new IsoReader(text);
  const date = reader.date();
  const time = form.time ? reader.timeOfDay(form.seconds === 'required') : NO_TIME;
  const zone = reader.zone(form);
  if (reader.at < text.length) throw notAllRead(text, reader.at);
  const read = { time: { ...date, ...time }, hasDate: true, hasTime: form.time, zone };
  return whileParsing(text, () => new ParsedTime(resolveDay(read, false)));
}

const NO_TIME = { hour: 0, minute: 0, second: 0, nano: 0 };

class IsoReader {
  at = 0;

  constructor(private readonly text: string) {}

  date(): Pick<CivilTime, 'year' | 'month' | 'day'> {
    const year = this.year();
    this.literal('-');
    const month = this.twoDigits();
    this.literal('-');
    return { year, month, day: this.twoDigits() };
  }

  /** More than four digits are allowed only with a sign (SignStyle.EXCEEDS_PAD). */
  private year(): number {
    const match = this.match(/([+-]?)(\d{4,10})/y);
    const [, sign, digits = ''] = match ?? [];
    const wrong = sign === '+' ? digits.length === 4 : sign === '' && digits.length > 4;
    if (!match || wrong) throw failedAt(this.text, 0);
    return Number(sign + digits);
  }

  timeOfDay(needsSeconds: boolean): Pick<CivilTime, 'hour' | 'minute' | 'second' | 'nano'> {
    if (!this.match(/t/iy)) throw failedAt(this.text, this.at);
    const hour = this.twoDigits();
    this.literal(':');
    const minute = this.twoDigits();
    if (needsSeconds) this.literal(':');
    const match = this.match(needsSeconds ? /(\d{2})(?:\.(\d{1,9}))?/y : /:(\d{2})(?:\.(\d{1,9}))?/y);
    if (needsSeconds && !match) throw failedAt(this.text, this.at);
    const [, second = '0', fraction = ''] = match ?? [];
    return { hour, minute, second: Number(second), nano: Number(fraction.padEnd(9, '0')) };
  }

  zone({ offset, region }: IsoForm): Zone | undefined {
    if (offset === 'none') return undefined;
    const match = this.match(/z|([+-])(\d{2}):(\d{2})(?::(\d{2}))?/iy);
    if (!match) {
      if (offset === 'required') throw failedAt(this.text, this.at);
      return undefined;
    }
    const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
    const amount = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    if (amount > 18 * 3600) throw dateTimeParseFailure(this.text, ': Zone offset not in valid range: -18:00 to +18:00');
    const named = region ? this.match(/\[([^\]]+)\]/y) : undefined;
    return named
      ? whileParsing(this.text, () => zoneOf(named[1] as string))
      : offsetZone(sign === '-' ? -amount : amount);
  }

  private twoDigits(): number {
    const match = this.match(/\d{2}/y);
    if (!match) throw failedAt(this.text, this.at);
    return Number(match[0]);
  }

  private literal(character: string): void {
    if (this.text[this.at] !== character) throw failedAt(this.text, this.at);
    this.at += 1;
  }

  private match(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (match) this.at += match[0].length;
    return match ?? undefined;
  }
}
