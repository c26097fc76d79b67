import { CronFailure, cronRefused, parseCronInteger, sliceAt, unitAt } from './cron-failure';
import { ALL, addValues, CronField, type CronFields, emptyCronFields, NONE, valuesOf } from './cron-fields';

const DAYS: Readonly<Record<string, number>> = { SUN: 1, MON: 2, TUE: 3, WED: 4, THU: 5, FRI: 6, SAT: 7 };
const MONTHS: readonly string[] = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
/** The largest increment after a star and slash, the number that the message shows for it, and the end of that message. */
const INCREMENTS: readonly (readonly [number, number, string])[] = [
  [59, 60, ''],
  [59, 60, ''],
  [23, 24, ''],
  [31, 31, ' '],
  [12, 12, ''],
  [7, 7, ' '],
];

/**
 * What is wrong with a cron expression: the MESSAGE in `illegal cron expression format [CLASS: MESSAGE]`, or undefined
 * if it is valid. If CLASS is not IllegalArgumentException, use `cronFailure`.
 */
export function validateCron(expression: string): string | undefined {
  return cronFailure(expression)?.message;
}

/** Like `validateCron`, but returns the Java exception; its `text` is the part in brackets. */
export function cronFailure(expression: string): CronFailure | undefined {
  try {
    parseCron(expression);
    return undefined;
  } catch (error) {
    if (error instanceof CronFailure) return error;
    throw error;
  }
}

/**
 * Parses a cron expression the way org.elasticsearch.xpack.core.scheduler.Cron does, with all its leniency: text after
 * a complete item is ignored, 99 means `*`, 98 means `?`. Letter case does not matter. Throws CronFailure.
 */
export function parseCron(expression: string): CronFields {
  const text = expression.toUpperCase();
  const fields = emptyCronFields();
  let field: CronField = CronField.second;
  for (const token of text.split(/[ \t]+/).filter(Boolean)) {
    if (field > CronField.year) break;
    readField(fields, field, trimJava(token));
    field += 1;
  }
  if (field <= CronField.dayOfWeek) throw cronRefused(`unexpected end of expression at pos [${text.length}].`);
  if (field <= CronField.year) addValues(fields, CronField.year, ALL);
  const dayOfMonthGiven = !valuesOf(fields, CronField.dayOfMonth).has(NONE);
  const dayOfWeekGiven = !valuesOf(fields, CronField.dayOfWeek).has(NONE);
  if (dayOfMonthGiven === dayOfWeekGiven) {
    throw cronRefused('support for specifying both a day-of-week AND a day-of-month parameter is not implemented.');
  }
  return fields;
}

/** String.trim: every character up to the space counts as white space. */
function trimJava(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && token.charCodeAt(start) <= 32) start += 1;
  while (end > start && token.charCodeAt(end - 1) <= 32) end -= 1;
  return token.slice(start, end);
}

function readField(fields: CronFields, field: CronField, token: string): void {
  const lastInList = token.includes('L') && token.includes(',');
  if (field === CronField.dayOfMonth && lastInList) {
    throw cronRefused("support for specifying 'L' and 'LW' with other days of the month is not implemented");
  }
  if (field === CronField.dayOfWeek && lastInList) {
    throw cronRefused("support for specifying 'L' with other days of the week is not implemented");
  }
  if (field === CronField.dayOfWeek && token.indexOf('#') !== token.lastIndexOf('#')) {
    throw cronRefused('support for specifying multiple "nth" days is not implemented.');
  }
  for (const item of token.split(',')) if (item !== '') readItem(fields, field, item);
}

