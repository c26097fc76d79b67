import { DateFormat } from '../../dates/date-format';
import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { nullPointer } from '../../errors/null-pointer';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import { notBoolean } from '../../validation/booleans';
import { checkDynamicTemplates } from './dynamic-templates';
import { fieldTraits, refusedTypes } from './field-types';
import { flattened } from './flattened-objects';
import { mapperParsingError } from './mapping-failure';
import { mergeProperties } from './merge-mapping';
import { CONFIGURABLE_SECTIONS, FIXED_SECTIONS, readMeta, readSection, refuseFixed } from './metadata-sections';
import { booleanMappingParameter, normalizeParameters } from './parameters';
import { Remaining } from './remaining';
import { javaClass, normalizeRuntime, sortedEntries } from './runtime-section';
import { normalizeSourceSection } from './source-section';

/** The error message for a field without a name. */
export const EMPTY_NAME = 'field name cannot be an empty string';

/**
 * Converts a mapping as written by a client to the form that Elasticsearch keeps and shows: names with dots become
 * objects, values get their types, parameters with default values are dropped, names are sorted.
 *
 * @throws ElasticsearchError mapper_parsing_exception or illegal_argument_exception, not yet wrapped.
 */
export function normalizeMapping(raw: JsonObject): JsonObject {
  const rest = new Remaining(raw);
  const definition: JsonObject = {};
  normalizeObjectSettings(rest, definition);
  const meta = rest.take('_meta');
  if (meta !== undefined) definition._meta = readMeta(meta);
  const source = rest.take('_source');
  if (source !== undefined) definition._source = normalizeSourceSection(source);
  takeSections(rest, definition);
  for (const formats of ['dynamic_date_formats', 'date_formats']) {
    const value = rest.take(formats);
    if (value !== undefined) definition.dynamic_date_formats = readDateFormats(value);
  }
  const templates = rest.take('dynamic_templates');
  if (templates !== undefined) definition.dynamic_templates = checkDynamicTemplates(templates);
  for (const detection of ['date_detection', 'numeric_detection']) {
    const value = rest.takeAny(detection);
    if (value === null) throw nullPointer(`[${detection}] of the mapping`, NULL_NODE);
    if (value !== undefined) definition[detection] = booleanMappingParameter(detection, value);
  }
  const runtime = rest.take('runtime');
  if (runtime !== undefined) definition.runtime = normalizeRuntime(runtime);
  const properties = normalizeProperties(rest.takeAny('properties'), '', definition.subobjects !== false);
  if (properties) definition.properties = properties;
  rest.refuse('Root mapping definition has unsupported parameters: ');
  return definition;
}

/** The sections of metadata fields other than `_source`. */
function takeSections(rest: Remaining, definition: JsonObject): void {
  for (const name of FIXED_SECTIONS) {
    const section = rest.takeAny(name);
    if (section !== undefined) refuseFixed(name, section);
  }
  for (const name of CONFIGURABLE_SECTIONS) {
    const section = rest.takeAny(name);
    const read = section === undefined ? undefined : readSection(name, section);
    if (read) definition[name] = read;
  }
}

const NULL_NODE = 'Cannot invoke "Object.toString()" because "node" is null';

/** `dynamic_date_formats` (RootObjectMapper.processField): `none` stands for no format. */
function readDateFormats(value: JsonValue): JsonValue[] {
  const formats = (Array.isArray(value) ? value : [value]).filter((format) => format !== 'none');
  for (const format of formats) {
    if (typeof format !== 'string')
      throw illegalArgument(`Invalid format: [${javaText(format)}]: expected string value`);
    if (/^epoch_/.test(format)) throw mapperParsingError(`Epoch [${format}] is not supported as dynamic date format`);
    new DateFormat(format);
  }
  return formats;
}

/** `dynamic`, `enabled` and `subobjects` of an object, if present. */
function normalizeObjectSettings(rest: Remaining, definition: JsonObject): void {
  const dynamic = rest.take('dynamic');
  if (dynamic !== undefined) definition.dynamic = normalizeDynamic(dynamic);
  const enabled = rest.take('enabled');
  if (enabled !== undefined && !booleanMappingParameter('enabled.enabled', enabled)) definition.enabled = false;
  const subobjects = rest.take('subobjects');
  if (subobjects === undefined) return;
  const text = javaText(subobjects);
  if (text !== 'true' && text !== 'false') throw parseException(`unknown subobjects value: ${text}`);
  if (text === 'false') definition.subobjects = false;
}

