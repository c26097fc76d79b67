import type { GeoPoint } from './distance';

const BASE_32 = '0123456789bcdefghjkmnpqrstuvwxyz';
const BITS = 5;

/** Circumferences of the earth (GeoUtils.EARTH_EQUATOR, EARTH_POLAR_DISTANCE). */
const EQUATOR = 2 * Math.PI * 6_378_137;
const POLAR_DISTANCE = Math.PI * 6_356_752.314245;
/** What GeoUtils gives for no distance at all: the levels of a quad tree. */
const FINEST = 24;

/** The cell of a place, as a geohash of the given length (Geohash.stringEncode). */
export function geohash({ lat, lon }: GeoPoint, length: number): string {
  const low = { lon: -180, lat: -90 };
  const size = { lon: 360, lat: 180 };
  let hash = '';
  for (let bit = 0, digit = 0; bit < length * BITS; bit += 1) {
    const side = bit % 2 === 0 ? 'lon' : 'lat';
    const value = side === 'lon' ? lon : lat;
    size[side] /= 2;
    digit *= 2;
    if (value >= low[side] + size[side]) {
      low[side] += size[side];
      digit += 1;
    }
    if (bit % BITS === BITS - 1) {
      hash += BASE_32[digit];
      digit = 0;
    }
  }
  return hash;
}

/** The cells around the cell of a place, of the same size; there are none beyond the poles (Geohash.addNeighbors). */
export function neighbours({ lat, lon }: GeoPoint, length: number): string[] {
  const bits = length * BITS;
  const width = 360 / 2 ** Math.ceil(bits / 2);
  const height = 180 / 2 ** Math.floor(bits / 2);
  const around: string[] = [];
  for (const up of [-1, 0, 1]) {
    for (const right of [-1, 0, 1]) {
      const place = { lat: lat + up * height, lon: wrapped(lon + right * width) };
      if ((up !== 0 || right !== 0) && Math.abs(place.lat) <= 90) around.push(geohash(place, length));
    }
  }
  return around;
}

function wrapped(lon: number): number {
  return lon < -180 ? lon + 360 : lon >= 180 ? lon - 360 : lon;
}

/** The length of the geohashes whose cells are about as wide as a distance in meters (GeoUtils.geoHashLevelsForPrecision). */
export function geohashLength(meters: number): number {
  if (meters === 0) return FINEST;
  const width = meters / (1 + POLAR_DISTANCE / EQUATOR);
  const bits = Math.ceil(Math.log2(Math.ceil(EQUATOR / width)));
  let length = 1;
  while (Math.ceil((BITS * (length + 1)) / 2) < bits) length += 1;
  return length;
}
