import { DateFormat } from '../../dates/date-format';
import { nanosText } from '../../dates/nanos';
import { ElasticsearchError, illegalArgument, notJavaDouble } from '../../errors/elasticsearch-error';
import { exactNumber, javaDouble } from '../../json/exact-number';
import { javaText } from '../../json/java-text';
import type { JsonObject, JsonValue } from '../../json/value';
import { parseBooleanSetting } from '../../validation/booleans';
import { requireAddress } from '../../validation/ip-address';
import { longOfText, parseJavaDouble } from '../../validation/java-numbers';
import { coordinates, isGeohash } from './geo-point-values';
import { mapperParsingError } from './mapping-failure';

/** The integer types: their largest value, and their name in errors. */
const INTEGERS: Readonly<Record<string, readonly [most: number, noun: string]>> = {
  byte: [2 ** 7 - 1, 'a byte'],
  short: [2 ** 15 - 1, 'a short'],
  integer: [2 ** 31 - 1, 'an integer'],
  long: [2 ** 63, 'a long'],
};

/** The largest values of the types with fractions. */
const FRACTIONS: Readonly<Record<string, number>> = {
  half_float: 65_504,
  float: 3.4028234663852886e38,
  double: Number.MAX_VALUE,
};

/**
 * The `null_value` of a field as the mapping keeps it: of the type of the field.
 *
 * @param parameters the parameters of the field, with `null_value`
 * @param defaultFormat the format of dates if the parameters have none
 * @throws ElasticsearchError 400, not yet wrapped, if it is no value of that type
 */
export function readNullValue(
  name: string,
  type: string,
  parameters: JsonObject,
  defaultFormat: JsonValue | undefined,
): JsonValue {
  const value = parameters.null_value as JsonValue;
  if (Object.hasOwn(INTEGERS, type)) return integer(value, INTEGERS[type] as readonly [number, string]);
  if (Object.hasOwn(FRACTIONS, type)) return fraction(value, type);
  if (type === 'boolean') return parseBooleanSetting(value);
  if (type === 'keyword') return javaText(value);
  if (type === 'geo_point') return point(value);
  if (type !== 'ip' && type !== 'date' && type !== 'date_nanos') return value;
  const text = javaText(value);
  try {
    if (type === 'ip') requireAddress(text);
    else checkDate(text, type, javaText(parameters.format ?? defaultFormat ?? ''));
    return text;
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw mapperParsingError(`Error parsing [null_value] on field [${name}]: ${error.reason}`, error);
  }
}

function checkDate(text: string, type: string, pattern: string): void {
  const format = new DateFormat(pattern);
  const millis = format.parse(text);
  if (type === 'date_nanos') nanosText({ millis, nanos: format.nanos(text) });
}

/** GeoPointFieldMapper.Builder.parseNullValue, as it is shown; a geohash stays one. */
function point(value: JsonValue): JsonValue {
  const [lat, lon] = coordinates(value);
  if (Number.isNaN(lat) || Number.isNaN(lon) || isGeohash(value)) return value;
  if (Math.abs(lat) > 90) throw illegalArgument(`illegal latitude value [${javaDouble(lat)}]`);
  if (Math.abs(lon) > 180) throw illegalArgument(`illegal longitude value [${javaDouble(lon)}]`);
  // An exact number takes the place of a number in all JSON.
  return { lat: exactNumber(javaDouble(lat)), lon: exactNumber(javaDouble(lon)) } as unknown as JsonValue;
}

/** NumberFieldMapper.NumberType.parse without coercion */
function integer(value: JsonValue, [most, noun]: readonly [number, string]): JsonValue {
  const [number, text] = [numberOf(value), javaText(value)];
  if (!Number.isInteger(number)) throw illegalArgument(`Value [${text}] has a decimal part`);
  if (number > most || number < -most - 1) throw illegalArgument(`Value [${text}] is out of range for ${noun}`);
  // A long is read twice, the second time exactly, and without white space around it.
  const exact = noun === 'a long' ? longOfText(text) : 0n;
  if (exact === 'format') throw illegalArgument(`For input string: "${text}"`);
  if (exact === 'range' && typeof value === 'string')
    throw illegalArgument(`Value [${text}] is out of range for ${noun}`);
  return number;
}

function fraction(value: JsonValue, type: string): JsonValue {
  const number = numberOf(value);
  if (Math.abs(number) <= (FRACTIONS[type] as number)) return number;
  throw illegalArgument(
    `[${type}] supports only finite values, but got [${Number.isFinite(number) ? javaDouble(number) : String(number)}]`,
  );
}

function numberOf(value: JsonValue): number {
  if (typeof value === 'number') return value;
  const text = javaText(value);
  const number = parseJavaDouble(text);
  if (number === undefined) throw notJavaDouble(text);
  return number;
}
