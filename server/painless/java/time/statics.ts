import { parseZone } from '../../../dates/zone';
import { painlessNotEmulated, ScriptFailure } from '../../values/failures';
import type { MethodTable, ScriptMethod, ScriptObject, ScriptValue } from '../../values/values';
import { instanceArgument, intArgument, longArgument, textArgument } from '../arguments';
import { TIME_FIELDS } from './chrono-fields';
import { Formatter, IsoFormatter, PatternFormatter } from './formatter';
import { type IsoName, isoForms, parseIso } from './iso';
import { BILLION, momentOf, momentOfMillis, momentOfNanos } from './moment';
import { ParsedTime, whileParsing } from './parsed';
import { durationFactories } from './tables';
import { Duration, instantOfMoment, Temporal, type TemporalKind, zonedOf, zonedOfLocal } from './temporal';
import {
  checkTime,
  convertTemporal,
  temporalArgument,
  unitArgument,
  wholeUnitsBetween,
  zoneArgument,
} from './temporal-arithmetic';
import { DAYS_OF_WEEK, enumStatics, MONTHS_OF_YEAR, TEXT_STYLES, UNITS, unitNamed } from './units';
import { checkedOffset, offsetZone, ZoneValue, zoneOf } from './zone-value';

const formatterArgument = (value: ScriptValue | undefined): Formatter =>
  instanceArgument(value, Formatter, 'java.time.format.DateTimeFormatter');

function parsedBy(text: ScriptValue | undefined, formatter: ScriptValue | undefined, kind: TemporalKind): Temporal {
  const source = textArgument(text);
  const parsed = formatterArgument(formatter).parse(source);
  return whileParsing(source, () => parsed.as(kind));
}

/** `parse` and `from` of a class, with its default format. */
function reading(kind: TemporalKind, form: IsoName): MethodTable {
  return {
    'parse/1': (_, [text]) => {
      const source = textArgument(text);
      const parsed = parseIso(source, form);
      return whileParsing(source, () => parsed.as(kind));
    },
    ...(kind !== 'Instant' && { 'parse/2': (_, [text, formatter]) => parsedBy(text, formatter, kind) }),
    'from/1': (_, [value]) =>
      value instanceof ParsedTime
        ? value.as(kind)
        : convertTemporal(temporalArgument(value, 'temporal.TemporalAccessor'), kind),
  };
}

/** A local time from numbers: year, month, day, hour, minute, second, nanosecond. */
function localOf(kind: TemporalKind, numbers: readonly (ScriptValue | undefined)[]): Temporal {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, nano = 0] = numbers.map(intArgument);
  return new Temporal(kind, momentOf(checkTime({ year, month, day, hour, minute, second, nano })));
}

const local = (value: ScriptValue | undefined): Temporal => temporalArgument(value, 'LocalDateTime');
const instant = (value: ScriptValue | undefined): Temporal => temporalArgument(value, 'Instant');

/** `of` and `ofInstant` of the two kinds with a zone. */
function zoned(kind: 'ZonedDateTime' | 'OffsetDateTime'): MethodTable {
  return {
    'of/2': (_, [time, zone]) => zonedOfLocal(local(time).local, zoneArgument(zone), kind),
    'of/8': (_, numbers) =>
      zonedOfLocal(localOf('LocalDateTime', numbers.slice(0, 7)).local, zoneArgument(numbers[7]), kind),
    'ofInstant/2': (_, [moment, zone]) => zonedOf(instant(moment).local, zoneArgument(zone), kind),
    ...reading(kind, kind === 'ZonedDateTime' ? 'ISO_ZONED_DATE_TIME' : 'ISO_OFFSET_DATE_TIME'),
  };
}

const ofNumbers: ScriptMethod = (_, numbers) => localOf('LocalDateTime', numbers);

