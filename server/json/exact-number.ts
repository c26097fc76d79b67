import { RawJson } from './value';

/**
 * A number that JavaScript would alter, such as `1.0` or a long of 19 digits. `text` is the form in which Java writes
 * the value, so two numbers are equal in Java if this form is equal.
 */
export class ExactNumber extends RawJson {
  /** The nearest JavaScript number, so that `exact + 1` and comparisons work. */
  override valueOf(): number {
    return Number(this.text);
  }

  toJSON(): number {
    return Number(this.text);
  }
}

/** A JavaScript number if it is written the same as Java's number for this JSON number, otherwise an ExactNumber. */
export function exactNumber(text: string): number | ExactNumber {
  const value = Number(text);
  const java = javaNumber(text, value);
  return java === String(value) ? value : new ExactNumber(java);
}

/** How Java writes a JSON number after reading it: integers unchanged, everything else as Double.toString. */
function javaNumber(text: string, value: number): string {
  if (!/[.eE]/.test(text)) return text === '-0' ? '0' : text;
  return javaDouble(value);
}

/**
 * Double.toString (since JDK 19 the shortest digits, as in JavaScript); infinities are quoted as in Jackson's
 * generator.
 */
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
