import { illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { Settings } from '../settings';
import type { FieldDefaults } from './mapper';

/** The maximum size of a mapping (MapperService, `index.mapping.*` settings). */
export interface MappingLimits {
  readonly totalFields: number;
  readonly depth: number;
  readonly nestedFields: number;
}

/** The limits set by the settings of an index, with Elasticsearch's defaults. */
export function mappingLimits(settings: Settings): MappingLimits {
  const limit = (name: string, fallback: number) => {
    const value = settings[`mapping.${name}.limit`];
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : fallback;
  };
  return {
    totalFields: limit('total_fields', 1000),
    depth: limit('depth', 20),
    nestedFields: limit('nested_fields', 100),
  };
}

/** Defaults that the settings give all fields of an index; undefined if they do not change anything. */
export function fieldDefaults(settings: Settings): FieldDefaults | undefined {
  const coerce = settings['mapping.coerce'] !== 'false';
  const ignoreMalformed = settings['mapping.ignore_malformed'] === 'true';
  const sourceMode = settings['mapping.source.mode'];
  if (coerce && !ignoreMalformed && sourceMode === undefined) return undefined;
  return { coerce, ignoreMalformed, sourceMode: typeof sourceMode === 'string' ? sourceMode.toLowerCase() : undefined };
}

interface Sizes {
  fields: number;
  nested: number;
}

/** Counts all fields, objects, aliases, multi-fields and runtime fields of a normalized mapping. */
export function countFields(definition: JsonObject): number {
  const sizes = { fields: 0, nested: 0 };
  measure(definition.properties, sizes, []);
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
  measure(definition.properties, sizes, [], limits.depth);
  if (sizes.nested > limits.nestedFields) {
    throw illegalArgument(`Limit of nested fields [${limits.nestedFields}] has been exceeded`);
  }
}

function measure(properties: JsonValue | undefined, sizes: Sizes, path: readonly string[], depth?: number): void {
  if (!isObject(properties)) return;
  for (const [name, definition] of Object.entries(properties)) {
    const field = definition as JsonObject;
    const here = [...path, name];
    sizes.fields += 1 + (isObject(field.fields) ? Object.keys(field.fields).length : 0);
    if (field.type === 'nested') sizes.nested++;
    const isObjectField = field.type === undefined || field.type === 'object' || field.type === 'nested';
    if (isObjectField && depth !== undefined && here.length + 1 > depth) {
      throw illegalArgument(
        `Limit of mapping depth [${depth}] has been exceeded due to object field [${here.join('.')}]`,
      );
    }
    measure(field.properties, sizes, here, depth);
  }
}
