import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { parseBooleanSetting } from '../../validation/booleans';
import { mapperParsingError } from './mapping-failure';
import { javaClass } from './runtime-section';

/** Metadata fields that a mapping cannot configure (MetadataFieldMapper.FixedTypeParser). */
export const FIXED_SECTIONS = [
  ...['_doc_count', '_id', '_ignored', '_ignored_source', '_index', '_index_mode', '_nested_path', '_seq_no'],
  ...['_tier', '_version'],
];

/** Those that it can, apart from `_source`, with their parameters. */
const CONFIGURABLE: Readonly<Record<string, string>> = {
  _routing: 'required',
  _field_names: 'enabled',
  _data_stream_timestamp: 'enabled',
};

export const CONFIGURABLE_SECTIONS = Object.keys(CONFIGURABLE);

/** Refuses the section of a metadata field that cannot be configured. @throws ElasticsearchError 400, not yet wrapped */
export function refuseFixed(name: string, section: JsonValue): never {
  checkSection(name, section);
  throw mapperParsingError(`${name} is not configurable`);
}

/** @throws ElasticsearchError 400, not yet wrapped */
function checkSection(name: string, section: JsonValue): asserts section is JsonObject {
  if (!isObject(section)) throw illegalArgument(`[${name}] config must be an object`);
}

/**
 * The section of a metadata field as the mapping keeps it; undefined if it has only default values
 * (MetadataFieldMapper.ConfigurableTypeParser).
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function readSection(name: string, section: JsonValue): JsonObject | undefined {
  checkSection(name, section);
  const parameter = CONFIGURABLE[name] as string;
  for (const [key, value] of Object.entries(section)) {
    if (key !== parameter) throw mapperParsingError(`unknown parameter [${key}] on metadata field [${name}]`);
    if (name === '_field_names') throw mapperParsingError(REMOVED);
    if (parseBooleanSetting(value)) return { [parameter]: true };
  }
  return undefined;
}

const REMOVED =
  'The `enabled` setting for the `_field_names` field has been deprecated and removed. Please remove it from your ' +
  'mappings and templates.';

/** `_meta`. @throws ElasticsearchError class_cast_exception, not yet wrapped, if it is not an object */
export function readMeta(meta: JsonValue): JsonValue {
  if (isObject(meta)) return meta;
  throw notAMap(meta);
}

/** What Java says of a value that it casts to a map. */
export function notAMap(value: JsonValue): ElasticsearchError {
  const name = javaClass(value).replace('class ', '');
  return new ElasticsearchError(
    'class_cast_exception',
    `class ${name} cannot be cast to class java.util.Map (${name} and java.util.Map are in module java.base of loader ` +
      "'bootstrap')",
  );
}

/** The names that a field at the root cannot have, because metadata fields have them. */
const METADATA_FIELDS = [...FIXED_SECTIONS, '_routing', '_source', '_field_names'];

/** MappingLookup: a field with the name of a metadata field. @throws ElasticsearchError mapper_parsing_exception */
export function checkMetadataNames(properties: JsonValue | undefined): void {
  const name = Object.keys(isObject(properties) ? properties : {}).find((one) => METADATA_FIELDS.includes(one));
  if (name !== undefined) throw mapperParsingError(`Field [${name}] is defined more than once`);
}
