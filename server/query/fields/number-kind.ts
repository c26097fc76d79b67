import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { floatJsonText } from '../../json/float';
import { javaText } from '../../json/java-text';
import { type AnswerValue, type JsonValue, own, RawJson } from '../../json/value';
import type { FieldType } from './field-type';
import type { BoundOptions, Condition, FieldKind } from './kind';
import type { Value } from './value';

const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  byte: [-128, 127],
  short: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
  long: [-(2 ** 63), 2 ** 63],
  unsigned_long: [0, 2 ** 64],
  token_count: [-2_147_483_648, 2_147_483_647],
};

const INTEGER: readonly [least: number, most: number, noun: string] = [-2_147_483_648, 2_147_483_647, 'an integer'];

/** The bounds that a range query may have, and what an error calls the type: the small types read integers. */
const BOUNDS: Readonly<Record<string, typeof INTEGER>> = {
  byte: INTEGER,
  short: INTEGER,
  integer: INTEGER,
  token_count: INTEGER,
  long: [-(2 ** 63), 2 ** 63, 'a long'],
};

const LONG_DIGITS = /^[+-]?\d{19,40}$/;
const JAVA_NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?\s*$/;

/** Numbers of all types. Integers beyond 2^53 are compared as the nearest JavaScript number. */
export class NumberKind implements FieldKind {
  readonly valueType = 'number';
  readonly limits: readonly [number, number] | undefined;
  private readonly scale: number;
  private readonly nullValue: JsonValue | undefined;

  constructor(private readonly field: FieldType) {
    this.limits = LIMITS[field.type];
    this.scale = Number(own(field.parameters, 'scaling_factor') ?? 1);
    this.nullValue = own(field.parameters, 'null_value');
  }

  /** True for integer types; all others always print with a fraction. */
  get whole(): boolean {
    return this.limits !== undefined;
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    const shown = value === null ? this.nullValue : value;
    if (shown === 'NaN' && this.whole) add(0);
    if (typeof shown !== 'number' && (typeof shown !== 'string' || !JAVA_NUMBER.test(shown))) return;
    const number = this.round(javaNumber(shown));
    if (!Number.isFinite(number)) return;
    if (!this.limits || (number >= this.limits[0] && number <= this.limits[1]))
      add(this.whole ? Math.trunc(number) : number);
  }

  equal(value: JsonValue): Condition | undefined {
    const number = this.parse(value);
    if (this.limits && (!Number.isInteger(number) || number < this.limits[0] || number > this.limits[1]))
      return undefined;
    return { equals: number };
  }

  bound(value: JsonValue, { inRange }: BoundOptions): Value {
    const number = this.parse(value);
    if (Number.isNaN(number)) {
      if (this.whole) throw illegalArgument(`For input string: "${javaText(value)}"`);
      // Java sorts it behind all other numbers.
      return Number.POSITIVE_INFINITY;
    }
    const range = inRange && BOUNDS[this.field.type];
    if (range && isOutside(value, number, range)) {
      throw illegalArgument(`Value [${boundText(value)}] is out of range for ${range[2]}`);
    }
    return number;
  }

  show(value: Value): AnswerValue {
    if (this.whole) return value;
    return new RawJson(
      this.field.type === 'float' || this.field.type === 'half_float'
        ? floatJsonText(Number(value))
        : javaDouble(Number(value)),
    );
  }

  private parse(value: JsonValue): number {
    const text = javaText(value);
    const special = /^\s*([+-]?)(NaN|Infinity)\s*$/.exec(text);
    if (special) return Number(`${special[1] === '-' ? '-' : ''}${special[2]}`);
    if (typeof value !== 'number' && !JAVA_NUMBER.test(text)) {
      throw new ElasticsearchError(
        'number_format_exception',
        text.trim() === '' ? 'empty String' : `For input string: "${text}"`,
      );
    }
    return this.round(javaNumber(typeof value === 'number' ? value : text));
  }

  /** Rounds to the precision of the type (HALF_FLOAT, FLOAT, ScaledFloatFieldMapper). */
  private round(number: number): number {
    switch (this.field.type) {
      case 'float':
        return Math.fround(number);
      case 'half_float':
        return halfFloat(number);
      case 'scaled_float':
        return Math.round(number * this.scale) / this.scale;
      default:
        return number;
    }
  }
}

function isOutside(value: JsonValue, number: number, [least, most, noun]: typeof INTEGER): boolean {
  if (number < least || number > most) return true;
  // A double cannot tell the largest long from the number after it; the digits of a string can.
  if (noun !== 'a long' || typeof value !== 'string' || !LONG_DIGITS.test(value)) return false;
  const exact = BigInt(value.replace('+', ''));
  return exact < -(2n ** 63n) || exact >= 2n ** 63n;
}

/** Strings of a range query are bytes by then, but for those whose digits decide (Numbers.toLong). */
function boundText(value: JsonValue): string {
  const text = javaText(value);
  const isBytes = typeof value === 'string' || /^-?\d{20,}$/.test(text);
  if (!isBytes || Math.abs(Number(text)) === 2 ** 63) return text;
  return `[${Array.from(Buffer.from(text), (byte) => byte.toString(16)).join(' ')}]`;
}

function javaNumber(value: number | string): number {
  return typeof value === 'number' ? value : Number(value.trim().replace(/[dDfF]$/, ''));
}

/** Rounds to eleven significant bits. */
function halfFloat(number: number): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const exponent = Math.max(-14, Math.floor(Math.log2(Math.abs(number))));
  const unit = 2 ** (exponent - 10);
  return Math.round(number / unit) * unit;
}
