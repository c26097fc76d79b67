import { ExactNumber } from '../json/exact-number';

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;
const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;
const LONG_DIGITS = 19;

/**
 * Double.parseDouble: allows white space around it and a type letter after it; hexadecimal numbers need an exponent.
 */
const JAVA_DOUBLE =
  /^[\0-\x20]*([+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|0[xX](?:[\da-fA-F]+(?:\.[\da-fA-F]*)?|\.[\da-fA-F]+)[pP][+-]?\d+))[fFdD]?[\0-\x20]*$/u;
const HEXADECIMAL = /^([+-]?)0[xX]([\da-fA-F]*)(?:\.([\da-fA-F]*))?[pP]([+-]?\d+)$/;
/** The strings accepted by `new BigDecimal(text)`. */
const BIG_DECIMAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Double.parseDouble; undefined if it would throw a NumberFormatException. */
export function parseJavaDouble(text: string): number | undefined {
  const number = JAVA_DOUBLE.exec(text)?.[1];
  if (number === undefined) return undefined;
  const hexadecimal = HEXADECIMAL.exec(number);
  if (!hexadecimal) return Number(number);
  const [, sign, whole = '', fraction = '', exponent] = hexadecimal;
  const size = Number.parseInt(whole + fraction, 16) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -size : size;
}

/** Why a string is not an int: it is not a number, or it exceeds 32 bits. */
export type IntFault = 'format' | 'range';

/** AbstractXContentParser.intValue of a string: parsed as a double and truncated. */
export function intOfText(text: string): number | IntFault {
  const value = parseJavaDouble(text);
  if (value === undefined) return 'format';
  if (value < INT_MIN || value > INT_MAX) return 'range';
  return Number.isNaN(value) ? 0 : Math.trunc(value);
}

/** Why a string is not a long. */
export type LongFault = 'format' | 'range';

/** AbstractXContentParser.toLong: a decimal number, truncated. */
export function longOfText(text: string): bigint | LongFault {
  const parts = BIG_DECIMAL.exec(text);
  if (!parts) return 'format';
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  if (Math.abs(Number(exponent)) > INT_MAX) return 'format';
  const scale = fraction.length - Number(exponent);
  if (scale < -19) return 'range';
  if (scale > 19) return 0n;
  const digits = whole + fraction;
  const kept = (scale > 0 ? digits.slice(0, -scale) : digits + '0'.repeat(-scale)).replace(/^0+/, '');
  if (kept.length > LONG_DIGITS) return 'range';
  const value = BigInt(kept) * (sign === '-' ? -1n : 1n);
  return value < LONG_MIN || value > LONG_MAX ? 'range' : value;
}

/** True if a JSON number, given as text, fits 32 bits after truncation (ParserBase.convertNumberToInt). */
export function numberFitsInt(text: string): boolean {
  const value = Number(text);
  return value >= INT_MIN && value <= INT_MAX;
}

/** The same for 64 bits. Doubles at the limit pass, because Java compares them as doubles. */
export function numberFitsLong(text: string): boolean {
  if (/[.eE]/.test(text)) return Math.abs(Number(text)) <= 2 ** 63;
  const value = BigInt(text);
  return value >= LONG_MIN && value <= LONG_MAX;
}

/** The int value of a field that has been validated: a number, or a string that contains one. */
export function toInt(value: unknown): number {
  const number = typeof value === 'string' ? (parseJavaDouble(value) ?? 0) : Number(value);
  return Number.isNaN(number) ? 0 : Math.trunc(number) + 0;
}

/** The long value of a field that has been validated. Longs that JavaScript would round are ExactNumber objects. */
export function toLong(value: unknown): number | ExactNumber {
  const text = value instanceof ExactNumber ? value.text : String(value);
  const long = longOfText(text);
  const clamped = typeof long === 'bigint' ? long : text.startsWith('-') ? LONG_MIN : LONG_MAX;
  const number = Number(clamped);
  return Number.isSafeInteger(number) ? number : new ExactNumber(String(clamped));
}
