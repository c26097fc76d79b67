import { civilTime, dayOfWeek, epochDay } from '../../dates/civil';
import { DateFormat } from '../../dates/date-format';
import { type MethodTable, ScriptObject, type ScriptValue } from '../script/values';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A date of a document as scripts see it: a ZonedDateTime in UTC. */
export class DateValue extends ScriptObject {
  readonly className = 'java.time.ZonedDateTime';
  readonly methods = dateMethods;

  constructor(readonly millis: number) {
    super();
  }

  override toText(): string {
    return new DateFormat('strict_date_optional_time').print(this.millis);
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof DateValue && other.millis === this.millis;
  }

  override toStored(): ScriptValue {
    return this.toText();
  }
}

/** A point in time: what `toInstant()` gives. */
class InstantValue extends ScriptObject {
  readonly className = 'java.time.Instant';
  readonly methods: MethodTable = {
    'toEpochMilli/0': (self) => BigInt((self as InstantValue).millis),
    'getEpochSecond/0': (self) => BigInt(Math.floor((self as InstantValue).millis / 1000)),
  };

  constructor(readonly millis: number) {
    super();
  }

  override toText(): string {
    return new DateFormat('strict_date_optional_time').print(this.millis);
  }
}

/** `getDayOfWeek()`: an enum. */
class DayOfWeek extends ScriptObject {
  readonly className = 'java.time.DayOfWeek';
  readonly methods: MethodTable = { 'getValue/0': (self) => (self as DayOfWeek).number };

  constructor(readonly number: number) {
    super();
  }

  override toText(): string {
    return DAYS[this.number - 1] as string;
  }
}

const millisOf = (value: ScriptValue | undefined): number => (value instanceof DateValue ? value.millis : Number.NaN);
const timeOf = (value: ScriptValue) => civilTime(millisOf(value));

const dateMethods: MethodTable = {
  'getYear/0': (self) => timeOf(self).year,
  'getMonthValue/0': (self) => timeOf(self).month,
  'getDayOfMonth/0': (self) => timeOf(self).day,
  'getHour/0': (self) => timeOf(self).hour,
  'getMinute/0': (self) => timeOf(self).minute,
  'getSecond/0': (self) => timeOf(self).second,
  'getNano/0': (self) => timeOf(self).nano,
  'getDayOfWeek/0': (self) => new DayOfWeek(dayOfWeek(Math.floor(millisOf(self) / 86_400_000))),
  'getDayOfWeekEnum/0': (self) => new DayOfWeek(dayOfWeek(Math.floor(millisOf(self) / 86_400_000))),
  'getDayOfYear/0': (self) => {
    const { year, month, day } = timeOf(self);
    return epochDay(year, month, day) - epochDay(year, 1, 1) + 1;
  },
  'getMillis/0': (self) => BigInt(millisOf(self)),
  'toInstant/0': (self) => new InstantValue(millisOf(self)),
  'toEpochSecond/0': (self) => BigInt(Math.floor(millisOf(self) / 1000)),
  'isBefore/1': (self, [other]) => millisOf(self) < millisOf(other),
  'isAfter/1': (self, [other]) => millisOf(self) > millisOf(other),
};
