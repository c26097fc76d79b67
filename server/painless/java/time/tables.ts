import { printTime } from '../../../dates/print-date';
import { painlessNotEmulated } from '../../values/failures';
import type { MethodTable, ScriptObject, ScriptValue } from '../../values/values';
import { instanceArgument, longArgument, textArgument } from '../arguments';
import { Formatter } from './formatter';
import { BILLION, floorDivide } from './moment';
import { Duration, Temporal } from './temporal';
import {
  durationArgument,
  plusUnits,
  temporalArgument,
  unitArgument,
  wholeUnitsBetween,
  zoneArgument,
} from './temporal-arithmetic';
import { temporalMethods } from './temporal-methods';
import { DAYS_OF_WEEK, JavaEnum, MONTHS_OF_YEAR, TimeUnit, unitNamed } from './units';
import { offsetZone, ZoneValue } from './zone-value';

const enumMethods: MethodTable = {
  'name/0': (self) => constant(self).label,
  'ordinal/0': (self) => constant(self).ordinal,
  'compareTo/1': (self, [other]) => constant(self).ordinal - constant(other).ordinal,
};

const constant = (value: ScriptValue | undefined): JavaEnum => instanceArgument(value, JavaEnum, 'java.lang.Enum');

/** DayOfWeek and Month, whose numbers start at 1. */
function calendarMethods(constants: readonly JavaEnum[], kind: 'dayName' | 'monthName'): MethodTable {
  const moved = (self: ScriptValue, amount: bigint): ScriptValue => {
    const size = BigInt(constants.length);
    const at = BigInt(constant(self).ordinal) + amount;
    return constants[Number(at - floorDivide(at, size) * size)] as JavaEnum;
  };
  return {
    ...enumMethods,
    'getValue/0': (self) => constant(self).ordinal + 1,
    'plus/1': (self, [amount]) => moved(self, longArgument(amount)),
    'minus/1': (self, [amount]) => moved(self, -longArgument(amount)),
    'getDisplayName/2': (self, [style, locale]) => displayName(constant(self), kind, constant(style).label, locale),
  };
}

function displayName(self: JavaEnum, kind: 'dayName' | 'monthName', style: string, locale: ScriptValue = null): string {
  const short = style.startsWith('SHORT');
  if (typeof locale !== 'string' || !locale.startsWith('en') || (!short && !style.startsWith('FULL'))) {
    throw painlessNotEmulated(`method [${self.className}, getDisplayName/2] with ${style} of the locale [${locale}]`);
  }
  // 2024-01-01 was a Monday.
  const number = self.ordinal + 1;
  const [month, day] = kind === 'dayName' ? [1, number] : [number, 1];
  const time = { year: 2024, month, day, hour: 0, minute: 0, second: 0, nano: 0 };
  return printTime([{ kind, short }], time, 0, offsetZone(0));
}

const unitMethods: MethodTable = {
  ...enumMethods,
  'between/2': (self, [from, to]) =>
    wholeUnitsBetween(temporalArgument(from), temporalArgument(to), unitArgument(self)),
  'addTo/2': (self, [temporal, amount]) =>
    plusUnits(temporalArgument(temporal), longArgument(amount), unitArgument(self)),
  'getDuration/0': (self) => {
    const { nanos } = unitArgument(self);
    if (nanos === undefined) throw painlessNotEmulated(`the duration of ${unitArgument(self).label}`);
    return new Duration(nanos);
  },
};

const duration = durationArgument;
const UNIT_OF: { readonly [name: string]: string } = {
  Days: 'DAYS',
  Hours: 'HOURS',
  Minutes: 'MINUTES',
  Seconds: 'SECONDS',
  Millis: 'MILLIS',
  Nanos: 'NANOS',
};

const nanosOf = (name: string): bigint => unitNamed(UNIT_OF[name] as string).nanos as bigint;

/** `Duration.ofDays` and similar methods. */
export const durationFactories: MethodTable = Object.fromEntries(
  Object.keys(UNIT_OF).map((name) => [
    `of${name}/1`,
    (_: ScriptValue, [amount]: ScriptValue[]) => new Duration(longArgument(amount) * nanosOf(name)),
  ]),
);

const durationMethods: MethodTable = {
  ...Object.fromEntries(
    Object.keys(UNIT_OF).flatMap((name) => [
      [
        `plus${name}/1`,
        (self: ScriptValue, [amount]: ScriptValue[]) =>
          new Duration(duration(self).nanos + longArgument(amount) * nanosOf(name)),
      ],
      [
        `minus${name}/1`,
        (self: ScriptValue, [amount]: ScriptValue[]) =>
          new Duration(duration(self).nanos - longArgument(amount) * nanosOf(name)),
      ],
      [`to${name}/0`, (self: ScriptValue) => wholeOf(duration(self).nanos, name)],
    ]),
  ),
  'getSeconds/0': (self) => floorDivide(duration(self).nanos, BILLION),
  'getNano/0': (self) => Number(duration(self).nanos - floorDivide(duration(self).nanos, BILLION) * BILLION),
  'isNegative/0': (self) => duration(self).nanos < 0n,
  'isZero/0': (self) => duration(self).nanos === 0n,
  'abs/0': (self) => new Duration(duration(self).nanos < 0n ? -duration(self).nanos : duration(self).nanos),
  'negated/0': (self) => new Duration(-duration(self).nanos),
  'multipliedBy/1': (self, [by]) => new Duration(duration(self).nanos * longArgument(by)),
  'plus/1': (self, [other]) => new Duration(duration(self).nanos + duration(other).nanos),
  'minus/1': (self, [other]) => new Duration(duration(self).nanos - duration(other).nanos),
  'compareTo/1': (self, [other]) => {
    const order = duration(self).nanos - duration(other).nanos;
    return order > 0n ? 1 : order < 0n ? -1 : 0;
  },
};

/**
 * Days, hours and minutes are truncated from the seconds, which are rounded down; milliseconds are not
 * (Duration.toMillis).
 */
function wholeOf(nanos: bigint, name: string): bigint {
  if (name === 'Millis' || name === 'Nanos') return floorDivide(nanos, nanosOf(name));
  return floorDivide(nanos, BILLION) / (nanosOf(name) / BILLION);
}

const zoneMethods: MethodTable = {
  'getId/0': (self) => (self as ZoneValue).zone.id,
  'getTotalSeconds/0': (self) => zoneArgument(self).offset(0) / 1000,
};

const formatterMethods: MethodTable = {
  'format/1': (self, [temporal]) => (self as Formatter).print(temporalArgument(temporal, 'temporal.TemporalAccessor')),
  'parse/1': (self, [text]) => (self as Formatter).parse(textArgument(text)),
  'withZone/1': (self, [zone]) => (self as Formatter).withZone(zoneArgument(zone)),
};

/** The methods of a java.time value; undefined for other objects. */
export function timeMethods(value: ScriptObject): MethodTable | undefined {
  if (value instanceof Temporal) return temporalMethods[value.kind];
  if (value instanceof Duration) return durationMethods;
  if (value instanceof ZoneValue) return zoneMethods;
  if (value instanceof Formatter) return formatterMethods;
  if (value instanceof TimeUnit) return unitMethods;
  if (!(value instanceof JavaEnum)) return undefined;
  if (value.className === 'java.time.DayOfWeek') return dayMethods;
  return value.className === 'java.time.Month' ? monthMethods : enumMethods;
}

const dayMethods = calendarMethods(DAYS_OF_WEEK, 'dayName');
const monthMethods = calendarMethods(MONTHS_OF_YEAR, 'monthName');
