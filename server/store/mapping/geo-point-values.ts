import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import type { TokenKind } from '../../json-text/tokens';
import type { FieldMapper } from './mapper';
import { notOfType } from './values';

const PAIR = /^-?\d{1,2}(?:\.\d+)?, ?-?\d{1,2}(?:\.\d+)?$/;

/** True for points that certainly fit: the common forms, well inside the bounds. */
export function fitsGeoPoint(value: JsonValue): boolean {
  if (typeof value === 'string') return PAIR.test(value) && value.split(',').every((part) => Math.abs(+part) <= 90);
  if (Array.isArray(value)) return value.length === 2 && within(value[1], 90) && within(value[0], 180);
  if (!isObject(value)) return value === null;
  return within(value.lat, 90) && within(value.lon, 180) && Object.keys(value).length === 2;
}

function within(value: JsonValue | undefined, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/**
 * Reads points: `[lon, lat]`, or one or several of the other forms (AbstractPointGeometryFieldMapper.PointParser). What is
 * wrong with the first form is thrown as it is, everything else with the words of the field.
 */
export function parseGeoPoint(reader: JsonReader, field: FieldMapper): void {
  if (field.ignoreMalformed) reader.skipChildren();
  else if (reader.kind !== 'START_ARRAY') parseOne(reader, field);
  else {
    let token = reader.next();
    if (token === 'VALUE_NUMBER') token = parsePair(reader, field);
    for (; token !== 'END_ARRAY'; token = reader.next()) parseOne(reader, field);
  }
}

/** `[lon, lat]`, or `[lon, lat, z]`. Returns the token after it. */
function parsePair(reader: JsonReader, field: FieldMapper): TokenKind | undefined {
  const lon = numberAt(reader);
  reader.next();
  const lat = numberAt(reader);
  const token = reader.next();
  if (token !== 'VALUE_NUMBER' && token !== 'END_ARRAY') {
    throw parseFailure('[geo_point] field type does not accept > 3 dimensions');
  }
  checkBounds(lat, lon, field);
  return token === 'VALUE_NUMBER' ? reader.next() : token;
}

function numberAt(reader: JsonReader): number {
  if (reader.kind === 'VALUE_NUMBER') return Number(reader.text());
  if (reader.kind !== 'VALUE_STRING') throw notOfType(reader, 'not numeric, can not use numeric value accessors');
  return javaNumber(reader.text());
}

function parseOne(reader: JsonReader, field: FieldMapper): void {
  const value = reader.readValue();
  try {
    if (value !== null) checkBounds(...coordinates(value), field);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const reason = `[${reader.location()}] failed to parse field [${field.path}] of type [${field.type}]`;
    throw new ElasticsearchError('document_parsing_exception', reason, { causedBy: error });
  }
}

type LatLon = [lat: number, lon: number];

/** GeoUtils.parseGeoPoint. @throws ElasticsearchError 400 parse_exception */
export function coordinates(value: JsonValue): LatLon {
  if (typeof value === 'string') return fromText(value);
  if (Array.isArray(value)) return fromList(value);
  if (isObject(value)) return fromObject(value);
  throw parseFailure('geo_point expected');
}

function fromList(values: readonly JsonValue[]): LatLon {
  const [lon = Number.NaN, lat = Number.NaN, , ...more] = values.map((one) => {
    if (!isNumber(one)) throw parseFailure('numeric value expected');
    return Number(javaText(one));
  });
  if (more.length > 0) throw parseFailure('[geo_point] field type does not accept more than 3 values');
  return [lat, lon];
}

function isNumber(value: JsonValue): boolean {
  return (
    value !== null &&
    typeof value !== 'string' &&
    typeof value !== 'boolean' &&
    !isObject(value) &&
    !Array.isArray(value)
  );
}

const KEYS = ['lon', 'lat', 'z', 'type', 'coordinates'];

function fromObject(value: JsonObject): LatLon {
  const found: { lat?: number; lon?: number; z?: number } = {};
  for (const [key, one] of Object.entries(value)) {
    if (!KEYS.includes(key)) {
      throw parseFailure(`field [${key}] not supported - must be one of: ${KEYS.join(', ')}`);
    }
    if (key === 'lat') found.lat = degrees(one, 'latitude');
    else if (key === 'lon') found.lon = degrees(one, 'longitude');
    else if (key === 'z') degrees(one, 'z');
    else if (key === 'type' && typeof one !== 'string') throw parseFailure('[type] must be a string');
    else if (key === 'coordinates' && !Array.isArray(one)) throw parseFailure('[coordinates] must be an array');
  }
  if (value.type !== undefined || value.coordinates !== undefined) return fromGeoJson(value);
  const { lat = Number.NaN, lon = Number.NaN } = found;
  if (Object.keys(value).length === 0) {
    throw parseFailure('field must be either lat/lon, geohash string or type/coordinates');
  }
  if (Number.isNaN(lat)) throw parseFailure('Required [lat]');
  if (Number.isNaN(lon)) throw parseFailure('Required [lon]');
  return [lat, lon];
}

function fromGeoJson({ type, coordinates: list }: JsonObject): LatLon {
  if (list === undefined) throw parseFailure('Required [coordinates]');
  if (type === undefined) throw parseFailure('Required [type]');
  if (String(type).toLowerCase() !== 'point') throw parseFailure("[type] for geo_point can only be 'Point'");
  const values = list as JsonValue[];
  if (values.length < 2) throw parseFailure('[coordinates] must contain at least two values');
  return fromList(values);
}

function degrees(value: JsonValue, name: string): number {
  if (isNumber(value)) return Number(javaText(value));
  if (typeof value !== 'string') throw parseFailure(`${name} must be a number`);
  try {
    return javaNumber(value);
  } catch (error) {
    throw parseFailure(`[${name}] must be a valid double value`, error as ElasticsearchError);
  }
}

/** Whether a point is written as a geohash. */
export function isGeohash(value: JsonValue): boolean {
  return typeof value === 'string' && !value.includes(',') && !value.toLowerCase().includes('point');
}

/** `"lat,lon"`, WKT or a geohash (GeoPoint.resetFromString). */
function fromText(text: string): LatLon {
  if (text.toLowerCase().includes('point')) return fromWkt(text);
  if (!text.includes(',')) return fromHash(text);
  const parts = text.split(',');
  while (parts.at(-1) === '') parts.pop();
  if (parts.length > 3) {
    throw parseFailure(`failed to parse [${parts.length}], expected 2 or 3 coordinates but found: [{}]`);
  }
  const [lat, lon] = ['latitude', 'longitude'].map((name, at) => {
    const part = parts[at];
    if (part === undefined) {
      const reason = `Index ${at} out of bounds for length ${parts.length}`;
      throw new ElasticsearchError('array_index_out_of_bounds_exception', reason);
    }
    try {
      return javaNumber(part.trim());
    } catch {
      throw parseFailure(`${name} must be a number`);
    }
  });
  if (parts[2] !== undefined) javaNumber(parts[2].trim());
  return [lat as number, lon as number];
}

/** Geometry of the form `POINT (lon lat)` (WellKnownText). */
function fromWkt(text: string): LatLon {
  const invalid = (why: string, type: 'parse_exception' | 'illegal_argument_exception' = 'parse_exception') =>
    parseFailure('Invalid WKT format', new ElasticsearchError(type, why));
  const words = text.replaceAll('(', ' ( ').replaceAll(')', ' ) ').trim().split(/\s+/);
  const [, open, ...parts] = words;
  if (open !== '(') throw invalid(`expected EMPTY or ( but found: ${open}`);
  const [lon, lat] = parts.slice(0, 2).map((part) => {
    if (part === ')') throw invalid("expected number but found: ')'");
    if (Number.isNaN(Number(part))) throw invalid(`invalid number found: ${part}`);
    return Number(part);
  }) as [number, number];
  for (const [name, value, most] of [
    ['latitude', lat, 90],
    ['longitude', lon, 180],
  ] as const) {
    if (Math.abs(value) > most) throw invalid(outside(name, value, most), 'illegal_argument_exception');
  }
  return [lat, lon];
}

function fromHash(text: string): LatLon {
  const wrong = [...text].find((character) => !/[0-9bcdefghjkmnp-z]/.test(character));
  const why = text === '' ? 'empty geohash' : wrong && `unsupported symbol [${wrong}] in geohash [${text}]`;
  if (why !== undefined) throw parseFailure(why, illegalArgument(why));
  return [0, 0];
}

function checkBounds(lat: number, lon: number, field: FieldMapper): void {
  if (Number.isNaN(lat)) throw illegalArgument(outside('latitude', lat, 90));
  if (Number.isNaN(lon)) throw illegalArgument(outside('longitude', lon, 180));
  if (Math.abs(lat) > 90) throw illegalArgument(`illegal latitude value [${javaDouble(lat)}] for ${field.path}`);
  if (Math.abs(lon) > 180) throw illegalArgument(`illegal longitude value [${javaDouble(lon)}] for ${field.path}`);
}

function outside(name: string, value: number, most: number): string {
  return `invalid ${name} ${Number.isNaN(value) ? 'NaN' : javaDouble(value)}; must be between -${most}.0 and ${most}.0`;
}

/** Double.parseDouble. */
function javaNumber(text: string): number {
  const number = text === 'NaN' ? Number.NaN : Number(text);
  if (text === 'NaN' || (text.trim() !== '' && !Number.isNaN(number))) return number;
  throw new ElasticsearchError(
    'number_format_exception',
    text.trim() === '' ? 'empty String' : `For input string: "${text}"`,
  );
}

function parseFailure(reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason, { causedBy });
}
