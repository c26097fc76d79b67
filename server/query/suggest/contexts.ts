import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { hashOrder, javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { type CompletionContext, completionContexts } from '../../store/mapping/completion-contexts';
import { unknownContext } from '../../store/mapping/completion-values';
import { parseMeters } from '../../store/mapping/distance';
import { geohash, geohashLength, neighbours } from '../../store/mapping/geohash';
import type { FieldType } from '../fields/field-type';
import { eachValue, sourcePath } from '../fields/source-values';
import { geoPoint, geoPoints } from '../geo-point';

/** The contexts of an input, by the names of the mapping. */
export type InputContexts = ReadonlyMap<string, ReadonlySet<string>>;

/** A context that suggestions are asked for in (ContextMapping.InternalQueryContext). */
interface WantedContext {
  readonly value: string;
  readonly boost: number;
  /** True if longer contexts that begin with it fit, too. */
  readonly isPrefix: boolean;
}

/** The contexts that suggestions are asked for in, by the names of the mapping. */
export type WantedContexts = ReadonlyMap<string, readonly WantedContext[]>;

/** The length of geohashes that a request has if it names none (GeoQueryContext). */
const DEFAULT_PRECISION = 6;

/** The contexts of an input of a document: those that it names, and those in other fields. */
export function contextsOfInput(type: FieldType, given: JsonValue | undefined, document: JsonObject): InputContexts {
  const found = new Map<string, Set<string>>();
  for (const mapping of completionContexts(type.parameters)) {
    const named = isObject(given) ? own(given, mapping.name) : undefined;
    const values = [...valuesOf(mapping, named), ...valuesAtPath(mapping, document)];
    if (values.length > 0) found.set(mapping.name, new Set([...(found.get(mapping.name) ?? []), ...values]));
  }
  return found;
}

function valuesOf({ type, precision = 0 }: CompletionContext, given: JsonValue | undefined): string[] {
  if (given === undefined || given === null) return [];
  if (type === 'CATEGORY') return (Array.isArray(given) ? given : [given]).map((one) => javaText(one));
  // A text alone is a geohash whatever it looks like.
  if (typeof given === 'string') return [given.slice(0, precision)];
  return geoPoints(Array.isArray(given) ? given : [given]).map((point) => geohash(point, precision));
}

function valuesAtPath({ type, precision = 0, path }: CompletionContext, document: JsonObject): string[] {
  if (path === undefined) return [];
  const raw: JsonValue[] = [];
  eachValue(document, sourcePath(path), (value) => {
    if (value !== null) raw.push(value);
  });
  return type === 'CATEGORY'
    ? raw.map((value) => javaText(value))
    : geoPoints(raw).map((point) => geohash(point, precision));
}

/**
 * Checks that each input of a document is in some context (ContextMappings.TypedContextField).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkContexts(types: readonly FieldType[], document: JsonObject): void {
  for (const type of types) {
    for (const source of type.sources) {
      eachValue(document, sourcePath(source), (value) => {
        if (value === null || (isObject(value) && value.input === undefined)) return;
        if (contextsOfInput(type, isObject(value) ? value.contexts : undefined, document).size > 0) return;
        throw illegalArgument(`Contexts are mandatory in context enabled completion field [${type.name}]`);
      });
    }
  }
}

/**
 * The contexts that a request names for a field (ContextMappings.toContextQuery); undefined for a field without contexts.
 *
 * @throws ElasticsearchError 400 for a field that has contexts if the request names none, and the reverse
 */
export function wantedContexts(
  { name, parameters }: FieldType,
  given: JsonObject | undefined,
): WantedContexts | undefined {
  const mappings = completionContexts(parameters);
  const wanted = new Map<string, WantedContext[]>();
  for (const [key, value] of Object.entries(given ?? {})) {
    if (mappings.length === 0) throw illegalArgument(`suggester [${name}] doesn't expect any context`);
    const mapping = mappings.find((one) => one.name === key);
    if (!mapping) throw illegalArgument(unknownContext(key, mappings));
    const read = mapping.type === 'CATEGORY' ? category : (one: JsonValue) => places(one, mapping);
    wanted.set(key, (Array.isArray(value) ? value : [value]).flatMap(read));
  }
  if (mappings.length === 0) return undefined;
  if ([...wanted.values()].flat().length === 0) throw illegalArgument('Missing mandatory contexts in context query');
  return wanted;
}

/** CategoryQueryContext.fromXContent */
function category(value: JsonValue): WantedContext {
  const refused = (what: string) => new ElasticsearchError('x_content_parse_exception', what);
  if (value === null || Array.isArray(value)) {
    throw refused('category context must be an object, string, number or boolean');
  }
  if (!isObject(value)) return { value: javaText(value), boost: 1, isPrefix: false };
  const { context, boost = 1, prefix = false, ...rest } = value;
  if (context === undefined)
    throw new ElasticsearchError('null_pointer_exception', 'category must not be null', { status: 400 });
  const isWrong = typeof context === 'object' || !(Number(boost) > 0) || Object.keys(rest).length > 0;
  if (isWrong) throw refused('category context must be a string, number or boolean');
  return { value: javaText(context), boost: Math.trunc(Number(boost)), isPrefix: String(prefix) === 'true' };
}

/** GeoContextMapping.toInternalQueryContexts, GeoQueryContext.fromXContent */
function places(value: JsonValue, { precision: indexed = 0 }: CompletionContext): WantedContext[] {
  if (typeof value !== 'string' && !isObject(value)) throw parseException('geo context must be an object or string');
  const {
    context = value,
    boost = 1,
    precision = DEFAULT_PRECISION,
    neighbours: around = [],
  } = isObject(value) ? value : {};
  if (typeof context === 'string' && context.includes(',')) {
    const cause = illegalArgument(
      `unsupported symbol [${/[^0-9b-hjkmnp-z]/.exec(context)?.[0]}] in geohash [${context}]`,
    );
    throw parseException(cause.reason ?? '', cause);
  }
  const point = geoPoint(context);
  const length = Math.min(indexed, lengthOf(precision));
  const levels = (Array.isArray(around) ? around : [around]).map(lengthOf);
  const cells = new Set([geohash(point, length)]);
  const surrounded = levels.length === 0 && length === indexed ? [length] : levels.filter((level) => level < length);
  for (const level of surrounded) {
    cells.add(geohash(point, level));
    for (const cell of neighbours(point, level)) cells.add(cell);
  }
  return [...cells].map((cell) => ({ value: cell, boost: Math.trunc(Number(boost)), isPrefix: cell.length < indexed }));
}

function lengthOf(precision: JsonValue): number {
  return typeof precision === 'number' ? precision : geohashLength(parseMeters(javaText(precision)));
}

/** How an input fits what is asked for: its contexts that do, by name, and the highest boost that one of them has. */
export interface FittingContexts {
  readonly boost: number;
  readonly contexts: AnswerObject;
}

/** The longest of the wanted contexts that fit one of an input decides on its boost (ContextQuery); undefined if none fits. */
export function fittingContexts(wanted: WantedContexts, of: InputContexts): FittingContexts | undefined {
  const contexts = new Map<string, string[]>();
  let highest: number | undefined;
  for (const [name, values] of of) {
    const fitting = new Map<string, null>();
    for (const value of values) {
      const boost = boostOf(wanted.get(name) ?? [], value);
      if (boost === undefined) continue;
      fitting.set(value, null);
      highest = Math.max(highest ?? 0, boost);
    }
    if (fitting.size > 0) contexts.set(name, hashOrder(Object.fromEntries(fitting)));
  }
  if (highest === undefined) return undefined;
  const names = hashOrder(Object.fromEntries(contexts));
  return { boost: highest, contexts: Object.fromEntries(names.map((name) => [name, contexts.get(name)])) };
}

function boostOf(wanted: readonly WantedContext[], value: string): number | undefined {
  let longest: WantedContext | undefined;
  for (const one of wanted) {
    const fits = one.isPrefix ? value.startsWith(one.value) : value === one.value;
    if (fits && (!longest || one.value.length >= longest.value.length)) longest = one;
  }
  return longest?.boost;
}
