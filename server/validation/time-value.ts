import { illegalArgument, numberFormatException } from '../errors/elasticsearch-error';

const UNITS: Readonly<Record<string, number>> = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Parses a time with its unit to milliseconds; `-1` stays −1 (TimeValue.parseTimeValue). Units may be in upper case,
 * except for the minute, as `M` would be a month.
 *
 * @param setting the name in errors: a query parameter or a key of a body.
 * @throws ElasticsearchError 400 illegal_argument_exception.
 */
export function parseTimeValue(text: string, setting: string): number {
  const value = text.trim().toLowerCase();
  if (/^-0*1$/.test(value)) return -1;
  if (/^0+$/.test(value)) return 0;
  const prefix = `failed to parse setting [${setting}] with value [${text}] as a time value`;
  const [, digits = '', unit = ''] = /^(.*?)(nanos|micros|ms|s|m|h|d)$/s.exec(value) ?? [];
  if (unit === '' || (unit === 'm' && !text.endsWith('m')))
    throw illegalArgument(`${prefix}: unit is missing or unrecognized`);
  const amount = wholeNumber(digits.trim(), text);
  if (amount < -1) throw illegalArgument(`${prefix}: negative durations are not supported`);
  return amount * (UNITS[unit] as number);
}

/** Long.parseLong, with TimeValue's message if the string is not a number. */
function wholeNumber(digits: string, text: string): number {
  if (/^[+-]?\d+$/.test(digits)) return Number(digits);
  const fraction = digits !== '' && !Number.isNaN(Number(digits));
  const cause = numberFormatException(digits);
  throw illegalArgument(
    `failed to parse [${text}]${fraction ? ', fractional time values are not supported' : ''}`,
    cause,
  );
}
