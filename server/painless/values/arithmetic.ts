import { castFailure, ScriptFailure, scriptNullPointer } from './failures';
import { javaEquals } from './hash';
import { chargeJoin, type Meter } from './meter';
import { className, stringValueOf } from './text';
import { JavaCharacter, JavaDouble, JavaFloat, type ScriptValue } from './values';

/** Numeric classes by rank; the wider of two operands determines the result (JLS 5.6.2, DefMath). */
const INT = 0;
const LONG = 1;
const FLOAT = 2;
const DOUBLE = 3;
const NONE = -1;

function rank(value: ScriptValue): number {
  if (typeof value === 'number') return INT;
  if (typeof value === 'bigint') return LONG;
  if (value instanceof JavaDouble) return DOUBLE;
  if (value instanceof JavaFloat) return FLOAT;
  return value instanceof JavaCharacter ? INT : NONE;
}

/** True for Java's Number classes. */
export function isNumber(value: ScriptValue): boolean {
  return rank(value) !== NONE && !(value instanceof JavaCharacter);
}

/** The value as a JavaScript number, exact up to 2^53 (Number.doubleValue). */
export function doubleOf(value: ScriptValue): number {
  if (value instanceof JavaDouble || value instanceof JavaFloat) return value.value;
  return value instanceof JavaCharacter ? value.code : Number(value as number | bigint);
}

/** The value as a long (Number.longValue): fractions are truncated, values out of range are clamped. */
export function longOf(value: ScriptValue): bigint {
  if (typeof value === 'bigint') return value;
  const number = doubleOf(value);
  if (Number.isNaN(number)) return 0n;
  if (number >= 2 ** 63) return 2n ** 63n - 1n;
  return number <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(number));
}

/** The value as an int (Number.intValue): a long loses its upper bits, a double is clamped. */
export function intOf(value: ScriptValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value));
  const number = doubleOf(value);
  if (Number.isNaN(number)) return 0;
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(number)));
}

export const newDouble = (value: number): JavaDouble => new JavaDouble(value);
export const newFloat = (value: number): JavaFloat => new JavaFloat(Math.fround(value));
export const newLong = (value: bigint): bigint => BigInt.asIntN(64, value);

interface Operator {
  readonly int: (a: number, b: number) => number;
  readonly long: (a: bigint, b: bigint) => bigint;
  readonly real: (a: number, b: number) => number;
}

function byZero(): never {
  throw new ScriptFailure('arithmetic_exception', '/ by zero');
}

const OPERATORS: { readonly [symbol: string]: Operator } = {
  '+': { int: (a, b) => (a + b) | 0, long: (a, b) => a + b, real: (a, b) => a + b },
  '-': { int: (a, b) => (a - b) | 0, long: (a, b) => a - b, real: (a, b) => a - b },
  '*': { int: Math.imul, long: (a, b) => a * b, real: (a, b) => a * b },
  '/': {
    int: (a, b) => (b === 0 ? byZero() : (a / b) | 0),
    long: (a, b) => (b === 0n ? byZero() : a / b),
    real: (a, b) => a / b,
  },
  '%': {
    int: (a, b) => (b === 0 ? byZero() : (a % b) | 0),
    long: (a, b) => (b === 0n ? byZero() : a % b),
    real: (a, b) => a % b,
  },
};

/** DefMath's failure for operands of the wrong type; a null operand is a NullPointerException, as in DefMath. */
function refuse(symbol: string, left: ScriptValue, right: ScriptValue): never {
  for (const [name, value] of [
    ['left', left],
    ['right', right],
  ] as const) {
    if (value === null) throw scriptNullPointer(`Cannot invoke "Object.getClass()" because "${name}" is null`);
  }
  throw castFailure(`Cannot apply [${symbol}] operation to types [${className(left)}] and [${className(right)}].`);
}

/** `+ - * / %` of two values, computed as in DefMath; `+` concatenates strings. */
export function applyArithmetic(symbol: string, left: ScriptValue, right: ScriptValue, meter: Meter): ScriptValue {
  if (symbol === '+' && (typeof left === 'string' || typeof right === 'string')) {
    return concatenateStrings(stringValueOf(left, meter), stringValueOf(right, meter), meter);
  }
  const wider = widest(symbol, left, right);
  const operator = OPERATORS[symbol] as Operator;
  if (wider === INT) return operator.int(doubleOf(left), doubleOf(right));
  if (wider === LONG) return newLong(operator.long(longOf(left), longOf(right)));
  const real = operator.real(doubleOf(left), doubleOf(right));
  return wider === FLOAT ? newFloat(real) : newDouble(real);
}

