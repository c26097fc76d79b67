import { illegalArgument } from '../errors/elasticsearch-error';
import { DateFormat } from './date-format';

/** The last millisecond whose nanoseconds fit in 64 bits, and how many of its nanoseconds do. */
const LAST_MILLIS = 9_223_372_036_854;
const LAST_NANOS = 775_807;

/** Decimal digits of a moment in milliseconds, and of the nanoseconds in a millisecond. */
const MILLIS_DIGITS = 13;
const NANOS_DIGITS = 6;

const ISO = new DateFormat('strict_date_optional_time_nanos');

/** A moment since 1970: milliseconds, and the nanoseconds (0 to 999,999) of the next one that have passed. */
export interface NanoMoment {
  readonly millis: number;
  readonly nanos: number;
}

/**
 * The nanoseconds of a moment since 1970, which are more than a JavaScript number can count: 19 decimal digits, so that
 * moments compare as texts do (DateUtils.toLong).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception for a moment before 1970, or after the last whose
 * nanoseconds fit in 64 bits.
 */
export function nanosText({ millis, nanos }: NanoMoment): string {
  if (millis < 0) {
    throw illegalArgument(
      `date[${instantText(millis, nanos)}] is before the epoch in 1970 and cannot be stored in nanosecond resolution`,
    );
  }
  if (!fitsNanos(millis, nanos)) {
    throw illegalArgument(
      `date[${instantText(millis, nanos)}] is after 2262-04-11T23:47:16.854775807 and cannot be stored in nanosecond resolution`,
    );
  }
  return String(millis).padStart(MILLIS_DIGITS, '0') + String(nanos).padStart(NANOS_DIGITS, '0');
}

/** True if the nanoseconds of a moment fit in 64 bits; by default those of all moments of its millisecond. */
export function fitsNanos(millis: number, nanos = 999_999): boolean {
  return millis >= 0 && (millis < LAST_MILLIS || (millis === LAST_MILLIS && nanos <= LAST_NANOS));
}

/** The moment of a text that `nanosText` returned. */
export function momentOfNanosText(text: string): NanoMoment {
  return { millis: Number(text.slice(0, MILLIS_DIGITS)), nanos: Number(text.slice(MILLIS_DIGITS)) };
}

/** java.time.Instant.toString: as many groups of three digits as the fraction needs. */
function instantText(millis: number, nanos: number): string {
  const text = ISO.print(millis, undefined, nanos);
  const fraction = /\.(\d+)Z$/.exec(text)?.[1] ?? '';
  const digits = /^0*$/.test(fraction) ? '' : `.${fraction.padEnd(Math.ceil(fraction.length / 3) * 3, '0')}`;
  return `${/^\d{5}/.test(text) ? '+' : ''}${text.replace(/\.\d+Z$/, '')}${digits}Z`;
}
