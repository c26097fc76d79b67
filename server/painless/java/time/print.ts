import type { CivilTime } from '../../../dates/civil';
import { withoutTrailing } from '../../../json/text-parts';
import { civilTimeOfMoment, type Moment } from './moment';
import { zeroPadded } from './zone-value';

/** LocalDate.toString. */
export function dateText({ year, month, day }: CivilTime): string {
  const size = zeroPadded(Math.abs(year), 4);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${size}-${zeroPadded(month, 2)}-${zeroPadded(day, 2)}`;
}

/** LocalDateTime.toString, which omits seconds that are 0; Instant.toString never does. */
export function dateTimeText(moment: Moment, withSeconds = false): string {
  const time = civilTimeOfMoment(moment);
  const seconds = withSeconds || time.second > 0 || time.nano > 0 ? `:${zeroPadded(time.second, 2)}` : '';
  return `${dateText(time)}T${zeroPadded(time.hour, 2)}:${zeroPadded(time.minute, 2)}${seconds}${fraction(time.nano)}`;
}

/** Three, six or nine digits, as necessary. */
function fraction(nano: number): string {
  if (nano === 0) return '';
  const digits = zeroPadded(nano, 9);
  return `.${digits.replace(/(?:000){1,2}$/, '')}`;
}

/** strict_date_optional_time_nanos: three to nine digits of a second. */
export function storedText(moment: Moment): string {
  const time = civilTimeOfMoment(moment);
  const digits = zeroPadded(time.nano, 9);
  const clock = [time.hour, time.minute, time.second].map((part) => zeroPadded(part, 2)).join(':');
  return `${dateText(time)}T${clock}.${digits.slice(0, 3)}${withoutTrailing(digits.slice(3), '0')}`;
}
