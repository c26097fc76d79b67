import { ElasticsearchError, numberFormatException } from '../errors/elasticsearch-error';
import { type CivilTime, civilTime, dayOfWeek, daysInMonth, epochDay, utcMillis } from './civil';
import type { DateFormat } from './date-format';
import { localToInstant, UTC, type Zone } from './zone';

/** The context in which a date expression is evaluated. */
export interface DateMathContext {
  readonly format: DateFormat;
  /** The mock's clock. */
  readonly now: number;
  /** For `lte` and `gt`: omitted parts and rounding go to the last moment of the period. */
  readonly roundUp?: boolean | undefined;
  readonly zone?: Zone | undefined;
}

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm' | 's';

const FIXED: Readonly<Partial<Record<Unit, number>>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
};

/**
 * Parses a date as queries write it: a date in the field's format, `now`, or `2024-01-01||+1M/d` (JavaDateMathParser).
 *
 * @returns milliseconds since the epoch.
 * @throws ElasticsearchError 400 parse_exception.
 */
export function parseDateMath(text: string, context: DateMathContext): number {
  if (text.startsWith('now')) return calculate(text.slice(3), context.now, context);
  const split = text.indexOf('||');
  if (split < 0) return parseDate(text, context);
  const start = parseDate(text.slice(0, split), { ...context, roundUp: false });
  return calculate(text.slice(split + 2), start, context);
}

/**
 * The part of a date that `parseDateMath` parses below its milliseconds. Rounding leaves nothing of it, not even when
 * it rounds up: JavaDateMathParser goes back by one millisecond.
 *
 * @returns nanoseconds, 0 to 999,999.
 */
export function nanosOfDateMath(text: string, { format, roundUp = false, zone }: DateMathContext): number {
  if (text.startsWith('now')) return 0;
  const split = text.indexOf('||');
  if (split < 0) return format.nanos(text, { roundUp, zone });
  return text.includes('/', split) ? 0 : format.nanos(text.slice(0, split), { zone });
}

function parseDate(text: string, { format, roundUp, zone }: DateMathContext): number {
  if (text === '') {
    throw new ElasticsearchError('parse_exception', 'cannot parse empty datetime');
  }
  try {
    return format.parse(text, { roundUp: roundUp === true, zone });
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const reason = `failed to parse date field [${text}] with format [${format.pattern}]: [${error.reason}]`;
    throw new ElasticsearchError('parse_exception', reason, { causedBy: error });
  }
}

interface Step {
  readonly operator: '+' | '-' | '/';
  readonly amount: number;
  readonly unit: Unit;
  /** Offset at which the next step begins. */
  readonly end: number;
}

function calculate(math: string, start: number, context: DateMathContext): number {
  let instant = start;
  for (let at = 0; at < math.length; ) {
    const step = readStep(math, at);
    at = step.end;
    if (step.operator === '/') instant = round(instant, step.unit, context);
    else
      instant = addUnits(instant, step.unit, step.operator === '-' ? -step.amount : step.amount, context.zone ?? UTC);
  }
  return instant;
}

function readStep(math: string, start: number): Step {
  const operator = math[start];
  if (operator !== '+' && operator !== '-' && operator !== '/') {
    throw failure(`operator not supported for date math [${math}]`);
  }
  const digits = /^\d*/.exec(math.slice(start + 1))?.[0] ?? '';
  const at = start + 1 + digits.length;
  const amount = digits === '' ? 1 : Number(digits);
  if (amount > 2_147_483_647) throw numberFormatException(digits);
  if (operator === '/' && amount !== 1) throw failure(`rounding \`/\` can only be used on single unit types [${math}]`);
  if (at >= math.length) throw failure(`truncated date math [${math}]`);
  return { operator, amount, unit: unitOf(math[at] as string, math), end: at + 1 };
}

function unitOf(letter: string, math: string): Unit {
  if (letter === 'H') return 'h';
  if ('yMwdhms'.includes(letter)) return letter as Unit;
  throw failure(`unit [${letter}] not supported for date math [${math}]`);
}

/** Adds calendar units in a time zone; a day of the month that does not exist becomes the last day. */
export function addUnits(instant: number, unit: Unit, amount: number, zone: Zone): number {
  const fixed = FIXED[unit];
  if (fixed !== undefined && (zone === UTC || fixed < 86_400_000)) return instant + amount * fixed;
  const local = instant + zone.offset(instant);
  if (fixed !== undefined) return localToInstant(local + amount * fixed, zone);
  return localToInstant(addMonths(local, unit === 'y' ? amount * 12 : amount), zone);
}

function addMonths(local: number, months: number): number {
  const time = civilTime(local);
  const index = time.year * 12 + time.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return utcMillis({ ...time, year, month, day: Math.min(time.day, daysInMonth(year, month)) });
}

/** The first moment of the unit that contains the instant, or its last millisecond when rounding up. */
function round(instant: number, unit: Unit, { roundUp, zone = UTC }: DateMathContext): number {
  const start = startOf(instant, unit, zone);
  return roundUp ? addUnits(start, unit, 1, zone) - 1 : start;
}

/** The first moment of a year, quarter, month, week (Monday), day, hour, minute or second in a time zone. */
export function startOf(instant: number, unit: Unit | 'q', zone: Zone): number {
  const local = instant + zone.offset(instant);
  return localToInstant(utcMillis(floorTime(civilTime(local), unit)), zone);
}

function floorTime(time: CivilTime, unit: Unit | 'q'): CivilTime {
  const day = { ...time, hour: 0, minute: 0, second: 0, nano: 0 };
  switch (unit) {
    case 'y':
      return { ...day, month: 1, day: 1 };
    case 'q':
      return { ...day, month: time.month - ((time.month - 1) % 3), day: 1 };
    case 'M':
      return { ...day, day: 1 };
    case 'w':
      return { ...day, day: time.day - dayOfWeek(epochDay(time.year, time.month, time.day)) + 1 };
    case 'd':
      return day;
    case 'h':
      return { ...time, minute: 0, second: 0, nano: 0 };
    case 'm':
      return { ...time, second: 0, nano: 0 };
    case 's':
      return { ...time, nano: 0 };
  }
}

function failure(reason: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason);
}
