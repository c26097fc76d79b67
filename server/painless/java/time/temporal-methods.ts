import { type CivilTime, dayOfWeek, daysInMonth } from '../../../dates/civil';
import type { Zone } from '../../../dates/zone';
import type { MethodTable, ScriptMethod, ScriptValue } from '../../values/values';
import { anyIntArgument, instanceArgument, longArgument } from '../arguments';
import { fieldOf } from './chrono-fields';
import { Formatter } from './formatter';
import { civilTimeOfMoment, dayOfYear, epochDayOf, millisOf, momentOf, nanosOf, startOfDay } from './moment';
import { compareTemporals, instantOfMoment, Temporal, type TemporalKind, zonedOf, zonedOfLocal } from './temporal';
import {
  checkTime,
  convertTemporal,
  durationArgument,
  plusDuration,
  plusUnits,
  temporalArgument,
  truncateTemporal,
  unitArgument,
  wholeUnitsBetween,
  withFields,
  zoneArgument,
} from './temporal-arithmetic';
import { DAYS_OF_WEEK, type JavaEnum, MONTHS_OF_YEAR, unitNamed } from './units';
import { offsetZone, ZoneValue } from './zone-value';

const own = (value: ScriptValue): Temporal => value as Temporal;

const setter =
  (field: keyof CivilTime): ScriptMethod =>
  (self, [value]) => {
    const number = anyIntArgument(value);
    const time = civilTimeOfMoment(own(self).local);
    // The day may be too large for the month; every other field is checked on its own.
    checkTime({ ...time, day: field === 'day' ? time.day : 1, [field]: number });
    return withFields(own(self), { [field]: number });
  };

const getter =
  (field: keyof CivilTime): ScriptMethod =>
  (self) =>
    civilTimeOfMoment(own(self).local)[field];

const truncate: ScriptMethod = (self, [one]) => truncateTemporal(own(self), unitArgument(one));

const weekDay: ScriptMethod = (self) => DAYS_OF_WEEK[dayOfWeek(epochDayOf(own(self).local)) - 1] as JavaEnum;

function steps(labels: string): MethodTable {
  const table: { [name: string]: ScriptMethod } = {};
  for (const label of labels.split(' ')) {
    const one = unitNamed(label.toUpperCase());
    table[`plus${label}/1`] = (self, [amount]) => plusUnits(own(self), longArgument(amount), one);
    table[`minus${label}/1`] = (self, [amount]) => plusUnits(own(self), -longArgument(amount), one);
  }
  return table;
}

const same =
  (compare: (a: Temporal, b: Temporal) => ScriptValue): ScriptMethod =>
  (self, [other]) =>
    compare(own(self), temporalArgument(other, own(self).kind));

const instantOrder = (a: Temporal, b: Temporal): bigint => nanosOf(a.instant) - nanosOf(b.instant);

const allMethods: MethodTable = {
  'compareTo/1': same(compareTemporals),
  'isAfter/1': same((a, b) => instantOrder(a, b) > 0n),
  'isBefore/1': same((a, b) => instantOrder(a, b) < 0n),
  'plus/1': (self, [amount]) => plusDuration(own(self), durationArgument(amount).nanos),
  'minus/1': (self, [amount]) => plusDuration(own(self), -durationArgument(amount).nanos),
  'plus/2': (self, [amount, one]) => plusUnits(own(self), longArgument(amount), unitArgument(one)),
  'minus/2': (self, [amount, one]) => plusUnits(own(self), -longArgument(amount), unitArgument(one)),
  'until/2': (self, [end, one]) => wholeUnitsBetween(own(self), temporalArgument(end), unitArgument(one)),
  'getLong/1': (self, [field]) => fieldOf(own(self), field),
  'get/1': (self, [field]) => Number(fieldOf(own(self), field)),
};

const comparable: MethodTable = {
  'isEqual/1': same((a, b) => instantOrder(a, b) === 0n),
  'format/1': (self, [formatter]) =>
    instanceArgument(formatter, Formatter, 'java.time.format.DateTimeFormatter').print(own(self)),
};

const dateMethods: MethodTable = {
  ...comparable,
  'getYear/0': getter('year'),
  'getMonthValue/0': getter('month'),
  'getMonth/0': (self) => MONTHS_OF_YEAR[civilTimeOfMoment(own(self).local).month - 1] as JavaEnum,
  'getDayOfMonth/0': getter('day'),
  'getDayOfYear/0': (self) => dayOfYear(civilTimeOfMoment(own(self).local)),
  'getDayOfWeek/0': weekDay,
  'withYear/1': setter('year'),
  'withMonth/1': setter('month'),
  'withDayOfMonth/1': (self, [day]) =>
    withFields(own(self), checkTime({ ...civilTimeOfMoment(own(self).local), day: anyIntArgument(day) })),
  ...steps('Days Weeks Months Years'),
};

const clockMethods: MethodTable = {
  'getHour/0': getter('hour'),
  'getMinute/0': getter('minute'),
  'getSecond/0': getter('second'),
  'getNano/0': getter('nano'),
  'withHour/1': setter('hour'),
  'withMinute/1': setter('minute'),
  'withSecond/1': setter('second'),
  'withNano/1': setter('nano'),
  'toLocalDate/0': (self) => new Temporal('LocalDate', startOfDay(own(self).local)),
  'truncatedTo/1': truncate,
  ...steps('Hours Minutes Seconds Nanos'),
};

