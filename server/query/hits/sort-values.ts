import { DateFormat } from '../../dates/date-format';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { doubleJson } from '../../json/float';
import { javaText } from '../../json/java-text';
import { type AnswerValue, type JsonValue, RawJson } from '../../json/value';
import { queryShardException } from '../errors';
import { DateKind } from '../fields/date-kind';
import { DateNanosKind } from '../fields/date-nanos-kind';
import { digits } from '../fields/multi-value-mode';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import type { Shard } from '../shard';
import type { NumericType, Sort, SortValue } from './sort';

const LARGEST_LONG = new RawJson('9223372036854775807');
const LONGS = [new RawJson('-9223372036854775808'), LARGEST_LONG] as const;
const INFINITE = ['-Infinity', 'Infinity'] as const;

/** Types that Lucene sorts as integers (IndexNumericFieldData.NumericType). */
const INTEGERS: ReadonlySet<string> = new Set(['integer', 'short', 'byte']);

/**
 * The field as `numeric_type` has it sorted (IndexNumericFieldData.sortField).
 *
 * @throws ElasticsearchError 400 for fields that do not hold numbers, and for nanoseconds of fields that do not hold dates.
 */
export function asNumericType(type: NumericType | undefined, field: SearchField, shard: Shard): SearchField {
  if (type === undefined) return field;
  const { kind } = field;
  if (kind.valueType === 'text') {
    const reason = `[numeric_type] option cannot be set on a non-numeric field, got ${field.type.type}`;
    throw queryShardException(shard, reason);
  }
  if (type === 'date' || type === 'double') return field.inMillis;
  if (type === 'long') return field;
  if (kind instanceof DateKind) return field.inNanos;
  throw illegalArgument('trying to convert a known date time formatter to a nanosecond one, wrong field used?');
}

/** True if the values are fractions that are sorted as longs: each is cut off. */
export function isCutOff({ numericType }: Sort, { kind }: SearchField): boolean {
  return (numericType === 'long' || numericType === 'date') && kind instanceof NumberKind && !kind.whole;
}

/** Longs and dates: their averages are rounded (MultiValueMode). */
export function isWhole({ numericType }: Sort, field: SearchField | undefined): boolean {
  if (numericType !== undefined) return numericType !== 'double';
  return field?.kind.valueType === 'date' || (field?.kind instanceof NumberKind && field.kind.whole);
}

export function rounded(value: Value | undefined): Value | undefined {
  return typeof value === 'number' ? Math.round(value) : value;
}

/** The value as shown under `sort` of a hit. */
export function showSortValue(
  value: SortValue,
  sort: Sort,
  field: SearchField | undefined,
  numeric: boolean,
): AnswerValue {
  if (value === null) return numeric ? missingValue(sort, field) : null;
  if (!field) return value;
  if (sort.numericType === 'double') return doubleJson(Number(value));
  if (field.kind instanceof DateKind) {
    return sort.format === undefined ? field.kind.number(value) : field.kind.show(value, sort.format);
  }
  if (field.type.type === 'boolean' || sort.numericType !== undefined) return value;
  return field.kind.show(value);
}

/** Missing values sort as the largest or smallest possible number, and are shown as that number. */
function missingValue(sort: Sort, field: SearchField | undefined): AnswerValue {
  const [smallest, largest] = extremes(sort, field);
  return (sort.missing === '_first') === (sort.order === 'desc') ? largest : smallest;
}

function extremes(sort: Sort, field: SearchField | undefined): readonly [AnswerValue, AnswerValue] {
  const { numericType, format } = sort;
  const { kind, type } = field ?? {};
  if (numericType === 'double') return INFINITE;
  if (format !== undefined && kind instanceof DateKind === (field !== undefined) && !(kind instanceof DateNanosKind)) {
    return formattedExtremes(kind instanceof DateKind ? kind.formatOf(format) : new DateFormat(format));
  }
  if (kind instanceof DateNanosKind) {
    const show = (value: Value) => (format === undefined ? kind.number(value) : kind.show(value, format));
    return [show(digits(0n)), show(LARGEST_LONG.text)];
  }
  if (numericType !== undefined || !type) return LONGS;
  if (kind instanceof NumberKind && !kind.whole) return INFINITE;
  return INTEGERS.has(type.type) ? [-2_147_483_648, 2_147_483_647] : LONGS;
}

/** The smallest and the largest long, as dates; the latter is a millisecond below what a JavaScript number can say. */
function formattedExtremes(format: DateFormat): readonly [string, string] {
  return [format.print(-(2 ** 63)), format.print(2 ** 63, undefined, -1_000_000)];
}

