import { illegalArgument, numberFormatException, parseException } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { parseMeters } from './distance';
import { geohashLength } from './geohash';
import { mapperParsingError } from './mapping-failure';

/** What suggestions of a field may be restricted by, as a mapping shows it (ContextMapping). */
export interface CompletionContext {
  readonly name: string;
  readonly type: 'CATEGORY' | 'GEO';
  /** The length of the geohashes that places are kept as; only for `GEO`. */
  readonly precision?: number;
  /** The field that holds the contexts of a document, unless its inputs name them. */
  readonly path?: string;
}

const DEFAULT_PRECISION = 6;

/** The contexts of a field, from its normalized parameters; empty if it has none. */
export function completionContexts({ contexts = [] }: JsonObject): readonly CompletionContext[] {
  return contexts as unknown as readonly CompletionContext[];
}

/**
 * The parameter `contexts` of a field as a mapping shows it (ContextMappings.load).
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function normalizeContexts(given: JsonValue): JsonValue {
  if (isObject(given)) return [contextOf(given)];
  if (!Array.isArray(given)) throw parseException('expected a list or an entry of context mapping');
  if (given.length === 0) throw parseException('expected at least one context mapping');
  return given.map((one) => contextOf(isObject(one) ? one : {}));
}

function contextOf({ name: givenName, type: givenType, ...given }: JsonObject): JsonObject {
  const name = required(givenName, 'name');
  const type = required(givenType, 'type').toUpperCase();
  if (type !== 'CATEGORY' && type !== 'GEO') {
    throw illegalArgument(`No context type for [${required(givenType, 'type')}]`);
  }
  const { path, precision = DEFAULT_PRECISION, ...rest } = given;
  const unknown = Object.entries(type === 'GEO' || given.precision === undefined ? rest : { ...rest, precision });
  if (unknown.length > 0) {
    const listed = unknown.map(([key, value]) => ` [${key} : ${javaText(value)}]`).join('');
    throw mapperParsingError(`Mapping definition for [${name}] has unsupported parameters: ${listed}`);
  }
  return {
    name,
    type,
    ...(type === 'GEO' && { precision: lengthOf(precision) }),
    ...(path !== undefined && { path: javaText(path) }),
  };
}

function required(value: JsonValue | undefined, key: string): string {
  if (value === undefined) throw parseException(`missing [${key}] in context mapping`);
  return javaText(value);
}

/** A number is a length of geohashes, a text a distance (GeoContextMapping.load). */
function lengthOf(precision: JsonValue): number {
  if (typeof precision === 'number') return Math.trunc(precision);
  if (typeof precision !== 'string') throw numberFormatException(javaText(precision));
  return geohashLength(parseMeters(precision));
}
