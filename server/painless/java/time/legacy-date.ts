import { checkLetters } from '../../../dates/date-format';
import { fieldsToMillis, readStart } from '../../../dates/parse-date';
import { readDatePattern } from '../../../dates/pattern';
import { printDate } from '../../../dates/print-date';
import { fixedZone, type Zone } from '../../../dates/zone';
import { painlessNotEmulated, ScriptFailure } from '../../values/failures';
import { type MethodTable, ScriptObject, type ScriptValue } from '../../values/values';
import { instanceArgument, longArgument, textArgument } from '../arguments';
import { momentOfMillis } from './moment';
import { instantOfMoment, utcDateTime } from './temporal';

/** The name of UTC as printed by java.util. */
const UTC: Zone = fixedZone('UTC', 0);

/** java.util.Date. */
export class JavaDate extends ScriptObject {
  readonly className = 'java.util.Date';
  readonly methods = dateMethods;

  constructor(public millis: number) {
    super();
  }

  override toText(): string {
    return printDate(readDatePattern('EEE MMM dd HH:mm:ss z yyyy'), this.millis, UTC);
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof JavaDate && other.millis === this.millis;
  }

  override isA(type: string): boolean {
    return type === 'java.lang.Comparable';
  }

  override toStored(): ScriptValue {
    return utcDateTime(momentOfMillis(this.millis)).toStored();
  }
}

const date = (value: ScriptValue | undefined): JavaDate => instanceArgument(value, JavaDate, 'java.util.Date');

const dateMethods: MethodTable = {
  'getTime/0': (self) => BigInt(date(self).millis),
  'setTime/1': (self, [millis]) => {
    date(self).millis = millisArgument(millis);
    return null;
  },
  'toInstant/0': (self) => instantOfMoment(momentOfMillis(date(self).millis)),
  'after/1': (self, [other]) => date(self).millis > date(other).millis,
  'before/1': (self, [other]) => date(self).millis < date(other).millis,
  'compareTo/1': (self, [other]) => Math.sign(date(self).millis - date(other).millis),
};

/** A number of milliseconds within the range of dates. */
export function millisArgument(value: ScriptValue | undefined): number {
  const millis = Number(longArgument(value));
  momentOfMillis(millis);
  return millis;
}

/**
 * java.text.SimpleDateFormat in UTC and English, as far as its patterns mean the same as those of DateTimeFormatter.
 */
export class SimpleDateFormat extends ScriptObject {
  readonly className = 'java.text.SimpleDateFormat';
  readonly methods = formatMethods;

  constructor(readonly pattern: string) {
    super();
    const runs = pattern.replace(/'[^']*'/g, '').match(/([a-zA-Z])\1*/g) ?? [];
    const other = runs.find((run) => !KNOWN.has(run));
    if (other !== undefined) throw painlessNotEmulated(`[${other}] in patterns of java.text.SimpleDateFormat`);
    checkLetters(pattern);
  }
}

/** Letters that mean the same in patterns of DateTimeFormatter. */
const KNOWN = new Set('yyyy M MM MMM MMMM d dd H HH h hh m mm s ss SSS a E EEE EEEE X XX XXX Z z'.split(' '));

const format = (value: ScriptValue): SimpleDateFormat => value as SimpleDateFormat;

const formatMethods: MethodTable = {
  'format/1': (self, [value]) => printDate(readDatePattern(format(self).pattern), date(value).millis, UTC),
  'parse/1': (self, [given]) => {
    const text = textArgument(given);
    const { fields } = readStart(readDatePattern(format(self).pattern, true), text);
    const millis = fields && fieldsToMillis(fields);
    if (!fields) throw new ScriptFailure('parse_exception', `Unparseable date: "${text}"`);
    if (millis === undefined)
      throw painlessNotEmulated('days beyond the end of their month in java.text.SimpleDateFormat');
    return new JavaDate(millis);
  },
};
