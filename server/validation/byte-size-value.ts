import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';

const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  k: 1024,
  kb: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
  t: 1024 ** 4,
  tb: 1024 ** 4,
  p: 1024 ** 5,
  pb: 1024 ** 5,
};

/**
 * Parses a size such as `512b`, `64kb` or `10gb` to bytes; `-1` and `0` need no unit (ByteSizeValue.parseBytesSizeValue).
 *
 * @param setting the name in errors
 * @throws ElasticsearchError 400 illegal_argument_exception, which wraps a parse_exception of the same words.
 */
export function parseByteSizeValue(text: string, setting: string): number {
  const value = text.trim().toLowerCase();
  if (value === '-1' || value === '0') return Number(value);
  const prefix = `failed to parse setting [${setting}] with value [${text}]`;
  const [, digits = '', unit = ''] = /^(.*?)(b|kb?|mb?|gb?|tb?|pb?)$/s.exec(value) ?? [];
  if (unit === '') throw refusal(`${prefix} as a size in bytes: unit is missing or unrecognized`);
  if (!/^\s*[+-]?\d+(\.\d+)?\s*$/.test(digits)) throw refusal(prefix);
  return Math.floor(Number(digits) * (UNITS[unit] as number));
}

function refusal(message: string): ElasticsearchError {
  return illegalArgument(message, new ElasticsearchError('parse_exception', message));
}
