import { illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { IndexSettings } from '../settings';
import type { FieldDefaults } from './mapper';

/** The maximum size of a mapping (MapperService, `index.mapping.*` settings). */
export interface MappingLimits {
  readonly totalFields: number;
  readonly depth: number;
  readonly nestedFields: number;
  readonly nestedObjects: number;
  readonly nameLength: number;
  /** Fields beyond `totalFields` that documents would add are left out (`ignore_dynamic_beyond_limit`). */
  readonly ignoreBeyond: boolean;
}

/** The limits set by the settings of an index, with Elasticsearch's defaults. */
export function mappingLimits(settings: IndexSettings): MappingLimits {
  const limit = (name: string, fallback: number) => {
    const value = settings[`mapping.${name}.limit`];
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : fallback;
  };
  return {
    totalFields: limit('total_fields', 1000),
    depth: limit('depth', 20),
    nestedFields: limit('nested_fields', 100),
    nestedObjects: limit('nested_objects', 10_000),
    nameLength: limit('field_name_length', Number.POSITIVE_INFINITY),
    ignoreBeyond: settings['mapping.total_fields.ignore_dynamic_beyond_limit'] === 'true',
  };
}

/** Defaults that the settings give all fields of an index; undefined if they do not change anything. */
export function fieldDefaultsOf(settings: IndexSettings): FieldDefaults | undefined {
  const coerce = settings['mapping.coerce'] !== 'false';
  // What is the default in an index of logs: LogsdbIndexModeSettingsProvider, IndexMode.LOGSDB.
  const logs = settings.mode === 'logsdb';
  const ignoreMalformed = (settings['mapping.ignore_malformed'] ?? String(logs)) === 'true';
  const sourceMode = settings['mapping.source.mode'] ?? (logs ? 'synthetic' : undefined);
  const longest = settings['mapping.ignore_above'] ?? (logs ? '8191' : undefined);
  if (coerce && !ignoreMalformed && sourceMode === undefined && longest === undefined) return undefined;
  return {
    coerce,
    ignoreMalformed,
    sourceMode: typeof sourceMode === 'string' ? sourceMode.toLowerCase() : undefined,
    ignoreAbove: longest === undefined ? undefined : Number(longest),
  };
}

interface Sizes {
  fields: number;
  nested: number;
}

/** Counts all fields, objects, aliases, multi-fields and runtime fields of a normalized mapping. */
export function countFields(definition: JsonObject): number {
  const sizes = { fields: 0, nested: 0 };
  measure(definition.properties, sizes);
  return sizes.fields + (isObject(definition.runtime) ? Object.keys(definition.runtime).length : 0);
}

/**
 * Checks a normalized mapping against the limits.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception (MappingLookup.checkLimits).
 */
export function checkLimits(definition: JsonObject, limits: MappingLimits): void {
  if (countFields(definition) > limits.totalFields) {
    throw illegalArgument(`Limit of total fields [${limits.totalFields}] has been exceeded`);
  }
  const sizes = { fields: 0, nested: 0 };
  measure(definition.properties, sizes, limits.depth);
  if (limits.nameLength !== Number.POSITIVE_INFINITY) checkNameLength(definition.properties, limits.nameLength);
  if (sizes.nested > limits.nestedFields) {
    throw illegalArgument(`Limit of nested fields [${limits.nestedFields}] has been exceeded`);
  }
}

function checkNameLength(properties: JsonValue | undefined, most: number): void {
  if (!isObject(properties)) return;
  for (const [name, field] of Object.entries(properties)) {
    if (name.length > most)
      throw illegalArgument(`Field name [${name}] is longer than the limit of [${most}] characters`);
    checkNameLength((field as JsonObject).properties, most);
    checkNameLength((field as JsonObject).fields, most);
  }
}

/** @param parent the path of the object that has the properties, which has a dot at its end. */
function measure(properties: JsonValue | undefined, sizes: Sizes, most?: number, parent = '', level = 2): void {
  if (!isObject(properties)) return;
  for (const name of Object.keys(properties)) {
    const field = properties[name] as JsonObject;
    sizes.fields += 1 + (isObject(field.fields) ? Object.keys(field.fields).length : 0);
    if (field.type === 'nested') sizes.nested++;
    const isObjectField = field.type === undefined || field.type === 'object' || field.type === 'nested';
    if (isObjectField && most !== undefined) checkDepth(parent + name, most, level);
    if (field.properties !== undefined) measure(field.properties, sizes, most, `${parent}${name}.`, level + 1);
  }
}

/** @throws ElasticsearchError 400 for an object that is too deep. */
export function checkDepth(path: string, most: number, depth = path.split('.').length + 1): void {
  if (depth <= most) return;
  throw illegalArgument(`Limit of mapping depth [${most}] has been exceeded due to object field [${path}]`);
}
