import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { FieldDefaults } from './mapper';
import { defaultOf } from './parameters';

/** The types that do not show `ignore_malformed` if it is what the index has for all fields. */
const QUIET = ['date', 'date_nanos', 'ip'];

/** A mapping whose fields have no parameters that are the same for all fields of the index. */
export function withOwnParameters(definition: JsonObject, defaults: FieldDefaults | undefined): JsonObject {
  const { properties } = definition;
  return isObject(properties) ? { ...definition, properties: withoutIndexDefaults(properties, defaults) } : definition;
}

/**
 * The definitions of fields without parameters that are the same for all fields of the index.
 *
 * @param fields normalized definitions, by name
 * @param defaults what the settings of the index say; undefined for those of Elasticsearch
 */
export function withoutIndexDefaults(fields: JsonObject, defaults: FieldDefaults | undefined): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, withoutOnes(field, defaults)]));
}

function withoutOnes(field: JsonValue, defaults: FieldDefaults | undefined): JsonValue {
  if (!isObject(field)) return field;
  const parameters = Object.entries(field).filter(([name, value]) => !isUsual(field.type, name, value, defaults));
  return Object.fromEntries(
    parameters.map(([name, value]) => {
      const inner = (name === 'properties' || name === 'fields') && isObject(value);
      return [name, inner ? withoutIndexDefaults(value, defaults) : value];
    }),
  );
}

function isUsual(
  type: JsonValue | undefined,
  name: string,
  value: JsonValue,
  defaults: FieldDefaults | undefined,
): boolean {
  if (name === 'ignore_above') return value === (defaults?.ignoreAbove ?? defaultOf('ignore_above', String(type)));
  return name === 'ignore_malformed' && QUIET.includes(String(type)) && value === (defaults?.ignoreMalformed ?? false);
}
