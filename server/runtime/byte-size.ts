import { InvalidValueError } from './invalid-value';

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/**
 * Parses a size such as `512b`, `64kb` or `1.5mb` to bytes; as in Elasticsearch, 1kb is 1024 bytes. A number is taken as
 * bytes.
 *
 * @throws InvalidValueError if the string is not a size, or a number is negative.
 */
export function readByteSize(value: string | number): number {
  if (typeof value === 'number' && value >= 0) return value;
  const [, count, unit = ''] = /^(\d{1,15}(?:\.\d{1,6})?)(b|kb|mb|gb)$/i.exec(String(value).trim()) ?? [];
  if (count !== undefined) return Math.floor(Number(count) * (UNITS[unit.toLowerCase()] ?? 1));
  throw new InvalidValueError(`[${value}] is not a size: use 512b, 64kb, 10mb, 1gb or a number of bytes`);
}

/** Formats a number of bytes in the largest unit that needs no fraction: `1536b`, `64kb`, `10mb`. */
export function byteSizeText(bytes: number): string {
  const unit = ['gb', 'mb', 'kb'].find((name) => bytes > 0 && bytes % (UNITS[name] ?? 1) === 0) ?? 'b';
  return `${bytes / (UNITS[unit] ?? 1)}${unit}`;
}