function normalizeDynamic(value: JsonValue): string {
  const text = javaText(value).toLowerCase();
  if (text === 'strict' || text === 'runtime' || text === 'true' || text === 'false') return text;
  throw illegalArgument('Could not convert [dynamic.dynamic] to boolean', notBoolean(javaText(value)));
}

function normalizeProperties(value: JsonValue | undefined, parent: string, subobjects = true): JsonObject | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (!isObject(value)) throw parseException('properties must be a map type');
  const properties: JsonObject = {};
  for (const [name, field] of Object.entries(value)) {
    if (Array.isArray(field) && field.length === 0) continue;
    if (!isObject(field)) refuseField(name);
    for (const [first, definition] of Object.entries(expandName(name, field, parent, subobjects))) {
      const known = own(properties, first);
      const merged = known === undefined ? definition : mergeTwo(first, known, definition, parent);
      setOwn(properties, first, merged);
    }
  }
  const flat = subobjects ? properties : flattened(properties, parent === '' ? '_doc' : parent);
  return Object.keys(flat).length > 0 ? sorted(flat) : undefined;
}

function refuseField(name: string): never {
  if (name === '') checkName(name);
  // Elasticsearch names the class of the name, not that of the value.
  throw mapperParsingError(`Expected map for property [fields] on field [${name}] but got a class java.lang.String`);
}

/** Merges two definitions of the same name, as when `a` and `a.b` both appear. */
function mergeTwo(name: string, before: JsonValue, after: JsonValue, parent: string): JsonValue {
  const types = [before, after].map((one) => (isObject(one) ? javaText(own(one, 'type') ?? 'object') : 'object'));
  const [field, ...others] = types.filter((type) => type !== 'object' && type !== 'nested' && type !== 'alias');
  if (field !== undefined && others.length === 0 && types.includes('object')) {
    const path = parent === '' ? name : `${parent}.${name}`;
    throw illegalArgument(`mapper [${path}] cannot be changed from type [${field}] to [ObjectMapper]`);
  }
  return own(mergeProperties(single(name, before), single(name, after), parent), name) as JsonValue;
}

/** Puts a field under its name; a name with dots stands for nested objects, if objects are allowed there. */
function expandName(name: string, field: JsonObject, parent: string, subobjects: boolean): JsonObject {
  const parts = subobjects ? javaSplit(name) : [name];
  if (name !== '' && parts.length === 0) throw illegalArgument('field name cannot contain only dots');
  const leaf = name === '' ? '' : (parts.at(-1) as string);
  checkName(leaf);
  const path = parent === '' ? name : `${parent}.${name}`;
  let definition = single(leaf, normalizeField(leaf, path, field));
  for (const part of parts.slice(0, -1).reverse()) {
    checkName(part);
    definition = single(part, { properties: definition });
  }
  return definition;
}

function checkName(name: string): void {
  if (name === '') throw illegalArgument(EMPTY_NAME);
  if (name.trim() === '') throw illegalArgument('field name cannot contain only whitespaces');
}

