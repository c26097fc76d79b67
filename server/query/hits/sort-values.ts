import { DateFormat } from '../../dates/date-format';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
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
  if (!(field?.kind instanceof DateKind) || sort.numericType === 'double') return otherwise;
  const { kind } = field;
  return (value) => {
    // Only a text of milliseconds is as good as their number: the nanoseconds of a text are read by the format.
    const isDate = typeof value === 'string' && (kind.resolution === 'nanos' || !/^-?\d+$/.test(value));
    return isDate ? kind.bound(value, { now: 0, format: sort.format }) : otherwise(value);
  };
}

/** Parses the value of `missing`. */
export function missingParser(sort: Sort, field: SearchField | undefined, numeric: boolean): Parse {
  if (!numeric) return (value) => (field ? field.kind.bound(value, { now: 0 }) : javaText(value));
  if (field?.kind instanceof DateNanosKind && sort.numericType !== 'double') return parseNanos;
  return (value) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (field?.kind instanceof DateKind && typeof value === 'string' && !/^-?\d+$/.test(value)) {
      throw numberFormat(value);
    }
    const number = readNumber(value, sort.field);
    const isInteger = sort.numericType === undefined && field && INTEGERS.has(field.type.type);
    const least = isInteger ? 2 ** 31 - 1 : 2 ** 63 - 1024;
    if (Math.abs(number) >= least && field?.kind.valueType !== 'text') return null;
    return isWhole(sort, field) ? Math.trunc(number) : number;
  };
}

/** A number of nanoseconds; the largest is that of a missing value. */
function parseNanos(value: JsonValue): SortValue {
  if (typeof value === 'number') return digits(BigInt(Math.trunc(value)));
  const text = javaText(value);
  if (!/^-?\d+$/.test(text)) throw numberFormat(text);
  return text === LARGEST_LONG.text ? null : digits(BigInt(text));
}

function numberFormat(text: string): Error {
  return new ElasticsearchError('number_format_exception', `For input string: "${text}"`);
}

/** @throws ElasticsearchError 400 illegal_argument_exception */
export function readNumber(value: JsonValue, field: string): number {
  const number = typeof value === 'number' ? value : Number(javaText(value));
  if (!Number.isNaN(number) && javaText(value).trim() !== '') return number;
  const cause = illegalArgument(`For input string: "${javaText(value)}"`);
  throw illegalArgument(`Failed to parse search_after value for field [${field}].`, cause);
}
