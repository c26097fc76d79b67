import { daysInMonth } from './civil';
import type { DateFields } from './parse-date';

const MONTHS = 'JANUARY,FEBRUARY,MARCH,APRIL,MAY,JUNE,JULY,AUGUST,SEPTEMBER,OCTOBER,NOVEMBER,DECEMBER'.split(',');

/**
 * The message of java.time.LocalDate.of for a day that is not in the calendar; undefined for one that is.
 *
 * @param bounded true for parsers that do not read months above 12 and days above 31 in the first place (Iso8601Parser).
 */
export function impossibleDay({ numbers }: DateFields, bounded: boolean): string | undefined {
  const { year = 1970, month = 1, day = 1 } = numbers;
  if (bounded && (month > 12 || day > 31)) return undefined;
  if (month < 1 || month > 12) return `Invalid value for MonthOfYear (valid values 1 - 12): ${month}`;
  if (day < 1 || day > 31) return `Invalid value for DayOfMonth (valid values 1 - 28/31): ${day}`;
  if (day <= daysInMonth(year, month)) return undefined;
  if (month === 2 && day === 29) return `Invalid date 'February 29' as '${year}' is not a leap year`;
  return `Invalid date '${MONTHS[month - 1]} ${day}'`;
}