/** String.split at dots: empty parts at the end are dropped. */
function javaSplit(name: string): string[] {
  const parts = name.split('.');
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

/**
 * Converts the definition of one field, object or alias to its normal form.
 *
 * @throws ElasticsearchError 400, not yet wrapped.
 */
export function normalizeField(name: string, path: string, field: JsonObject): JsonObject {
  const type = typeOf(name, field);
  if (type === 'object' || type === 'nested') return normalizeObject(name, path, type, field);
  if (type === 'alias') return normalizeAlias(name, field);
  return normalizeLeaf(name, type, field);
}

function typeOf(name: string, field: JsonObject): string {
  const type = own(field, 'type');
  if (type !== undefined && type !== null) return javaText(type);
  if (
    (own(field, 'properties') ?? null) !== null ||
    (Object.keys(field).length === 1 && Object.hasOwn(field, 'enabled'))
  )
    return 'object';
  throw mapperParsingError(`No type specified for field [${name}]`);
}

function normalizeObject(name: string, path: string, type: 'object' | 'nested', field: JsonObject): JsonObject {
  const rest = new Remaining(field);
  rest.take('type');
  const definition: JsonObject = type === 'nested' ? { type } : {};
  for (const flag of type === 'nested' ? ['include_in_parent', 'include_in_root'] : []) {
    const value = rest.take(flag);
    if (value !== undefined && booleanMappingParameter(`${name}.${flag}`, value)) definition[flag] = true;
  }
  normalizeObjectSettings(rest, definition);
  for (const kept of ['store_array_source', 'synthetic_source_keep']) rest.copy(definition, kept);
  const properties = normalizeProperties(rest.takeAny('properties'), path, definition.subobjects !== false);
  if (properties) definition.properties = properties;
  else if (Object.keys(definition).length === 0) definition.type = 'object';
  rest.refuse(`Mapping definition for [${name}] has unsupported parameters: `);
  // An object without properties shows its type, whatever else it has.
  return properties || definition.type ? definition : { type: 'object', ...definition };
}

function normalizeAlias(name: string, field: JsonObject): JsonObject {
  const rest = new Remaining(field);
  rest.take('type');
  const path = rest.take('path');
  if (typeof path !== 'string') throw mapperParsingError(`The [path] property must be specified for field [${name}].`);
  rest.refuse(`Mapping definition for [${name}] has unsupported parameters: `);
  return { type: 'alias', path };
}

/** A field of any type except object, nested and alias, with its multi-fields. */
function normalizeLeaf(name: string, type: string, field: JsonObject, parent?: string): JsonObject {
  const traits = fieldTraits(type);
  if (!traits) {
    if (refusedTypes.includes(type)) throw notEmulated(`fields of the type [${type}]`);
    throw mapperParsingError(
      `The mapper type [${type}] declared on field [${name}] does not exist. It might have been created within a future version or requires a plugin to be installed. Check the documentation.`,
    );
  }
  const { type: _, fields, ...parameters } = field;
  const definition: JsonObject = { type, ...normalizeParameters(name, type, traits, parameters) };
  if (fields === undefined || fields === null || (Array.isArray(fields) && fields.length === 0)) return definition;
  if (parent !== undefined) {
    throw illegalArgument(
      `Encountered a multi-field [${name}] which itself contains a multi-field. Defining chained multi-fields is not supported.`,
    );
  }
  if (!isObject(fields)) {
    // Elasticsearch shows the value where the name should be (TypeParsers.parseMultiField).
    const value = javaText(fields);
    throw mapperParsingError(
      `expected map for property [fields] on field [${value}] or [fields] but got a ${javaClass(fields)}`,
    );
  }
  const multiFields = normalizeMultiFields(name, fields);
  if (Object.keys(multiFields).length > 0) definition.fields = multiFields;
  return definition;
}

function normalizeMultiFields(parent: string, fields: JsonObject): JsonObject {
  const definition: JsonObject = {};
  for (const [name, field] of sortedEntries(fields)) {
    if (name.includes('.'))
      throw mapperParsingError(`Field name [${name}] which is a multi field of [${parent}] cannot contain '.'`);
    if (!isObject(field))
      throw mapperParsingError(`illegal field [${name}], only fields can be specified inside fields`);
    const type = own(field, 'type');
    if (type === undefined || type === null) throw mapperParsingError(`no type specified for property [${name}]`);
    if (type === 'object' || type === 'nested' || type === 'alias') {
      throw mapperParsingError(`Type [${type}] cannot be used in multi field`);
    }
    setOwn(definition, name, normalizeLeaf(name, javaText(type), field, parent));
  }
  return definition;
}

function single(key: string, value: JsonValue): JsonObject {
  const object: JsonObject = {};
  setOwn(object, key, value);
  return object;
}

/** The same object with its keys in order. */
function sorted(object: JsonObject): JsonObject {
  const copied: JsonObject = {};
  for (const [key, value] of sortedEntries(object)) setOwn(copied, key, value);
  return copied;
}
