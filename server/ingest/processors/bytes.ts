import { ElasticsearchError } from '../../errors/elasticsearch-error';

const UNITS: readonly (readonly [string, number])[] = [
  ['kb', 10],
  ['k', 10],
  ['mb', 20],
  ['m', 20],
  ['gb', 30],
  ['g', 30],
  ['tb', 40],
  ['t', 40],
  ['pb', 50],
  ['p', 50],
  ['b', 0],
];

function failure(reason: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason);
}

/** `10kb` in bytes (ByteSizeValue.parseBytesSizeValue, as the bytes processor calls it). */
export function byteSize(text: string): bigint {
  const lower = text.toLowerCase().trim();
  if (lower === '-1' || lower === '0') return BigInt(lower);
  const unit = UNITS.find(([suffix]) => lower.endsWith(suffix));
  if (!unit) {
    throw failure(
      `failed to parse setting [Ingest Field] with value [${text}] as a size in bytes: unit is missing or unrecognized`,
    );
  }
  const [suffix, shift] = unit;
  const digits = lower.slice(0, -suffix.length).trim();
  if (!/^\d+(?:\.\d+)?$/.test(digits) || (shift === 0 && digits.includes('.'))) {
    throw failure(`failed to parse setting [Ingest Field] with value [${text}]`);
  }
  if (!digits.includes('.')) return BigInt(digits) << BigInt(shift);
  return BigInt(Math.floor(Number(digits) * 2 ** shift));
}
