import { illegalArgument } from '../errors/elasticsearch-error';

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
 * Reads a time with its unit, in milliseconds; `-1` stays −1 (TimeValue.parseTimeValue).
 *
 * @param setting what the error calls it: a query parameter, a key of a body.
 * @throws ElasticsearchError 400 illegal_argument_exception.
 */
export function parseTimeValue(text: string, setting: string): number {
  const value = text.trim().toLowerCase();
  const prefix = `failed to parse setting [${setting}] with value [${text}] as a time value`;
  if (value === '-1') return -1;
  if (/^0+$/.test(value)) return 0;
  const match = /^([+-]?\d+(?:\.\d+)?)(nanos|micros|ms|s|m|h|d)$/.exec(value);
  if (!match) throw illegalArgument(`${prefix}: unit is missing or unrecognized`);
  const amount = Number(match[1]);
  if (amount < 0) throw illegalArgument(`${prefix}: negative durations are not supported`);
  return amount * (UNITS[match[2] as string] as number);
}