/** Concatenates two strings. */
export function concatenateStrings(left: string, right: string, meter: Meter): string {
  chargeJoin(meter, left.length + right.length);
  return left + right;
}

function widest(symbol: string, left: ScriptValue, right: ScriptValue): number {
  const a = rank(left);
  const b = rank(right);
  return a === NONE || b === NONE ? refuse(symbol, left, right) : Math.max(a, b);
}

/** `< <= > >=` of two numbers. In failures, DefMath refers to `>=` as `>`. */
export function compareByOperator(symbol: string, left: ScriptValue, right: ScriptValue): boolean {
  const wider = widest(symbol === '>=' ? '>' : symbol, left, right);
  const [a, b] = wider === LONG ? [longOf(left), longOf(right)] : [doubleOf(left), doubleOf(right)];
  if (symbol === '<') return a < b;
  if (symbol === '<=') return a <= b;
  return symbol === '>' ? a > b : a >= b;
}

/** `==`: compares numbers by value regardless of class, everything else with equals() (DefMath.eq). */
export function looseEquals(left: ScriptValue, right: ScriptValue, meter: Meter): boolean {
  const a = rank(left);
  const b = rank(right);
  if (a === NONE || b === NONE) return javaEquals(left, right, meter);
  return Math.max(a, b) === LONG ? longOf(left) === longOf(right) : doubleOf(left) === doubleOf(right);
}

const BITS: { readonly [symbol: string]: (a: bigint, b: bigint) => bigint } = {
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

/** `& | ^` of two booleans or two integral numbers. */
export function applyBitwise(symbol: string, left: ScriptValue, right: ScriptValue): ScriptValue {
  const operator = BITS[symbol] as (a: bigint, b: bigint) => bigint;
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return operator(left ? 1n : 0n, right ? 1n : 0n) === 1n;
  }
  const isLong = integral(left) === LONG || integral(right) === LONG;
  integral(right);
  const result = operator(longOf(left), longOf(right));
  return isLong ? newLong(result) : Number(BigInt.asIntN(32, result));
}

function integral(value: ScriptValue): number {
  const kind = rank(value);
  if (kind === INT || kind === LONG) return kind;
  if (value === null) throw scriptNullPointer('Cannot invoke "Object.getClass()" because "o" is null');
  throw castFailure(`Cannot convert [${className(value)}] to an integral value.`);
}

/** `<< >> >>>`: the left operand determines the class, the right one is taken modulo its size. */
export function applyShift(symbol: string, left: ScriptValue, right: ScriptValue): ScriptValue {
  const isLong = integral(left) === LONG;
  integral(right);
  const count = longOf(right) & (isLong ? 63n : 31n);
  const value = longOf(left);
  const unsigned = BigInt.asUintN(isLong ? 64 : 32, value);
  const result = symbol === '<<' ? value << count : symbol === '>>' ? value >> count : unsigned >> count;
  return isLong ? newLong(result) : Number(BigInt.asIntN(32, result));
}

/** Unary `+ - ~`. */
export function applyUnary(symbol: string, value: ScriptValue): ScriptValue {
  const kind = rank(value);
  if (value === null) throw scriptNullPointer('Cannot invoke "Object.getClass()" because "unary" is null');
  const isWrong = kind === NONE || (symbol === '~' && (kind === FLOAT || kind === DOUBLE));
  if (isWrong) throw castFailure(`Cannot apply [${symbol}] operation to type [${className(value)}].`);
  if (symbol === '~') return kind === LONG ? ~longOf(value) : ~doubleOf(value);
  if (kind === LONG) return symbol === '-' ? newLong(-longOf(value)) : value;
  const number = symbol === '-' ? -doubleOf(value) : doubleOf(value);
  if (kind === INT) return number | 0;
  return kind === FLOAT ? newFloat(number) : newDouble(number);
}
