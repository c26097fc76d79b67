import { RawJson } from './value';

/**
 * A number that JavaScript would change: `1.0`, a long of 19 digits. `text` is how Java writes the value back, so two
 * of them are the same number in Java where their texts are.
 */
export class ExactNumber extends RawJson {
  /** The nearest JavaScript number: `exact + 1` and comparisons work. */
  override valueOf(): number {
    return Number(this.text);
  }

  toJSON(): number {
    return Number(this.text);
  }
}

/** A JavaScript number where it says the same as Java's number for this JSON number, an ExactNumber else. */
export function exactNumber(text: string): number | ExactNumber {
  const value = Number(text);
  const java = javaNumber(text, value);
  return java === String(value) ? value : new ExactNumber(java);
}

/** How Java writes a JSON number after reading it: integers as they are, the rest as Double.toString. */
function javaNumber(text: string, value: number): string {
  if (!/[.eE]/.test(text)) return text === '-0' ? '0' : text;
  return javaDouble(value);
}

/** Double.toString (since JDK 19 the shortest digits, as in JavaScript); infinities as Jackson's generator quotes them. */
export function javaDouble(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '"Infinity"' : '"-Infinity"';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const plain = String(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
