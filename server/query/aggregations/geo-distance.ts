import { ANY_VALUE } from '../../errors/effect';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import type { AnswerObject, JsonValue } from '../../json/value';
import { type GeoPoint, METERS } from '../../store/mapping/distance';
import { boolean, checkedField, field, objects, string } from '../../validation/fields';
import { parseJavaDouble } from '../../validation/java-numbers';
import { parseWith, type Refusals } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, errorAt, parsingFailure } from '../dsl/failure';
import { checkSortable } from '../fields/check-sortable';
import { geoPoint, geoPoints, metersBetween } from '../geo-point';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { aggregation } from './declare';
import type { BucketLimit } from './limits';
import { refusedFieldType, requireField, VALUES_SOURCE } from './values-source';

/** One ring around the origin, in the unit of the request; the outer radius is excluded. */
interface Ring {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

interface Parameters {
  readonly field: string;
  readonly origin: GeoPoint;
  readonly rings: readonly Ring[];
  /** Meters in one unit. */
  readonly unit: number;
  readonly plane: boolean;
  readonly keyed: boolean;
}

function refuseMissing(): never {
  throw notEmulated('[missing] of [geo_distance] aggregations');
}

/** `geo_distance`: one bucket for each ring around a point (GeoDistanceAggregationBuilder). */
export const geoDistance = aggregation(
  'geo_distance',
  {
    field: string,
    missing: { ...VALUES_SOURCE.missing, read: refuseMissing, effect: { refused: ANY_VALUE } },
    value_type: string,
    script: VALUES_SOURCE.script,
    keyed: boolean,
    unit: checkedField(string, (unit) => readUnit(unit)),
    distance_type: checkedField(string, checkType),
    origin: field('OBJECT_ARRAY_OR_STRING', (one: Cursor) => geoPoint(one.value)),
    ranges: objects(readRing),
  },
  (read, cursor, subs) => {
    const name = cursor.outerName;
    if (read.origin === undefined) throw argumentFailure(`Aggregation [${name}] must define an [origin].`);
    requireField(read, cursor);
    const rings = [...(read.ranges ?? [])].sort((a, b) => a.from - b.from || a.to - b.to);
    const parameters: Parameters = {
      field: read.field as string,
      origin: read.origin,
      rings,
      unit: readUnit(read.unit ?? 'm'),
      plane: read.distance_type?.toLowerCase() === 'plane',
      keyed: read.keyed ?? false,
    };
    return (limit) => new GeoDistance(name, parameters, subs, limit);
  },
);

function readUnit(unit: string): number {
  const meters = Object.hasOwn(METERS, unit) ? METERS[unit] : undefined;
  if (meters === undefined) throw argumentFailure(`No distance unit match [${unit}]`);
  return meters;
}

function checkType(type: string): void {
  if (!['plane', 'arc'].includes(type.toLowerCase())) throw argumentFailure(`No geo distance for [${type}]`);
}

const text = field('STRING_OR_NULL', (value: Cursor) => value.json());
const radius = field('LONG_OR_NULL', (value: Cursor) => value.json());

/** What the parser of a ring, which Elasticsearch has written by hand, says of members that it does not know. */
const RING_REFUSALS: Refusals<Cursor> = {
  unknown: (name, value) => parsingFailure(`Failed to parse object: unknown field [${name}] found`, value),
  unfit: (name, value) =>
    value.token === 'VALUE_NUMBER'
      ? RING_REFUSALS.unknown(name, value)
      : parsingFailure(`Failed to parse object: unexpected token [${value.token}] found`, value),
};

/** GeoDistanceAggregationBuilder.parseRange */
function readRing(cursor: Cursor): Ring {
  const token = cursor.atValue().open();
  if (token !== 'START_OBJECT') {
    throw parsingFailure(`Failed to parse object: unexpected token [${token}] found`, cursor, 'next');
  }
  const { key, from, to } = parseWith(cursor, { key: text, from: radius, to: radius }, RING_REFUSALS);
  const [inner, outer] = readRadii(from ?? undefined, to ?? undefined, cursor);
  return { key: key == null ? `${ringText(inner)}-${ringText(outer)}` : String(key), from: inner, to: outer };
}

/** Radii are both numbers or both texts; of numbers, either may be missing. */
function readRadii(from: JsonValue | undefined, to: JsonValue | undefined, cursor: Cursor): [number, number] {
  if (typeof from !== 'string' && typeof to !== 'string') {
    return [Number(from ?? 0), Number(to ?? Number.POSITIVE_INFINITY)];
  }
  try {
    return [textRadius(from), textRadius(to)];
  } catch (error) {
    throw errorAt(error, cursor, 'end');
  }
}

/** Double.parseDouble, which fails in its own way without a text. */
function textRadius(radius: JsonValue | undefined): number {
  if (typeof radius !== 'string') {
    throw new ElasticsearchError('null_pointer_exception', 'Cannot invoke "String.length()" because "in" is null');
  }
  const number = parseJavaDouble(radius);
  if (number === undefined) throw numberFormatException(radius);
  return number;
}

/** The center and infinity are both printed as `*` (GeoDistanceAggregationBuilder.Range.generateKey). */
function ringText(radius: number): string {
  return radius === 0 || !Number.isFinite(radius) ? '*' : javaDouble(radius);
}

class GeoDistance implements AggregationRun {
  private readonly buckets: readonly Bucket[];

  constructor(
    private readonly name: string,
    private readonly parameters: Parameters,
    private readonly subs: readonly Aggregation[],
    limit: BucketLimit,
  ) {
    this.buckets = parameters.rings.map(() => new Bucket(subs, limit));
  }

  bind(scope: Scope) {
    // GeoDistanceAggregationBuilder.innerBuild
    if (this.buckets.length === 0) throw illegalArgument(`No [ranges] specified for the [${this.name}] aggregation`);
    const { field: name, origin, plane, unit, rings } = this.parameters;
    const field = scope.field(name);
    if (field?.isText) checkSortable(field, scope.shard);
    if (field && field.type.type !== 'geo_point') throw refusedFieldType(field, 'geo_distance');
    for (const bucket of this.buckets) bucket.bind(scope);
    if (!field) return { collect: () => undefined };
    return {
      collect: (view: View, score: number) => {
        const distances = geoPoints(field.raw(view)).map((one) => metersBetween(origin, one, plane) / unit);
        rings.forEach(({ from, to }, at) => {
          if (distances.some((one) => one >= from && one < to)) this.buckets[at]?.collect(scope, view, score);
        });
      },
    };
  }

  result(typedKeys: boolean): AnswerObject {
    const { rings, keyed } = this.parameters;
    const results = rings.map(({ key, from, to }, at) => {
      const head: AnswerObject = keyed ? {} : { key };
      head.from = doubleJson(from);
      if (Number.isFinite(to)) head.to = doubleJson(to);
      return (this.buckets[at] as Bucket).shown(key, head, typedKeys);
    });
    const shown = afterPipelines(this.subs, results, typedKeys);
    if (!keyed) return { buckets: shown.map(({ json }) => json) };
    const named: AnswerObject = {};
    for (const { key, json } of shown) named[String(key)] = json;
    return { buckets: named };
  }

  typeName(): string {
    return 'geo_distance';
  }
}
