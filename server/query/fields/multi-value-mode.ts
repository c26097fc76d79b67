import { compareValues, type Value } from './value';

/** How several values stand for a document. */
export type MultiValueMode = 'min' | 'max' | 'sum' | 'avg' | 'median';

/** The value of several that stands for a document. */
export function pick(values: readonly Value[], mode: MultiValueMode): Value | undefined {
  if (values.length < 2) return values[0];
  const [first, last] = ends(values);
  if (mode === 'min' || mode === 'max') return mode === 'min' ? first : last;
  return typeof first === 'string' ? combinedNanos(values.map(BigInt), mode) : combined(values.map(Number), mode);
}

function combined(numbers: readonly number[], mode: 'sum' | 'avg' | 'median'): number {
  if (mode === 'median') {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    if (sorted.length % 2 === 1) return sorted[middle] as number;
    return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  }
  const sum = numbers.reduce((total, value) => total + value, 0);
  return mode === 'sum' ? sum : sum / numbers.length;
}

/** Sums are exact, as those of longs in Java are; averages and medians of an even number go through a double. */
function combinedNanos(values: readonly bigint[], mode: 'sum' | 'avg' | 'median'): string {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
  const middle = Math.floor(sorted.length / 2);
  const both = mode === 'median' ? sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1) : sorted;
  const sum = BigInt.asIntN(
    64,
    both.reduce((total, value) => total + value, 0n),
  );
  return digits(mode === 'sum' || both.length === 1 ? sum : BigInt(Math.round(Number(sum) / both.length)));
}

/** Nanoseconds as values of fields have them. */
export function digits(nanos: bigint): string {
  return String(nanos).padStart(19, '0');
}

function ends(values: readonly Value[]): [Value, Value] {
  const sorted = [...values].sort(compareValues);
  return [sorted[0] as Value, sorted[sorted.length - 1] as Value];
}
