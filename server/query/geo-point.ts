import { illegalArgument } from '../errors/elasticsearch-error';
import { isObject, type JsonValue, own } from '../json/value';
import type { GeoPoint } from '../store/mapping/distance';

const EARTH_MEAN_RADIUS = 6_371_008.7714;

/**
 * Reads a point: an object with `lat` and `lon`, GeoJSON, `[lon, lat]`, `"lat,lon"`, WKT or a geohash (GeoUtils).
 *
 * @throws ElasticsearchError 400 if it is none of these.
 */
export function geoPoint(value: JsonValue): GeoPoint {
  if (typeof value === 'string') return textPoint(value);
  if (Array.isArray(value)) return point(value[1], value[0]);
  if (!isObject(value)) throw illegalArgument('geo_point expected');
  const coordinates = own(value, 'coordinates');
  if (Array.isArray(coordinates)) return point(coordinates[1], coordinates[0]);
  const hash = own(value, 'geohash');
  return typeof hash === 'string' ? geohashPoint(hash) : point(own(value, 'lat'), own(value, 'lon'));
}

/** The points among the raw values of a field, where the numbers of `[lon, lat]` are values of their own. */
export function geoPoints(raw: readonly JsonValue[]): GeoPoint[] {
  const points: GeoPoint[] = [];
  // The third number is a height.
  if (raw.length === 3 && raw.every((value) => typeof value === 'number')) return [point(raw[1], raw[0])];
  for (let at = 0; at < raw.length; at += 1) {
    const value = raw[at] as JsonValue;
    if (value === null) continue;
    if (typeof value !== 'number') points.push(geoPoint(value));
    else {
      points.push(point(raw[at + 1], value));
      at += 1;
    }
  }
  return points;
}

/** The distance in meters: along a great circle (GeoUtils.arcDistance), or on a plane (GeoUtils.planeDistance). */
export function metersBetween(a: GeoPoint, b: GeoPoint, plane = false): number {
  const height = radians(b.lat - a.lat);
  if (plane)
    return Math.hypot(radians(b.lon - a.lon) * Math.cos(radians(a.lat + b.lat) / 2), height) * EARTH_MEAN_RADIUS;
  const width = Math.sin(radians(b.lon - a.lon) / 2) ** 2 * Math.cos(radians(a.lat)) * Math.cos(radians(b.lat));
  const half = Math.sin(height / 2) ** 2 + width;
  return 2 * EARTH_MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function point(lat: JsonValue | undefined, lon: JsonValue | undefined): GeoPoint {
  const [north, east] = [Number(lat ?? Number.NaN), Number(lon ?? Number.NaN)];
  if (!Number.isFinite(north) || !Number.isFinite(east)) throw illegalArgument('geo_point expected');
  return { lat: north, lon: east };
}

function textPoint(text: string): GeoPoint {
  const comma = text.split(',');
  if (comma.length > 1) return point(comma[0] as string, comma[1] as string);
  const wkt = /^POINT ?\(([^()]*)\)$/i.exec(text.trim());
  if (!wkt) return geohashPoint(text);
  const [lon, lat] = (wkt[1] as string).trim().split(/\s+/);
  return point(lat, lon);
}

const BASE_32 = '0123456789bcdefghjkmnpqrstuvwxyz';

/** The lower left corner of a geohash's cell (Geohash). */
function geohashPoint(hash: string): GeoPoint {
  const sides = { lon: [-180, 360] as [number, number], lat: [-90, 180] as [number, number] };
  let even = true;
  // Longer ones are no more exact (Geohash.PRECISION).
  for (const character of hash.slice(0, 12)) {
    const digit = BASE_32.indexOf(character);
    if (digit < 0) throw illegalArgument(`unsupported symbol [${character}] in geohash [${hash}]`);
    for (let bit = 4; bit >= 0; bit -= 1) {
      const side = even ? sides.lon : sides.lat;
      side[1] /= 2;
      if ((digit >> bit) % 2 === 1) side[0] += side[1];
      even = !even;
    }
  }
  return { lat: sides.lat[0], lon: sides.lon[0] };
}
