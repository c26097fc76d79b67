import { type ElasticsearchError, illegalArgument, notJavaDouble } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { floatJsonText } from '../../json/float';
import { javaTrim } from '../../json/text-parts';
import type { JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { longOfText, parseJavaDouble } from '../../validation/java-numbers';
import type { FieldMapper } from './mapper';
import { notOfType } from './values';

/** An integer type: its bounds, and its names in errors. */
export interface IntegerType {
  readonly least: bigint;
  readonly most: bigint;
  /** The same bounds for comparing them with numbers that are exact, which is faster. */
  readonly lowest: number;
  readonly highest: number;
  /** `Integer`, in messages about coercion. */
  readonly javaName: string;
  /** `an integer`, in messages about bounds. */
  readonly noun: string;
}

const between = (least: bigint, most: bigint, javaName: string, noun: string): IntegerType => {
  return { least, most, lowest: Number(least), highest: Number(most), javaName, noun };
};

const bits = (count: number, javaName: string, noun: string): IntegerType =>
  between(-(2n ** BigInt(count - 1)), 2n ** BigInt(count - 1) - 1n, javaName, noun);

const integerTypes: Readonly<Record<string, IntegerType>> = {
  long: bits(64, 'Long', 'a long'),
  integer: bits(32, 'Integer', 'an integer'),
  short: bits(16, 'Short', 'a short'),
  byte: bits(8, 'Byte', 'a byte'),
  unsigned_long: between(0n, 2n ** 64n - 1n, 'Unsigned long', 'unsigned long'),
};

const PLAIN_INTEGER = /^-?\d{1,15}$/;

export function fitsInteger(value: JsonValue, field: FieldMapper): boolean {
  let number: number;
  if (typeof value === 'number') number = value;
  else if (field.coerce && typeof value === 'string' && PLAIN_INTEGER.test(value)) number = Number(value);
  else return field.coerce && value === '';
  return Number.isSafeInteger(number) && isWithin(number, integerTypes[field.type] as IntegerType);
}

/** For numbers that are exact. */
function isWithin(number: number, { lowest, highest }: IntegerType): boolean {
  return number >= lowest && number <= highest;
}

/** NumberFieldMapper.NumberType.parse of the integer types; AbstractXContentParser.longValue and similar methods. */
export function parseIntegerField(reader: JsonReader, field: FieldMapper): void {
  const type = integerTypes[field.type] as IntegerType;
  const text = numberText(reader, field, type.javaName);
  if (text === '') return;
  const fromString = reader.kind === 'VALUE_STRING';
  if (PLAIN_INTEGER.test(text) && isWithin(Number(text), type)) return;
  const value = fromString && field.type === 'long' ? longText(text, type) : truncated(text, field, type);
  if (!field.coerce && !isWhole(text)) throw dataLoss(fromString, text, type);
  if (value >= type.least && value <= type.most) return;
  throw outOfRange(reader, field, text, value);
}

/** The error for a number that does not fit its type: small ones are read as integers first, but for texts of shorts. */
function outOfRange(reader: JsonReader, field: FieldMapper, text: string, value: bigint): ElasticsearchError {
  const type = integerTypes[field.type] as IntegerType;
  const integer = integerTypes.integer as IntegerType;
  const fromString = reader.kind === 'VALUE_STRING';
  const asInteger = field.type === 'byte' || (field.type === 'short' && !fromString);
  const tooLarge = asInteger && (value < integer.least || value > integer.most);
  if (!fromString && tooLarge) return reader.source.coercionError(beyond(text, 'integer', integer), reader.at);
  if (!fromString && field.type !== 'byte' && field.type !== 'unsigned_long') {
    return reader.source.coercionError(beyond(text, field.type, type), reader.at);
  }
  const shown = fromString && (field.type !== 'byte' || tooLarge) ? text : value;
  return illegalArgument(`Value [${shown}] is out of range for ${tooLarge ? integer.noun : type.noun}`);
}

function dataLoss(fromString: boolean, text: string, type: IntegerType): ElasticsearchError {
  return illegalArgument(
    fromString
      ? `Value [${text}] has a decimal part`
      : `${/[.eE]/.test(text) ? javaDouble(Number(text)) : text} cannot be converted to ${type.javaName} without data loss`,
  );
}

/** InputCoercionException of Jackson's getIntValue, getLongValue, getShortValue. */
function beyond(text: string, type: string, { least, most }: IntegerType): string {
  return type === 'short'
    ? `Numeric value (${text}) out of range of Java short`
    : `Numeric value (${text}) out of range of ${type === 'long' ? 'long' : 'int'} (${least} - ${most})`;
}

/** The text of a number, or of a string that holds one; '' for an empty string, which coercion treats as null. */
function numberText(reader: JsonReader, field: FieldMapper, javaName: string): string {
  if (reader.kind === 'START_OBJECT') throw illegalArgument('Cannot parse object as number');
  if (reader.kind === 'VALUE_STRING') {
    if (!field.coerce) throw illegalArgument(`${javaName} value passed as String`);
    return reader.text();
  }
  if (reader.kind !== 'VALUE_NUMBER') throw notOfType(reader, 'not numeric, can not use numeric value accessors');
  return reader.text();
}

function isWhole(text: string): boolean {
  return !/[.eE]/.test(text) || Number.isInteger(Number(text));
}

function truncated(text: string, field: FieldMapper, type: IntegerType): bigint {
  if (PLAIN_INTEGER.test(text)) return BigInt(Number(text));
  if (/^[+-]?\d{1,1000}$/.test(text)) return BigInt(text.replace('+', ''));
  const value = parseJavaDouble(text);
  if (value !== undefined && Number.isFinite(value)) return BigInt(Math.trunc(value));
  if (field.type === 'long' || type.noun === 'unsigned long') throw illegalArgument(`For input string: "${text}"`);
  if (value === undefined) throw notJavaDouble(text);
  // A cast of a double that is no number.
  if (Number.isNaN(value)) return 0n;
  throw illegalArgument(`Value [${text}] is out of range for ${field.type === 'byte' ? 'an integer' : type.noun}`);
}

/** AbstractXContentParser.toLong, which allows no white space; what is beyond its range stays beyond it. */
function longText(text: string, { most }: IntegerType): bigint {
  const value = longOfText(text);
  if (value === 'format') throw illegalArgument(`For input string: "${text}"`);
  return value === 'range' ? most + 1n : value;
}

const LARGEST: Readonly<Record<string, number>> = { float: 3.4028235677973366e38, half_float: 65520 };

export function fitsFloat(value: JsonValue, field: FieldMapper): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < largest(field);
  return value === '' && field.coerce;
}