function readItem(fields: CronFields, field: CronField, item: string): void {
  const first = unitAt(item, 0);
  if (first >= 'A' && first <= 'Z' && item !== 'L' && item !== 'LW' && !/^L-[0-9]*W?$/.test(item)) {
    readName(fields, field, item);
  } else if (first === '?') readNone(fields, field, item);
  else if (first === '*' || first === '/') readStep(fields, field, item);
  else if (first === 'L') readLast(fields, field, item);
  else if (isDigit(first)) {
    const start = readNumber(item, 0);
    readAfterNumber(fields, field, item, start.value, start.next);
  } else throw cronRefused(`Unexpected character [${first}] at pos [0] `);
}

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}

/** The number at an offset. Its first character is treated as a digit whatever it is, which is where `5-X` fails. */
function readNumber(item: string, at: number): { value: number; next: number } {
  parseCronInteger(unitAt(item, at));
  let next = at + 1;
  while (next < item.length && isDigit(unitAt(item, next))) next += 1;
  return { value: parseCronInteger(item.slice(at, next)), next };
}

/** `JAN`, `JAN-MAR`, `MON`, `MON-FRI`, `FRI#2`, `FRIL`. */
function readName(fields: CronFields, field: CronField, item: string): void {
  const name = sliceAt(item, 0, 3);
  if (field !== CronField.month && field !== CronField.dayOfWeek) {
    throw cronRefused(`illegal characters [${name}] at pos [0] '`);
  }
  const start = numberOfName(field, name, 0);
  const mark = item.charAt(3);
  if (mark === '-') {
    addValues(fields, field, start, numberOfName(field, sliceAt(item, 4, 7), 4), 1);
    return;
  }
  if (field === CronField.dayOfWeek && mark === '#') fields.nthDayOfWeek = readNth(item, 4);
  if (field === CronField.dayOfWeek && mark === 'L') fields.lastDayOfWeek = true;
  addValues(fields, field, start, undefined, 0);
}

function numberOfName(field: CronField, name: string, position: number): number {
  const number = field === CronField.month ? MONTHS.indexOf(name) + 1 : Object.hasOwn(DAYS, name) ? DAYS[name] : 0;
  if (number) return number;
  throw cronRefused(
    `invalid ${field === CronField.month ? 'Month' : 'Day-of-Week'} value [${name}] at pos [${position}]`,
  );
}

function readNth(item: string, at: number): number {
  const text = item.slice(at);
  const nth = /^\+?0*[1-5]$/.test(text) ? Number(text) : 0;
  if (nth === 0) throw cronRefused(`a numeric value between 1 and 5 must follow the '#' option at pos [${at}]`);
  return nth;
}

function readNone(fields: CronFields, field: CronField, item: string): void {
  if (item.length > 2 && item.charAt(1) !== ' ' && item.charAt(2) !== '\t') {
    throw cronRefused(`illegal character [${item.charAt(1)}] after '?' at pos [1]`);
  }
  if (field !== CronField.dayOfWeek && field !== CronField.dayOfMonth) {
    throw cronRefused("'?' can only be specified for Day-of-Month or Day-of-Week. at pos [1]");
  }
  if (field === CronField.dayOfWeek && !fields.lastDayOfMonth) {
    const days = valuesOf(fields, CronField.dayOfMonth);
    if (days.size === 0) throw new CronFailure('java.util.NoSuchElementException');
    if (Math.max(...days) === NONE) {
      throw cronRefused("'?' can only be specified for Day-of-Month -OR- Day-of-Week. at pos [1]");
    }
  }
  addValues(fields, field, NONE, undefined, 0);
}

/** A star or a step: an optional star, a slash and a number. A star followed by anything else means every value. */
function readStep(fields: CronFields, field: CronField, item: string): void {
  if (item === '*') {
    addValues(fields, field, ALL);
    return;
  }
  if (item === '/') throw cronRefused("'/' must be followed by an integer. at pos [0]");
  const slash = item.charAt(0) === '*' ? 1 : 0;
  if (item.charAt(slash) !== '/') {
    addValues(fields, field, ALL, undefined, 1);
    return;
  }
  if (slash + 1 >= item.length) throw cronRefused(`Unexpected end of string. at pos [${slash + 1}]`);
  const increment = parseCronInteger(item.slice(slash + 1));
  const limit = INCREMENTS[field];
  if (limit && increment > limit[0]) {
    const position = slash + (increment > 10 ? 3 : 2);
    throw cronRefused(`increment [${increment}] > ${limit[1]} at pos [${position}]${limit[2]}`);
  }
  addValues(fields, field, ALL, undefined, increment);
}

