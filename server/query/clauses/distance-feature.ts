import { momentOfNanosText } from '../../dates/nanos';
import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { type GeoPoint, parseMeters } from '../../store/mapping/distance';
import { coordinates } from '../../store/mapping/geo-point-values';
import { field, string } from '../../validation/fields';
import { parseTimeValue } from '../../validation/time-value';
import { clause } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { DateKind } from '../fields/date-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import { geoPoint, geoPoints, metersBetween } from '../geo-point';
import { matchNone, NO_MATCH, type View } from '../matcher';

const NANOS = 1_000_000;

/** How far the values of a document are from the origin; empty if it has none. */
type Distances = (view: View) => readonly number[];

/** `distance_feature`: the nearer a date or a place is, the higher the score (DistanceFeatureQueryBuilder). */
export const distanceFeature = clause('distance_feature', {
  fields: { field: string, origin: field('OBJECT_ARRAY_STRING_OR_NUMBER', readOrigin), pivot: string },
  bind: ({ field: name, origin, pivot }) => {
    const missing = Object.entries({ field: name, origin, pivot }).filter(([, value]) => value === undefined);
    if (name === undefined || origin === undefined || pivot === undefined) {
      throw argumentFailure(`Required [${missing.map(([key]) => key).join(', ')}]`);
    }
    return (scope) => {
      const found = scope.field(name);
      if (!found) return matchNone;
      const { distances, width } = measure(found, origin, pivot, scope.shard.now);
      return {
        score: (view) => {
          const all = distances(view);
          return all.length === 0 ? NO_MATCH : width / (width + smallest(all));
        },
      };
    };
  },
});

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
}

/** Objects and lists can only be places, so they are read at once. */
function readOrigin(cursor: Cursor): JsonValue {
  const { value } = cursor;
  if (typeof value === 'object') coordinates(value);
  return value;
}

/** @throws ElasticsearchError 400 for fields of other types, and for an origin or a pivot that the type cannot read. */
function measure(
  found: SearchField,
  origin: JsonValue,
  pivot: string,
  now: number,
): { readonly distances: Distances; readonly width: number } {
  const { type } = found.type;
  if (found.kind instanceof DateKind) {
    const { kind } = found;
    const width = checkPivot(parseTimeValue(pivot, 'distance_feature.pivot'));
    const center = kind.bound(origin, { now, roundUp: true });
    return {
      distances: (view) => found.values(view).map((value) => millisBetween(value, center)),
      width,
    };
  }
  if (type !== 'geo_point') {
    throw illegalArgument(
      `Illegal data type of [${type}]![distance_feature] query can only be run on a date, date_nanos or geo_point field type!`,
    );
  }
  const width = parseMeters(pivot);
  const center = geoPoint(origin);
  checkPivot(width, `${width}${Number.isInteger(width) ? '.0' : ''}`);
  return {
    distances: (view) => geoPoints(found.raw(view)).map((point) => metersBetween(kept(point), center)),
    width,
  };
}

function checkPivot(width: number, shown = String(width)): number {
  if (width > 0) return width;
  throw illegalArgument(`pivotDistance must be > 0, got ${shown}`);
}

/** Values of `date_nanos` are digits of nanoseconds. */
function millisBetween(a: Value, b: Value): number {
  if (typeof a === 'number') return Math.abs(a - Number(b));
  const [one, other] = [momentOfNanosText(a), momentOfNanosText(String(b))];
  return Math.abs(one.millis - other.millis + (one.nanos - other.nanos) / NANOS);
}

/** A place with the precision of an index (GeoEncodingUtils): 32 bits for each degree. */
function kept({ lat, lon }: GeoPoint): GeoPoint {
  const rounded = (value: number, range: number) => Math.floor(value / (range / 2 ** 32)) * (range / 2 ** 32);
  return { lat: rounded(lat, 180), lon: rounded(lon, 360) };
}
