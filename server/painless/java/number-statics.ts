import { newDouble, newFloat, newLong } from '../values/arithmetic';
import { painlessNotEmulated, ScriptFailure, scriptNullPointer } from '../values/failures';
import { doubleText, floatText } from '../values/text';
import { JavaCharacter, type MethodTable, type ScriptValue } from '../values/values';
import { anyIntArgument, doubleArgument, intArgument, longArgument, textArgument } from './arguments';

/** Functions of doubles: Painless offers only the double forms of Math, so `Math.max(1, 2)` is 2.0. */
const real =
  (compute: (a: number, b: number) => number) =>
  (_: ScriptValue, [a, b]: ScriptValue[]): ScriptValue =>
    newDouble(compute(doubleArgument(a), b === undefined ? 0 : doubleArgument(b)));

/** Math.rint: rounds half to even. */
function rint(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function roundToLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  const rounded = Math.floor(value + 0.5);
  if (rounded >= 2 ** 63) return 2n ** 63n - 1n;
  return rounded <= -(2 ** 63) ? -(2n ** 63n) : BigInt(rounded);
}

/** java.lang.Math and StrictMath. */
export const mathStatics: MethodTable = {
  'abs/1': real(Math.abs),
  'acos/1': real(Math.acos),
  'asin/1': real(Math.asin),
  'atan/1': real(Math.atan),
  'atan2/2': real(Math.atan2),
  'cbrt/1': real(Math.cbrt),
  'ceil/1': real(Math.ceil),
  'cos/1': real(Math.cos),
  'cosh/1': real(Math.cosh),
  'exp/1': real(Math.exp),
  'expm1/1': real(Math.expm1),
  'floor/1': real(Math.floor),
  'hypot/2': real(Math.hypot),
  'log/1': real(Math.log),
  'log10/1': real(Math.log10),
  'log1p/1': real(Math.log1p),
  'max/2': real(Math.max),
  'min/2': real(Math.min),
  'pow/2': real((a, b) => (Math.abs(a) === 1 && !Number.isFinite(b) ? Number.NaN : a ** b)),
  'random/0': (_, __, run) => {
    if (!run.surroundings.random) throw painlessNotEmulated('static method [java.lang.Math, random/0] here');
    return newDouble(run.surroundings.random());
  },
  'rint/1': real(rint),
  'round/1': (_, [value]) => roundToLong(doubleArgument(value)),
  'signum/1': real(Math.sign),
  'sin/1': real(Math.sin),
  'sinh/1': real(Math.sinh),
  'sqrt/1': real(Math.sqrt),
  'tan/1': real(Math.tan),
  'tanh/1': real(Math.tanh),
  'toDegrees/1': real((value) => (value * 180) / Math.PI),
  'toRadians/1': real((value) => (value / 180) * Math.PI),
};

function numberFormat(text: string, radix = 10): ScriptFailure {
  const suffix = radix === 10 ? '' : ` under radix ${radix}`;
  return new ScriptFailure('number_format_exception', `For input string: "${text}"${suffix}`);
}

function parsedText(value: ScriptValue | undefined): string {
  if (value === null) throw new ScriptFailure('number_format_exception', 'Cannot parse null string: null');
  return textArgument(value);
}

/** Integer.parseInt and Long.parseLong for the given number of bits. */
function parseWhole(value: ScriptValue | undefined, radix: number, bits: number): bigint {
  const text = parsedText(value);
  const digits = text.replace(/^[+-]/, '');
  if (digits.length > 64) throw numberFormat(text, radix);
  const isNumber = digits !== '' && [...digits].every((digit) => Number.parseInt(digit, radix) >= 0);
  if (!isNumber) throw numberFormat(text, radix);
  let size = 0n;
  for (const digit of digits) size = size * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  const result = text.startsWith('-') ? -size : size;
  if (BigInt.asIntN(bits, result) !== result) throw numberFormat(text, radix);
  return result;
}

const JAVA_DOUBLE = /^[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)$/;

/** Double.parseDouble. */
export function parseDouble(value: ScriptValue | undefined): number {
  if (value === null) throw scriptNullPointer('Cannot invoke "String.trim()" because "in" is null');
  const text = textArgument(value).trim();
  if (text === '') throw new ScriptFailure('number_format_exception', 'empty String');
  if (!JAVA_DOUBLE.test(text)) throw numberFormat(textArgument(value));
  return Number(text.replace(/[fFdD]$/, ''));
}

/** Integer.parseInt of a string in radix 10; processors use it too. */
export function parseInt32(text: string): number {
  return Number(parseWhole(text, 10, 32));
}

/** Long.parseLong of a string in radix 10. */
export function parseInt64(text: string): bigint {
  return parseWhole(text, 10, 64);
}

const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

export const integerStatics: MethodTable = {
  'parseInt/1': (_, [text]) => Number(parseWhole(text, 10, 32)),
  'parseInt/2': (_, [text, radix]) => Number(parseWhole(text, intArgument(radix), 32)),
  'valueOf/1': (_, [value]) => (typeof value === 'string' ? Number(parseWhole(value, 10, 32)) : intArgument(value)),
  'compare/2': (_, [a, b]) => order(intArgument(a), intArgument(b)),
  'max/2': (_, [a, b]) => Math.max(intArgument(a), intArgument(b)),
  'min/2': (_, [a, b]) => Math.min(intArgument(a), intArgument(b)),
  'signum/1': (_, [value]) => Math.sign(intArgument(value)),
  'toString/1': (_, [value]) => String(intArgument(value)),
  'toString/2': (_, [value, radix]) => intArgument(value).toString(intArgument(radix)),
  'toBinaryString/1': (_, [value]) => (intArgument(value) >>> 0).toString(2),
  'toHexString/1': (_, [value]) => (intArgument(value) >>> 0).toString(16),
  'toOctalString/1': (_, [value]) => (intArgument(value) >>> 0).toString(8),
  'hashCode/1': (_, [value]) => intArgument(value),
};