/** Augmentation.toEpochMilli, getMillis: for everything that has an instant. */
const millis: ScriptMethod = (self) => BigInt(millisOf(own(self).instant));

const instantMethods: MethodTable = {
  ...allMethods,
  'toEpochMilli/0': millis,
  'getMillis/0': millis,
  'getEpochSecond/0': (self) => BigInt(own(self).local.seconds),
  'getNano/0': (self) => own(self).local.nano,
  'atZone/1': (self, [zone]) => zonedOf(own(self).local, zoneArgument(zone)),
  'atOffset/1': (self, [zone]) => zonedOf(own(self).local, zoneArgument(zone), 'OffsetDateTime'),
  'truncatedTo/1': truncate,
  ...steps('Seconds Millis Nanos'),
};

const localDateMethods: MethodTable = {
  ...allMethods,
  ...dateMethods,
  'toEpochDay/0': (self) => BigInt(epochDayOf(own(self).local)),
  'lengthOfMonth/0': (self) => lengthOfMonth(civilTimeOfMoment(own(self).local)),
  'lengthOfYear/0': (self) => (isLeapYear(civilTimeOfMoment(own(self).local)) ? 366 : 365),
  'isLeapYear/0': (self) => isLeapYear(civilTimeOfMoment(own(self).local)),
  'atStartOfDay/0': (self) => new Temporal('LocalDateTime', own(self).local),
  'atStartOfDay/1': (self, [zone]) => zonedOfLocal(own(self).local, zoneArgument(zone), 'ZonedDateTime'),
  'atTime/2': (self, [hour, minute]) => atTime(own(self), hour, minute, 0),
  'atTime/3': (self, [hour, minute, second]) => atTime(own(self), hour, minute, second),
};

function atTime(self: Temporal, hour: ScriptValue = 0, minute: ScriptValue = 0, second: ScriptValue = 0): Temporal {
  const clock = { hour: anyIntArgument(hour), minute: anyIntArgument(minute), second: anyIntArgument(second) };
  return new Temporal('LocalDateTime', momentOf(checkTime({ ...civilTimeOfMoment(self.local), ...clock })));
}

const lengthOfMonth = ({ year, month }: CivilTime): number => daysInMonth(year, month);
const isLeapYear = ({ year }: CivilTime): boolean => daysInMonth(year, 2) === 29;

const localDateTimeMethods: MethodTable = {
  ...allMethods,
  ...dateMethods,
  ...clockMethods,
  'atZone/1': (self, [zone]) => zonedOfLocal(own(self).local, zoneArgument(zone), 'ZonedDateTime'),
  'atOffset/1': (self, [zone]) => zonedOfLocal(own(self).local, zoneArgument(zone), 'OffsetDateTime'),
  'toInstant/1': (self, [zone]) =>
    instantOfMoment(zonedOfLocal(own(self).local, zoneArgument(zone), 'OffsetDateTime').instant),
  'toEpochSecond/1': (self, [zone]) =>
    BigInt(zonedOfLocal(own(self).local, zoneArgument(zone), 'OffsetDateTime').instant.seconds),
};

const zonedMethods: MethodTable = {
  ...allMethods,
  ...dateMethods,
  ...clockMethods,
  'toEpochMilli/0': millis,
  'getMillis/0': millis,
  'toInstant/0': (self) => instantOfMoment(own(self).instant),
  'toEpochSecond/0': (self) => BigInt(own(self).instant.seconds),
  'toLocalDateTime/0': (self) => new Temporal('LocalDateTime', own(self).local),
  'getOffset/0': (self) => new ZoneValue(offsetZone(own(self).offset)),
};

const zonedDateTimeMethods: MethodTable = {
  ...zonedMethods,
  'getDayOfWeekEnum/0': weekDay,
  'getZone/0': (self) => new ZoneValue(own(self).zone as Zone),
  'toOffsetDateTime/0': (self) => convertTemporal(own(self), 'OffsetDateTime'),
  'withZoneSameInstant/1': (self, [zone]) => zonedOf(own(self).instant, zoneArgument(zone)),
  'withZoneSameLocal/1': (self, [zone]) =>
    zonedOfLocal(own(self).local, zoneArgument(zone), 'ZonedDateTime', own(self).offset),
  'withFixedOffsetZone/0': (self) => zonedOf(own(self).instant, offsetZone(own(self).offset)),
};

const offsetDateTimeMethods: MethodTable = {
  ...zonedMethods,
  'toZonedDateTime/0': (self) => convertTemporal(own(self), 'ZonedDateTime'),
  'atZoneSameInstant/1': (self, [zone]) => zonedOf(own(self).instant, zoneArgument(zone)),
  'withOffsetSameInstant/1': (self, [zone]) => zonedOf(own(self).instant, zoneArgument(zone), 'OffsetDateTime'),
  'withOffsetSameLocal/1': (self, [zone]) => zonedOfLocal(own(self).local, zoneArgument(zone), 'OffsetDateTime'),
};

/** The methods of each kind. */
export const temporalMethods: { readonly [kind in TemporalKind]: MethodTable } = {
  Instant: instantMethods,
  LocalDate: localDateMethods,
  LocalDateTime: localDateTimeMethods,
  OffsetDateTime: offsetDateTimeMethods,
  ZonedDateTime: zonedDateTimeMethods,
};
