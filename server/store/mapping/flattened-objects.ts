import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import { mapperParsingError } from './mapping-failure';

/**
 * The properties of an object that has no objects in it (`subobjects: false`).
 *
 * @throws ElasticsearchError 400, not yet wrapped, for objects that cannot be flattened
 */
export function flattened(properties: JsonObject, parent: string): JsonObject {
  const flat: JsonObject = {};
  for (const [name, field] of Object.entries(properties)) if (isObject(field)) flatten(name, field, parent, flat);
  return flat;
}

/**
 * Puts the fields of an object where no objects are allowed, under names with dots (ObjectMapper.asFlattenedFieldMappers).
 *
 * @throws ElasticsearchError 400, not yet wrapped, for objects that cannot be flattened
 */
function flatten(name: string, definition: JsonObject, parent: string, properties: JsonObject): void {
  const { type = 'object', properties: inner, ...settings } = definition;
  if (type === 'nested') {
    throw mapperParsingError(
      `Tried to add nested object [${name}] to object [${parent}] which does not support subobjects`,
    );
  }
  if (type !== 'object') {
    setOwn(properties, name, definition);
    return;
  }
  for (const setting of ['dynamic', 'enabled']) {
    const value = own(settings, setting);
    if (value !== undefined) throw notFlat(name, setting, value);
  }
  for (const [key, field] of Object.entries(isObject(inner) ? inner : {})) {
    if (isObject(field)) flatten(`${name}.${key}`, field, parent, properties);
  }
}

function notFlat(name: string, setting: string, value: JsonValue): Error {
  const why =
    setting === 'enabled'
      ? `the value of [enabled] is [${javaText(value)}]`
      : `the value of [dynamic] (${javaText(value).toUpperCase()}) is not compatible with the value from its parent context (TRUE)`;
  return illegalArgument(
    `Object mapper [${name}] was found in a context where subobjects is set to false. Auto-flattening [${name}] failed because ${why}`,
  );
}