/**
 * Only dates have a format when they are sorted (FieldSortBuilder.resolveFormat).
 *
 * @throws ElasticsearchError 400
 */
export function checkFormat({ format }: Sort, { kind, name, type }: SearchField): void {
  if (format === undefined || kind instanceof DateKind) return;
  if (type.type !== 'boolean' && kind instanceof NumberKind) {
    throw illegalArgument('require a date_time formatter; got [decimal]');
  }
  throw illegalArgument(`Field [${name}] of type [${type.type}] does not support custom formats`);
}

type Parse = (value: JsonValue) => SortValue;

/** Parses a value returned under `sort` of a hit (SearchAfterBuilder.convertValueFromSortType). */
export function afterParser(sort: Sort, field: SearchField | undefined, numeric: boolean): Parse {
  const otherwise = missingParser(sort, field, numeric);
  if (!numeric) return otherwise;
  if (field?.kind instanceof DateKind && sort.numericType !== 'double') return dateParser(field.kind, sort, otherwise);
  if (field?.type.type === 'boolean' && sort.numericType === undefined) return readBoolean;
  const rounds = isWhole(sort, field) && !isInteger(sort, field);
  return (value) => {
    // A text is read as a fraction where it stands for a long (DocValueFormat.RAW.parseLong).
    const shown = typeof value === 'string' && rounds && isFraction(value) ? Math.floor(Number(value)) : value;
    return afterFailure(sort.field, () => otherwise(shown));
  };
}

function dateParser(kind: DateKind, { format }: Sort, otherwise: Parse): Parse {
  return (value) => {
    // Only a text of milliseconds is as good as their number: the nanoseconds of a text are read by the format.
    const text = typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
    const isDate = text !== undefined && (kind.resolution === 'nanos' || !/^-?\d+$/.test(text));
    return isDate ? kind.bound(text, { now: 0, format }) : otherwise(value);
  };
}

/** DocValueFormat.BOOLEAN */
function readBoolean(value: JsonValue): SortValue {
  if (typeof value !== 'string' && typeof value !== 'boolean') return readNumber(value);
  const text = String(value);
  if (text === 'true' || text === 'false') return text === 'true' ? 1 : 0;
  throw illegalArgument(`Cannot parse boolean [${text}], expected either [true] or [false]`);
}

const isFraction = (text: string): boolean => /^[+-]?\d*\.\d+$/.test(text);

/** @throws ElasticsearchError 400 for a value that is not a number (SearchAfterBuilder.convertValueFromSortType) */
function afterFailure<T>(field: string | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw illegalArgument(`Failed to parse search_after value for field [${field}].`, error);
  }
}

/** Parses the value of `missing`. */
export function missingParser(sort: Sort, field: SearchField | undefined, numeric: boolean): Parse {
  if (!numeric) return (value) => (field ? field.kind.bound(value, { now: 0 }) : javaText(value));
  if (field?.kind instanceof DateNanosKind && sort.numericType !== 'double') return parseNanos;
  const whole = isWhole(sort, field);
  return (value) => {
    const text = javaText(value);
    if (whole && typeof value !== 'number' && !/^[+-]?\d+$/.test(text)) throw numberFormatException(text);
    const number = readNumber(value);
    const least = isInteger(sort, field) ? 2 ** 31 - 1 : 2 ** 63 - 1024;
    if (Math.abs(number) >= least && field?.kind.valueType !== 'text') return null;
    return whole ? Math.trunc(number) : number;
  };
}

function isInteger({ numericType }: Sort, field: SearchField | undefined): boolean {
  return numericType === undefined && field !== undefined && INTEGERS.has(field.type.type);
}

/** A number of nanoseconds; the largest is that of a missing value. */
function parseNanos(value: JsonValue): SortValue {
  if (typeof value === 'number') return digits(BigInt(Math.trunc(value)));
  const text = javaText(value);
  if (!/^-?\d+$/.test(text)) throw numberFormatException(text);
  return text === LARGEST_LONG.text ? null : digits(BigInt(text));
}

/** @throws ElasticsearchError 400 number_format_exception */
function readNumber(value: JsonValue): number {
  const number = typeof value === 'number' ? value : Number(javaText(value));
  if (!Number.isNaN(number) && javaText(value).trim() !== '') return number;
  throw numberFormatException(javaText(value));
}

/** Reads a number of `search_after` for what is not a field, which has no name. @throws ElasticsearchError 400 */
export const readAfter = (value: JsonValue): number => afterFailure(null, () => readNumber(value));