/** Static methods of java.time. */
export const timeStatics: { readonly [type: string]: MethodTable } = {
  'java.time.Instant': {
    'ofEpochMilli/1': (_, [millis]) => instantOfMoment(momentOfMillis(Number(longArgument(millis)))),
    'ofEpochSecond/1': (_, [seconds]) => instantOfMoment(momentOfNanos(longArgument(seconds) * BILLION)),
    'ofEpochSecond/2': (_, [seconds, nanos]) =>
      instantOfMoment(momentOfNanos(longArgument(seconds) * BILLION + longArgument(nanos))),
    ...reading('Instant', 'ISO_INSTANT'),
  },
  'java.time.LocalDate': {
    'of/3': (_, numbers) => localOf('LocalDate', numbers),
    'ofEpochDay/1': (_, [days]) => new Temporal('LocalDate', momentOfNanos(longArgument(days) * 86_400n * BILLION)),
    ...reading('LocalDate', 'ISO_LOCAL_DATE'),
  },
  'java.time.LocalDateTime': {
    'of/5': ofNumbers,
    'of/6': ofNumbers,
    'of/7': ofNumbers,
    'ofInstant/2': (_, [moment, zone]) =>
      new Temporal('LocalDateTime', zonedOf(instant(moment).local, zoneArgument(zone)).local),
    'ofEpochSecond/3': (_, [seconds, nano, zone]) => {
      const moment = momentOfNanos(longArgument(seconds) * BILLION + BigInt(intArgument(nano)));
      return new Temporal('LocalDateTime', zonedOf(moment, zoneArgument(zone)).local);
    },
    ...reading('LocalDateTime', 'ISO_LOCAL_DATE_TIME'),
  },
  'java.time.ZonedDateTime': zoned('ZonedDateTime'),
  'java.time.OffsetDateTime': zoned('OffsetDateTime'),
  'java.time.Duration': {
    ...durationFactories,
    'of/2': (_, [amount, one]) => {
      const { nanos, ordinal } = unitArgument(one);
      if (ordinal > 7) {
        const reason = 'Unit must not have an estimated duration';
        throw new ScriptFailure('unsupported_temporal_type_exception', reason);
      }
      return new Duration(longArgument(amount) * (nanos as bigint));
    },
    'ofSeconds/2': (_, [seconds, nanos]) => new Duration(longArgument(seconds) * BILLION + longArgument(nanos)),
    'between/2': (_, [from, to]) =>
      new Duration(wholeUnitsBetween(temporalArgument(from), temporalArgument(to), unitNamed('NANOS'))),
  },
  'java.time.ZoneId': {
    'of/1': (_, [id]) => new ZoneValue(zoneOf(textArgument(id))),
  },
  'java.time.ZoneOffset': {
    'of/1': (_, [id]) => new ZoneValue(offsetOf(textArgument(id))),
    'ofHours/1': (_, [hours]) => new ZoneValue(checkedOffset(intArgument(hours) * 3600)),
    'ofHoursMinutes/2': (_, [hours, minutes]) =>
      new ZoneValue(checkedOffset(intArgument(hours) * 3600 + intArgument(minutes) * 60)),
    'ofTotalSeconds/1': (_, [seconds]) => new ZoneValue(checkedOffset(intArgument(seconds))),
  },
  'java.time.format.DateTimeFormatter': {
    'ofPattern/1': (_, [pattern]) => new PatternFormatter(textArgument(pattern)),
    'ofPattern/2': (_, [pattern, locale]) => englishFormatter(textArgument(pattern), locale),
  },
  'java.time.DayOfWeek': enumStatics(DAYS_OF_WEEK, 'DayOfWeek'),
  'java.time.Month': enumStatics(MONTHS_OF_YEAR, 'MonthOfYear'),
  'java.time.temporal.ChronoUnit': enumStatics(UNITS),
};

function offsetOf(text: string) {
  const zone = /^(?:Z|[+-].*)$/.test(text) ? parseZone(text) : undefined;
  if (zone) return offsetZone(zone.offset(0) / 1000);
  throw new ScriptFailure('date_time_exception', `Invalid ID for ZoneOffset, invalid format: ${text}`);
}

/** Names of days and months are available in English only; in a pattern without names the language does not matter. */
function englishFormatter(pattern: string, locale: ScriptValue | undefined): Formatter {
  const isNamed = /MMM|LLL|E|a/.test(pattern.replace(/'[^']*'/g, ''));
  if (isNamed && !(typeof locale === 'string' && locale.startsWith('en'))) {
    throw painlessNotEmulated(`names of days and months of the locale [${locale}]`);
  }
  return new PatternFormatter(pattern);
}

/** Static fields of java.time. */
export const timeFields: { readonly [typeAndName: string]: ScriptObject } = Object.fromEntries([
  ...[...DAYS_OF_WEEK, ...MONTHS_OF_YEAR, ...UNITS, ...TEXT_STYLES, ...TIME_FIELDS].map((one) => [
    `${one.className}.${one.label}`,
    one,
  ]),
  ...Object.keys(isoForms).map((name) => [
    `java.time.format.DateTimeFormatter.${name}`,
    new IsoFormatter(name as IsoName),
  ]),
  ['java.time.ZoneOffset.UTC', new ZoneValue(offsetZone(0))],
  ['java.time.Instant.EPOCH', instantOfMoment(momentOfMillis(0))],
  ['java.time.Duration.ZERO', new Duration(0n)],
]);

/**
 * Static methods of these classes that Painless has and the mock lacks; any other name does not exist in Painless
 * either (painless/java.time.txt). `now()` is not among them.
 */
export const timeMissing: { readonly [type: string]: RegExp } = {
  'java.time.Instant': /^$/,
  'java.time.LocalDate': /^ofYearDay\//,
  'java.time.LocalDateTime': /^of\/2/,
  'java.time.ZonedDateTime': /^(?:of\/3|ofInstant\/3|ofLocal|ofStrict)/,
  'java.time.OffsetDateTime': /^(?:of\/3|timeLineOrder)/,
  'java.time.Duration': /^(?:from|parse)\//,
  'java.time.ZoneId': /^(?:getAvailableZoneIds|of\/2|ofOffset|from|systemDefault)/,
  'java.time.ZoneOffset': /^(?:from|ofHoursMinutesSeconds)/,
};