/** NumberFieldMapper.NumberType.parse of the floating point types. */
export function parseFloating(reader: JsonReader, field: FieldMapper): void {
  const text = numberText(reader, field, field.type === 'double' ? 'Double' : 'Float');
  if (text === '') return;
  const value = parseJavaDouble(text);
  if (value === undefined) throw notJavaDouble(text);
  if (Number.isFinite(value) && Math.abs(value) < largest(field)) return;
  const shown = Number.isNaN(value)
    ? 'NaN'
    : Number.isFinite(value)
      ? finiteText(value, field)
      : signed('Infinity', value);
  throw illegalArgument(`[${field.type}] supports only finite values, but got [${shown}]`);
}

function finiteText(value: number, field: FieldMapper): string {
  const float = Math.fround(value);
  return field.type === 'float' || !Number.isFinite(float) ? signed('Infinity', value) : floatJsonText(float);
}

function signed(text: string, value: number): string {
  return value < 0 ? `-${text}` : text;
}

function largest(field: FieldMapper): number {
  return LARGEST[field.type] ?? Number.POSITIVE_INFINITY;
}

/**
 * True for strings that Java's Double.parseDouble or Long.parseLong accepts; dynamic mapping does not treat those as
 * dates.
 */
export function isJavaNumber(text: string): boolean {
  return parseJavaDouble(text) !== undefined || /^[+-]?0[xX]/.test(javaTrim(text));
}
