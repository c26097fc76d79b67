import { daysInMonth, LAST_YEAR_OF_JAVA } from './civil';
import type { DateFields } from './parse-date';

const MONTHS = 'JANUARY,FEBRUARY,MARCH,APRIL,MAY,JUNE,JULY,AUGUST,SEPTEMBER,OCTOBER,NOVEMBER,DECEMBER'.split(',');

/**
 * The message of java.time.LocalDate for a day that is not in the calendar; undefined for one that is.
 *
 * @param bounded true for parsers that do not read months above 12 and days above 31 in the first place (Iso8601Parser).
 */
export function impossibleDay({ numbers }: DateFields, bounded = false): string | undefined {
  const { year = 1970, month = 1, day = 1, dayOfYear } = numbers;
  if (Math.abs(year) > LAST_YEAR_OF_JAVA)
    return `Invalid value for Year (valid values -999999999 - 999999999): ${year}`;
  if (dayOfYear !== undefined) return impossibleDayOfYear(year, dayOfYear);
  if (bounded && (month > 12 || day > 31)) return undefined;
  if (month < 1 || month > 12) return `Invalid value for MonthOfYear (valid values 1 - 12): ${month}`;
  if (day < 1 || day > 31) return `Invalid value for DayOfMonth (valid values 1 - 28/31): ${day}`;
  if (day <= daysInMonth(year, month)) return undefined;
  if (month === 2 && day === 29) return `Invalid date 'February 29' as '${year}' is not a leap year`;
  return `Invalid date '${MONTHS[month - 1]} ${day}'`;
}

/** LocalDate.ofYearDay */
function impossibleDayOfYear(year: number, day: number): string | undefined {
  if (day < 1 || day > 366) return `Invalid value for DayOfYear (valid values 1 - 365/366): ${day}`;
  if (day < 366 || daysInMonth(year, 2) === 29) return undefined;
  return `Invalid date 'DayOfYear 366' as '${year}' is not a leap year`;
}