/** `L`, `LW`, `L-3`, `L-3W`. Outside the two day fields it is accepted but has no effect. */
function readLast(fields: CronFields, field: CronField, item: string): void {
  if (field === CronField.dayOfWeek) addValues(fields, field, 7, 7, 0);
  if (field !== CronField.dayOfMonth) return;
  fields.lastDayOfMonth = true;
  let next = 1;
  if (item.charAt(1) === '-') {
    unitAt(item, 2);
    const digits = /^[0-9]*/.exec(item.slice(2))?.[0] ?? '';
    fields.lastDayOffset = parseCronInteger(`0${digits}`);
    if (fields.lastDayOffset > 30) throw cronRefused('offset from last day must be <= 30 at pos [2]');
    next = 2 + digits.length;
  }
  if (item.charAt(next) === 'W') fields.nearestWeekday = true;
}

/** The suffixes of a number: `5L`, `15W`, `6#3`, `5-10`, `5-10/2`, `5/2`; anything else ends the item. */
function readAfterNumber(fields: CronFields, field: CronField, item: string, value: number, at: number): void {
  const mark = item.charAt(at);
  if (mark === 'L') readLastWeekday(fields, field, value, at);
  else if (mark === 'W') readNearestWeekday(fields, field, value, at);
  else if (mark === '#') readNthWeekday(fields, field, item, value, at);
  else if (mark === '-') readRange(fields, field, item, value, at + 1);
  else if (mark === '/') readNumberStep(fields, field, item, value, at + 1);
  else addValues(fields, field, value);
}

function readLastWeekday(fields: CronFields, field: CronField, value: number, at: number): void {
  if (field !== CronField.dayOfWeek) throw cronRefused(`'L' option is not valid here. at pos [${at}]`);
  if (value < 1 || value > 7) throw cronRefused('Day-of-Week values must be between 1 and 7');
  fields.lastDayOfWeek = true;
  valuesOf(fields, field).add(value);
}

function readNearestWeekday(fields: CronFields, field: CronField, value: number, at: number): void {
  if (field !== CronField.dayOfMonth) throw cronRefused(`'W' option is not valid here. at pos [${at}]`);
  fields.nearestWeekday = true;
  if (value > 31) {
    const reason = "the 'W' option does not make sense with values larger than 31 (max number of days in a month)";
    throw cronRefused(`${reason} at pos [${at}]`);
  }
  valuesOf(fields, field).add(value);
}

function readRange(fields: CronFields, field: CronField, item: string, value: number, at: number): void {
  const end = readNumber(item, at);
  const increment = item.charAt(end.next) === '/' ? readNumber(item, end.next + 1).value : 1;
  addValues(fields, field, value, end.value, increment);
}

function readNthWeekday(fields: CronFields, field: CronField, item: string, value: number, at: number): void {
  if (field !== CronField.dayOfWeek) throw cronRefused(`'#' option is not valid here. at pos [${at}]`);
  fields.nthDayOfWeek = readNth(item, at + 1);
  valuesOf(fields, field).add(value);
}

function readNumberStep(fields: CronFields, field: CronField, item: string, value: number, at: number): void {
  const increment = readNumber(item, at);
  const after = item.charAt(at + 1);
  if (after !== '' && !isDigit(after)) {
    throw cronRefused(`Unexpected character [${after}] after '/' at pos [${at + 1}]`);
  }
  addValues(fields, field, value, undefined, increment.value);
}
