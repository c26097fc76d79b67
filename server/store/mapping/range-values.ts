import { parseDateMath } from '../../dates/date-math';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { floatJsonText } from '../../json/float';
import { isObject, type JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { requireAddress } from '../../validation/ip-address';
import { FieldMapper, type FieldTraits } from './mapper';
import { parseFloating, parseIntegerField } from './numbers';

/** A bound of a range: a number; a long as a bigint; an address as 32 hexadecimal digits. */
type Bound = number | bigint | string;

/** What the types of ranges do differently (RangeType). */
interface RangeType {
  /** Reads the bound at the reader's token. `up` is true if a date stands for its last moment. */
  read(reader: JsonReader, field: FieldMapper, up: boolean): Bound;
  /** The next greater or smaller value. */
  next(value: Bound, by: 1 | -1): Bound;
  /** Why the minimum may not be above the maximum. */
  refusal(from: Bound, to: Bound): string;
}

const greater = (from: string, to: string) => `min value (${from}) is greater than max value (${to})`;

/** A bound is read as a field of a type of numbers reads it. */
function numbers(type: string): RangeType {
  const whole = type === 'integer' || type === 'long';
  const show = (value: Bound): string => {
    if (whole) return String(value);
    return type === 'float' ? floatJsonText(Number(value)) : javaDouble(Number(value));
  };
  return {
    read: (reader, field) => {
      const place = { path: field.path, sourcePath: field.sourcePath, nestedPath: field.nestedPath };
      const coerce = field.parameter('coerce') ?? true;
      const bound = new FieldMapper(place, type, NUMBER, { coerce });
      if (whole) parseIntegerField(reader, bound);
      else parseFloating(reader, bound);
      const text = reader.text();
      if (!whole) return Number(text);
      return /^[+-]?\d+$/.test(text) ? BigInt(text) : BigInt(Math.trunc(Number(text)));
    },
    next: (value, by) => {
      if (typeof value === 'bigint') return value + BigInt(by);
      return type === 'float' ? nextFloat(Number(value), by) : nextDouble(Number(value), by);
    },
    refusal: (from, to) => greater(show(from), show(to)),
  };
}

const NUMBER: FieldTraits = {
  ...{ family: 'integer', docValues: false, searchesDocValues: false },
  fits: () => false,
  parse: () => {},
};

const dates: RangeType = {
  read: (reader, { format }, up) => {
    const text = reader.text();
    if (text.startsWith('now')) {
      const why = illegalArgument('now is not used at indexing time');
      throw new ElasticsearchError('parse_exception', 'could not read the current timestamp', { causedBy: why });
    }
    return parseDateMath(text, { format, now: 0, roundUp: up });
  },
  next: (value, by) => Number(value) + by,
  refusal: (from, to) => greater(String(from), String(to)),
};

const addresses: RangeType = {
  read: (reader) => requireAddress(reader.text()),
  next: (value, by) => {
    const number = BigInt(`0x${value}`) + BigInt(by);
    return number.toString(16).padStart(32, '0');
  },
  refusal: () => 'min value cannot be greater than max value for InetAddressRange field',
};

const TYPES: Readonly<Record<string, RangeType>> = {
  integer_range: numbers('integer'),
  long_range: numbers('long'),
  float_range: numbers('float'),
  double_range: numbers('double'),
  date_range: dates,
  ip_range: addresses,
};

/** True for a range that certainly fits: whole numbers in order. */
export function fitsRange(value: JsonValue, field: FieldMapper): boolean {
  if (!isObject(value) || field.type === 'ip_range' || field.type === 'date_range') return false;
  const { gte, lte, ...others } = value;
  return isSmall(gte) && isSmall(lte) && gte <= lte && Object.keys(others).length === 0;
}

function isSmall(value: JsonValue | undefined): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

/** RangeFieldMapper.parseCreateField. */
export function parseRange(reader: JsonReader, field: FieldMapper): void {
  const type = TYPES[field.type] as RangeType;
  if (reader.kind === 'START_OBJECT') checkOrder(type, readBounds(reader, field, type));
  else if (field.type === 'ip_range' && reader.kind === 'VALUE_STRING') checkBlock(reader.text());
  else throw failure(reader, field, `expected an object but got ${reader.name || 'null'}`);
}

interface Bounds {
  from?: Bound;
  to?: Bound;
}

function readBounds(reader: JsonReader, field: FieldMapper, type: RangeType): Bounds {
  const bounds: Bounds = {};
  while (reader.next() === 'FIELD_NAME') {
    const { name } = reader;
    reader.next();
    const lower = name === 'gt' || name === 'gte';
    if (!lower && name !== 'lt' && name !== 'lte') throw failure(reader, field, `with unknown parameter [${name}]`);
    if (reader.kind === 'VALUE_NULL') continue;
    const included = name.endsWith('e');
    const value = type.read(reader, field, lower !== included);
    if (lower) bounds.from = included ? value : type.next(value, 1);
    else bounds.to = included ? value : type.next(value, -1);
  }
  return bounds;
}

function checkOrder(type: RangeType, { from, to }: Bounds): void {
  if (from !== undefined && to !== undefined && from > to) throw illegalArgument(type.refusal(from, to));
}

function failure(reader: JsonReader, field: FieldMapper, what: string): ElasticsearchError {
  const reason = `[${reader.location()}] error parsing field [${field.path}], ${what}`;
  return new ElasticsearchError('document_parsing_exception', reason);
}

/** A block of addresses such as `10.0.0.0/8` (InetAddresses.parseCidr). */
function checkBlock(text: string): void {
  const [address = '', length, ...more] = text.split('/');
  if (length === undefined || more.length > 0) throw illegalArgument(`Expected [ip/prefix] but was [${text}]`);
  requireAddress(address);
  if (!/^[+-]?\d+$/.test(length)) {
    throw new ElasticsearchError('number_format_exception', `For input string: "${length}"`);
  }
  const most = address.includes(':') ? 128 : 32;
  if (Number(length) < 0 || Number(length) > most) {
    throw illegalArgument(
      `Illegal prefix length [${length}] in [${text}]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges`,
    );
  }
}

/** Math.nextUp, Math.nextDown. */
function nextDouble(value: number, by: 1 | -1): number {
  if (value === 0) return by * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? by : -by));
  return view.getFloat64(0);
}

function nextFloat(value: number, by: 1 | -1): number {
  if (value === 0) return by * 2 ** -149;
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  view.setInt32(0, view.getInt32(0) + (value > 0 ? by : -by));
  return view.getFloat32(0);
}
