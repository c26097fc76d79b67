import { withoutTrailing } from '../json/text-parts';
import { type CivilTime, civilTime, dayOfWeek, epochDay } from './civil';
import type { Element, NumberElement, NumberField } from './pattern';
import { UTC, type Zone } from './zone';

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');

/** Formats an instant by the elements of a format, in a time zone; `nanos` are those below its millisecond. */
export function printDate(elements: readonly Element[], millis: number, zone: Zone = UTC, nanos = 0): string {
  const offset = zone.offset(millis);
  const time = civilTime(millis + offset);
  return printTime(elements, nanos === 0 ? time : { ...time, nano: time.nano + nanos }, offset, zone);
}

/** Formats a local time whose zone is `offset` milliseconds ahead of UTC at that time. */
export function printTime(elements: readonly Element[], time: CivilTime, offset: number, zone: Zone): string {
  return elements.map((element) => print(element, time, offset, zone)).join('');
}

function print(element: Element, time: CivilTime, offset: number, zone: Zone): string {
  switch (element.kind) {
    case 'literal':
      return element.text;
    case 'number':
      return element.field === 'year' ? printYear(element, time.year) : printNumber(element, time);
    case 'fraction':
      return printFraction(element, time.nano);
    case 'monthName':
      return name(MONTHS, time.month, element.short);
    case 'dayName':
      return name(DAYS, dayOfWeek(epochDay(time.year, time.month, time.day)), element.short);
    case 'halfDay':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'offset':
      return printOffset(offset, element);
    case 'zoneId':
      return zone.id;
    case 'optional':
      return element.elements.map((inner) => print(inner, time, offset, zone)).join('');
  }
}

function printNumber({ field, least, most }: NumberElement, time: CivilTime): string {
  const value = numberOf(field, time);
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(Math.max(least, most === 2 ? 2 : 0), '0');
}

/** Years of more than four digits have a sign (SignStyle.EXCEEDS_PAD). */
function printYear({ least, most, era }: NumberElement, year: number): string {
  const value = era && year <= 0 ? 1 - year : year;
  if (most === 2) return String(Math.abs(value) % 100).padStart(2, '0');
  const sign = value < 0 ? '-' : value > 9999 && least === 4 ? '+' : '';
  return sign + String(Math.abs(value)).padStart(least === 1 ? 4 : least, '0');
}

function numberOf(field: NumberField, time: CivilTime): number {
  switch (field) {
    case 'clockHour':
      return time.hour % 12 === 0 ? 12 : time.hour % 12;
    case 'dayOfYear':
      return epochDay(time.year, time.month, time.day) - epochDay(time.year, 1, 1) + 1;
    case 'milliOfDay':
      return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + Math.floor(time.nano / 1_000_000);
    default:
      return time[field];
  }
}

function printFraction({ digits, most = digits, point }: Extract<Element, { kind: 'fraction' }>, nano: number): string {
  const all = String(nano).padStart(9, '0');
  if (!point) return all.slice(0, digits).padEnd(digits, '0');
  return `.${all.slice(0, digits)}${withoutTrailing(all.slice(digits, most), '0')}`;
}

function name(names: readonly string[], number: number, short: boolean): string {
  const full = names[number - 1] as string;
  return short ? full.slice(0, 3) : full;
}

function printOffset(offset: number, { colon, zulu, short }: Extract<Element, { kind: 'offset' }>): string {
  if (offset === 0 && zulu) return 'Z';
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const text = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  if (short && minutes % 60 === 0) text.pop();
  return (offset < 0 ? '-' : '+') + text.join(colon ? ':' : '');
}