function largerLong(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

export const longStatics: MethodTable = {
  'parseLong/1': (_, [text]) => parseWhole(text, 10, 64),
  'parseLong/2': (_, [text, radix]) => parseWhole(text, intArgument(radix), 64),
  'valueOf/1': (_, [value]) => (typeof value === 'string' ? parseWhole(value, 10, 64) : longArgument(value)),
  'compare/2': (_, [a, b]) => order(longArgument(a), longArgument(b)),
  'max/2': (_, [a, b]) => largerLong(longArgument(a), longArgument(b)),
  'min/2': (_, [a, b]) => -largerLong(-longArgument(a), -longArgument(b)),
  'sum/2': (_, [a, b]) => newLong(longArgument(a) + longArgument(b)),
  'signum/1': (_, [value]) => order(longArgument(value), 0n),
  'toString/1': (_, [value]) => String(longArgument(value)),
  'toString/2': (_, [value, radix]) => longArgument(value).toString(intArgument(radix)),
  'toHexString/1': (_, [value]) => BigInt.asUintN(64, longArgument(value)).toString(16),
};

export const doubleStatics: MethodTable = {
  'parseDouble/1': (_, [text]) => newDouble(parseDouble(text)),
  'valueOf/1': (_, [value]) => newDouble(typeof value === 'string' ? parseDouble(value) : doubleArgument(value)),
  'compare/2': (_, [a, b]) => order(doubleArgument(a), doubleArgument(b)),
  'max/2': real(Math.max),
  'min/2': real(Math.min),
  'sum/2': real((a, b) => a + b),
  'isNaN/1': (_, [value]) => Number.isNaN(doubleArgument(value)),
  'isFinite/1': (_, [value]) => Number.isFinite(doubleArgument(value)),
  'isInfinite/1': (_, [value]) => Math.abs(doubleArgument(value)) === Number.POSITIVE_INFINITY,
  'toString/1': (_, [value]) => doubleText(doubleArgument(value)),
};

export const floatStatics: MethodTable = {
  'parseFloat/1': (_, [text]) => newFloat(parseDouble(text)),
  'valueOf/1': (_, [value]) => newFloat(typeof value === 'string' ? parseDouble(value) : doubleArgument(value)),
  'toString/1': (_, [value]) => floatText(Math.fround(doubleArgument(value))),
};

export const booleanStatics: MethodTable = {
  'parseBoolean/1': (_, [text]) => typeof text === 'string' && text.toLowerCase() === 'true',
  'valueOf/1': (_, [value]) => (typeof value === 'string' ? value.toLowerCase() === 'true' : value === true),
  'toString/1': (_, [value]) => String(value === true),
  'logicalAnd/2': (_, [a, b]) => a === true && b === true,
  'logicalOr/2': (_, [a, b]) => a === true || b === true,
  'logicalXor/2': (_, [a, b]) => (a === true) !== (b === true),
};

const characterText = (value: ScriptValue | undefined): string =>
  String.fromCodePoint(anyIntArgument(value) & 0x1fffff);
const matches =
  (pattern: RegExp) =>
  (_: ScriptValue, [value]: ScriptValue[]): ScriptValue => {
    const code = anyIntArgument(value);
    return code >= 0 && code <= 0x10ffff && pattern.test(String.fromCodePoint(code));
  };

/** Character.isWhitespace: Unicode's separators except the non-breaking ones, plus some control characters. */
function isJavaSpace(code: number): boolean {
  if ((code >= 9 && code <= 13) || (code >= 28 && code <= 31)) return true;
  return (
    code !== 0xa0 &&
    code !== 0x2007 &&
    code !== 0x202f &&
    /[\p{Zs}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(code & 0x1fffff))
  );
}

export const characterStatics: MethodTable = {
  'isDigit/1': matches(/\p{Nd}/u),
  'isLetter/1': matches(/\p{L}/u),
  'isLetterOrDigit/1': matches(/[\p{L}\p{Nd}]/u),
  'isAlphabetic/1': matches(/\p{Alphabetic}/u),
  'isUpperCase/1': matches(/\p{Uppercase}/u),
  'isLowerCase/1': matches(/\p{Lowercase}/u),
  'isWhitespace/1': (_, [value]) => isJavaSpace(anyIntArgument(value)),
  'getNumericValue/1': (_, [value]) => {
    const digit = Number.parseInt(characterText(value), 36);
    return Number.isNaN(digit) ? -1 : digit;
  },
  'toUpperCase/1': (_, [value]) => new JavaCharacter(characterText(value).toUpperCase().charCodeAt(0)),
  'toLowerCase/1': (_, [value]) => new JavaCharacter(characterText(value).toLowerCase().charCodeAt(0)),
  'toString/1': (_, [value]) => characterText(value),
  'valueOf/1': (_, [value]) => new JavaCharacter(anyIntArgument(value)),
};
