import { illegalScriptArgument, ScriptFailure } from '../../values/failures';
import { type MethodTable, ScriptObject, type ScriptValue } from '../../values/values';
import { intArgument, textArgument } from '../arguments';

/** A constant of an enum. */
export class JavaEnum extends ScriptObject {
  readonly methods: MethodTable = {};

  constructor(
    readonly className: string,
    readonly label: string,
    readonly ordinal: number,
  ) {
    super();
  }

  override toText(): string {
    return this.label;
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof JavaEnum && other.className === this.className && other.label === this.label;
  }

  override isA(type: string): boolean {
    return type === 'java.lang.Enum' || type === 'java.lang.Comparable';
  }

  override toStored(): ScriptValue {
    return this.label;
  }
}

/** A unit of time: a number of nanoseconds or of months. */
export class TimeUnit extends JavaEnum {
  constructor(
    label: string,
    ordinal: number,
    readonly text: string,
    readonly nanos: bigint | undefined,
    readonly months?: bigint | undefined,
  ) {
    super('java.time.temporal.ChronoUnit', label, ordinal);
  }

  /** True for a day and longer units. */
  get isDateBased(): boolean {
    return this.ordinal >= 7;
  }

  override toText(): string {
    return this.text;
  }
}

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** java.time.temporal.ChronoUnit without ERAS and FOREVER. */
export const UNITS: readonly TimeUnit[] = [
  new TimeUnit('NANOS', 0, 'Nanos', 1n),
  new TimeUnit('MICROS', 1, 'Micros', 1000n),
  new TimeUnit('MILLIS', 2, 'Millis', 1_000_000n),
  new TimeUnit('SECONDS', 3, 'Seconds', SECOND),
  new TimeUnit('MINUTES', 4, 'Minutes', 60n * SECOND),
  new TimeUnit('HOURS', 5, 'Hours', 3600n * SECOND),
  new TimeUnit('HALF_DAYS', 6, 'HalfDays', 43_200n * SECOND),
  new TimeUnit('DAYS', 7, 'Days', DAY),
  new TimeUnit('WEEKS', 8, 'Weeks', 7n * DAY),
  new TimeUnit('MONTHS', 9, 'Months', undefined, 1n),
  new TimeUnit('YEARS', 10, 'Years', undefined, 12n),
  new TimeUnit('DECADES', 11, 'Decades', undefined, 120n),
  new TimeUnit('CENTURIES', 12, 'Centuries', undefined, 1200n),
  new TimeUnit('MILLENNIA', 13, 'Millennia', undefined, 12_000n),
];

/** The unit with this name, such as `DAYS`. */
export function unitNamed(label: string): TimeUnit {
  return UNITS.find((one) => one.label === label) as TimeUnit;
}

function enumOf(className: string, labels: string): readonly JavaEnum[] {
  return labels.split(' ').map((label, ordinal) => new JavaEnum(className, label, ordinal));
}

export const DAYS_OF_WEEK = enumOf('java.time.DayOfWeek', 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY');

export const MONTHS_OF_YEAR = enumOf(
  'java.time.Month',
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
);

export const TEXT_STYLES = enumOf(
  'java.time.format.TextStyle',
  'FULL FULL_STANDALONE SHORT SHORT_STANDALONE NARROW NARROW_STANDALONE',
);

/** The constant with a 1-based number. */
function numbered(constants: readonly JavaEnum[], number: number, what: string): JavaEnum {
  const constant = constants[number - 1];
  if (constant) return constant;
  throw new ScriptFailure('date_time_exception', `Invalid value for ${what}: ${number}`);
}

function named(constants: readonly JavaEnum[], label: string): JavaEnum {
  const constant = constants.find((one) => one.label === label);
  if (constant) return constant;
  throw illegalScriptArgument(`No enum constant ${constants[0]?.className}.${label}`);
}

/** `valueOf` and `of` of an enum. `what` is how `of` describes its numbers; without it, there is no `of`. */
export function enumStatics(constants: readonly JavaEnum[], what?: string): MethodTable {
  return {
    'valueOf/1': (_, [label]) => named(constants, textArgument(label)),
    ...(what !== undefined && { 'of/1': (_, [number]) => numbered(constants, intArgument(number), what) }),
  };
}
