import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { inPascalCase } from '../../json/java-text';
import { parseMeters } from '../../store/mapping/distance';
import { parseTimeValue } from '../../validation/time-value';
import { Cursor } from '../dsl/cursor';
import { parsingFailure, withLocatedFailures } from '../dsl/failure';
import { readFloat, readText } from '../dsl/read';
import { BooleanKind } from '../fields/boolean-kind';
import { checkSortable } from '../fields/check-sortable';
import { DateKind } from '../fields/date-kind';
import { type MultiValueMode, pick } from '../fields/multi-value-mode';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import { geoPoint, geoPoints, metersBetween } from '../geo-point';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { ScoreFunction } from './score-functions';

const MODES: readonly MultiValueMode[] = ['sum', 'avg', 'median', 'min', 'max'];

/** How far the values of a document are from the origin, and how the score falls with the distance. */
interface Decay {
  distances(view: View): number[];
  readonly scale: number;
  readonly decay: number;
  readonly offset: number;
}

/** The parameters of a field, before its type is known. */
type Parameters = Partial<Record<'origin' | 'scale' | 'offset' | 'decay', Cursor>>;

/**
 * `gauss`, `linear` and `exp` on numbers, dates and places (DecayFunctionParser). Elasticsearch reads the parameters only
 * when it knows the field, so that errors are those of a shard, with places in the text of the parameters alone.
 */
export function readDecay(kind: string, cursor: Cursor): ScoreFunction {
  let mode: MultiValueMode = 'min';
  let last: [field: string, parameters: Cursor] | undefined;
  for (const [key, value] of cursor.members()) {
    if (value.token === 'START_OBJECT') last = [key, value];
    else if (key === 'multi_value_mode') mode = readMode(value);
    else throw parsingFailure(MALFORMED, value);
  }
  if (!last) throw parsingFailure(MALFORMED, cursor, 'end');
  const [name, { value }] = last;
  return (scope) => {
    const field = scope.field(name);
    if (!field) {
      const extra = { line: 1, col: 0 };
      throw new ElasticsearchError('parsing_exception', `unknown field [${name}]`, { extra });
    }
    const decay = withLocatedFailures(JSON.stringify(value), () => bindDecay(scope, field, new Cursor(value)));
    checkDecay(decay);
    return (view) => {
      const distances = decay.distances(view).map((distance) => Math.max(0, distance - decay.offset));
      return decayed(kind, Number(pick(distances, mode) ?? 0), decay);
    };
  };
}

const MALFORMED = 'malformed score function score parameters.';

/** MultiValueMode.fromString */
function readMode(value: Cursor): MultiValueMode {
  const text = readText(value);
  const mode = MODES.find((one) => one === text.toLowerCase());
  if (mode === undefined) throw illegalArgument(`Illegal sort mode: ${text}`);
  return mode;
}

function bindDecay(scope: Scope, field: SearchField, cursor: Cursor): Decay {
  const { kind, type } = field;
  const parameters = readParameters(cursor);
  if (kind instanceof DateKind) return dateDecay(scope, field, parameters);
  if (type.type === 'geo_point') return placeDecay(field, parameters);
  if (kind instanceof NumberKind || kind instanceof BooleanKind) return numberDecay(field, parameters);
  checkSortable(field, scope.shard);
  const shown = `org.elasticsearch.index.mapper.${mapperOf(type.type)}`;
  throw illegalArgument(`field [${field.name}] is of type [${shown}], but only numeric types are supported.`);
}

/** The name of a field type's class, with something like the hash code that Java adds. */
function mapperOf(type: string): string {
  const family = type.endsWith('_range') ? 'range' : type;
  const name = inPascalCase(family);
  return `${name}FieldMapper$${name}FieldType@5ca1ab1e`;
}

function readParameters(cursor: Cursor): Parameters {
  const parameters: Parameters = {};
  for (const [key, value] of cursor.members()) {
    if (key !== 'origin' && key !== 'scale' && key !== 'offset' && key !== 'decay') {
      throw new ElasticsearchError('parse_exception', `parameter [${key}] not supported!`);
    }
    parameters[key] = value;
  }
  return parameters;
}

function decayOf({ decay }: Parameters): number {
  return decay ? readFloat(decay) : 0.5;
}

function unset(reason: string): Error {
  return new ElasticsearchError('parse_exception', reason);
}

/** DecayFunctionParser.parseNumberVariable */
function numberDecay(field: SearchField, parameters: Parameters): Decay {
  const { origin, scale, offset } = parameters;
  const [center, width] = [origin && readFloat(origin), scale && readFloat(scale)];
  const [gap, decay] = [offset ? readFloat(offset) : 0, decayOf(parameters)];
  if (center === undefined || width === undefined) {
    throw unset('both [scale] and [origin] must be set for numeric fields.');
  }
  const distances = (view: View) => field.values(view).map((value) => Math.abs(Number(value) - center));
  return { distances, scale: width, decay, offset: gap };
}

/**
 * DecayFunctionParser.parseDateVariable: the origin of a `date_nanos` field is in nanoseconds, although its values are
 * compared in milliseconds, so that no value is near it.
 */
function dateDecay({ shard: { now } }: Scope, field: SearchField, parameters: Parameters): Decay {
  const { origin, scale, offset } = parameters;
  const [start, width, gap] = [origin && readText(origin), scale && readText(scale), offset && readText(offset)];
  const decay = decayOf(parameters);
  const center = start === undefined ? now : Number(field.kind.bound(start, { now }));
  if (width === undefined) throw unset('[scale] must be set for date fields.');
  const distances = (view: View) => field.inMillis.values(view).map((value) => Math.abs(Number(value) - center));
  const time = (text: string, name: string) => parseTimeValue(text, `DecayFunctionParser.${name}`);
  return { distances, scale: time(width, 'scale'), decay, offset: gap === undefined ? 0 : time(gap, 'offset') };
}

/** DecayFunctionParser.parseGeoVariable */
function placeDecay(field: SearchField, parameters: Parameters): Decay {
  const { origin, scale, offset } = parameters;
  const center = origin ? geoPoint(origin.value) : { lat: 0, lon: 0 };
  const [width, gap] = [scale && readText(scale), offset && readText(offset)];
  const decay = decayOf(parameters);
  if (width === undefined) throw unset('[origin] and [scale] must be set for geo fields.');
  const distances = (view: View) => geoPoints(field.raw(view)).map((place) => metersBetween(center, place));
  return { distances, scale: parseMeters(width), decay, offset: gap === undefined ? 0 : parseMeters(gap) };
}

/** AbstractDistanceScoreFunction */
function checkDecay({ scale, decay, offset }: Decay): void {
  if (scale <= 0) throw illegalArgument('function_score : scale must be > 0.0.');
  if (decay <= 0 || decay >= 1) throw illegalArgument('function_score : decay must be in the range [0..1].');
  if (offset < 0) throw illegalArgument('function_score : offset must be > 0.0');
}

function decayed(kind: string, distance: number, { scale, decay }: Decay): number {
  if (kind === 'gauss') return Math.exp((distance * distance * Math.log(decay)) / (scale * scale));
  if (kind === 'exp') return Math.exp((distance * Math.log(decay)) / scale);
  const reach = scale / (1 - decay);
  return Math.max(0, (reach - distance) / reach);
}
