import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, objectOrEmpty, own, setOwn } from '../../json/value';
import { equalJson } from '../merge';
import { defaultOf } from './parameters';
import { sourceConflicts } from './source-section';

/** Parameters that a put mapping may change. */
const UPDATEABLE = [
  ...['ignore_above', 'meta', 'coerce', 'ignore_malformed', 'search_analyzer', 'search_quote_analyzer'],
  ...['eager_global_ordinals', 'fielddata', 'fielddata_frequency_filter', 'copy_to', 'split_queries_on_whitespace'],
  ...['depth_limit', 'script', 'on_script_error', 'time_series_metric', 'fields'],
];

/** What the first vector of a field sets. */
const LEARNT = ['dims', 'index_options'];

/**
 * Merges one normalized mapping into another, as put mapping does (Mapping.merge, RootObjectMapper.merge).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if they conflict.
 */
export function mergeMappings(base: JsonObject, update: JsonObject): JsonObject {
  const merged: JsonObject = {};
  for (const key of ROOT_KEYS) {
    const value = own(update, key) ?? own(base, key);
    if (value !== undefined && !(key === '_source' && Object.keys(objectOrEmpty(value)).length === 0))
      merged[key] = value;
  }
  checkFixed('_doc', base, update);
  checkSource(base, update);
  checkRouting(base, update);
  if (base.runtime || update.runtime)
    merged.runtime = { ...(base.runtime as JsonObject), ...(update.runtime as JsonObject) };
  const properties = mergeProperties(objectOrEmpty(base.properties), objectOrEmpty(update.properties), '');
  if (Object.keys(properties).length > 0) merged.properties = properties;
  return merged;
}

/** What a mapping has besides fields, in the order in which Elasticsearch shows it. */
export const ROOT_KEYS = [
  ...['dynamic', 'enabled', 'subobjects', '_meta', '_source', '_routing', '_field_names', '_data_stream_timestamp'],
  ...['_doc_count', 'dynamic_date_formats', 'dynamic_templates', 'date_detection', 'numeric_detection'],
];

function checkSource(base: JsonObject, update: JsonObject): void {
  if (update._source === undefined) return;
  const problems = sourceConflicts(objectOrEmpty(base._source), objectOrEmpty(update._source));
  if (problems.length > 0) throw conflicts('_source', problems);
}

/** Whether a routing is required can never change (RoutingFieldMapper). */
function checkRouting(base: JsonObject, update: JsonObject): void {
  if (update._routing === undefined || base._routing !== undefined) return;
  throw conflicts('_routing', ['Cannot update parameter [required] from [false] to [true]']);
}

/** Merges the properties of an object. Names stay sorted if those of the base are. */
export function mergeProperties(base: JsonObject, update: JsonObject, parent: string): JsonObject {
  const names = [...new Set([...Object.keys(base), ...Object.keys(update)])].sort();
  const merged: JsonObject = {};
  for (const name of names) {
    const before = own(base, name) as JsonObject | undefined;
    const after = own(update, name) as JsonObject | undefined;
    const path = parent === '' ? name : `${parent}.${name}`;
    setOwn(merged, name, before && after ? mergeMapper(path, before, after) : ((after ?? before) as JsonObject));
  }
  return merged;
}

/**
 * Merges two definitions of one field or object.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if they conflict.
 */
export function mergeMapper(path: string, before: JsonObject, after: JsonObject): JsonObject {
  const [from, to] = [kindOf(before), kindOf(after)];
  // The same message whichever of the two is nested, or an object: NestedObjectMapper.merge, ObjectMapper.merge.
  if (from !== to && (from === 'nested' || to === 'nested')) {
    throw illegalArgument(`can't merge a non-nested mapping [${path}] with a nested mapping`);
  }
  if (from !== to && (from === 'object' || to === 'object')) {
    throw illegalArgument(`can't merge a non object mapping [${path}] with an object mapping`);
  }
  if (from === 'object' || from === 'nested') return mergeObject(path, before, after);
  if (from === to) return from === 'alias' ? after : mergeField(path, before, after);
  throw illegalArgument(
    from === 'alias'
      ? `Cannot merge a field alias mapping [${path}] with a mapping that is not for a field alias.`
      : `mapper [${path}] cannot be changed from type [${before.type}] to [FieldAliasMapper]`,
  );
}

function kindOf(definition: JsonObject): 'object' | 'nested' | 'alias' | 'field' {
  const type = definition.type ?? 'object';
  return type === 'object' || type === 'nested' || type === 'alias' ? type : 'field';
}

function mergeObject(path: string, before: JsonObject, after: JsonObject): JsonObject {
  checkFixed(path, before, after);
  const properties = mergeProperties(objectOrEmpty(before.properties), objectOrEmpty(after.properties), path);
  const { properties: _, type: __, ...settings } = { ...before, ...after };
  const empty = Object.keys(properties).length === 0;
  const type = before.type === 'nested' ? { type: 'nested' } : empty ? { type: 'object' } : {};
  return { ...type, ...settings, ...(empty ? {} : { properties }) };
}

/** What an object cannot become any more (ObjectMapper.MergeResult). */
function checkFixed(path: string, before: JsonObject, after: JsonObject): void {
  for (const setting of ['enabled', 'subobjects']) {
    if (after[setting] === false && before[setting] !== false) {
      throw mapperException(`the [${setting}] parameter can't be updated for the object mapping [${path}]`);
    }
  }
}

/**
 * Checks that nested objects stay included where they are (NestedObjectMapper.merge). What documents add is not checked:
 * it does not repeat these parameters.
 *
 * @throws ElasticsearchError 500 mapper_exception
 */
export function checkInclusion(before: JsonObject, after: JsonObject): void {
  const known = objectOrEmpty(before.properties);
  for (const [name, update] of Object.entries(objectOrEmpty(after.properties)) as [string, JsonObject][]) {
    const object = own(known, name) as JsonObject | undefined;
    if (!object || kindOf(object) === 'field') continue;
    checkInclusion(object, update);
    if (kindOf(object) !== 'nested') continue;
    for (const parameter of ['include_in_parent', 'include_in_root']) {
      if ((object[parameter] === true) === (update[parameter] === true)) continue;
      throw mapperException(`the [${parameter}] parameter can't be updated on a nested object mapping`);
    }
  }
}

/**
 * Checks that no object that is disabled is to be enabled. A mapping does not keep that an object is enabled, so that this needs
 * the request as it was sent.
 *
 * @throws ElasticsearchError 500 mapper_exception
 */
export function checkEnabled(before: JsonObject, raw: JsonObject, path = '_doc'): void {
  if (before.enabled === false && raw.enabled !== undefined && javaText(raw.enabled) === 'true') {
    throw mapperException(`the [enabled] parameter can't be updated for the object mapping [${path}]`);
  }
  const known = objectOrEmpty(before.properties);
  for (const [name, update] of Object.entries(objectOrEmpty(raw.properties))) {
    const object: JsonValue | undefined = own(known, name);
    if (!isObject(object) || !isObject(update) || kindOf(object) === 'field') continue;
    checkEnabled(object, update, path === '_doc' ? name : `${path}.${name}`);
  }
}

function mapperException(reason: string): ElasticsearchError {
  return new ElasticsearchError('mapper_exception', reason);
}

/** FieldMapper.Builder.merge: an omitted parameter has its default value. */
function mergeField(path: string, before: JsonObject, after: JsonObject): JsonObject {
  const [from, to] = [javaText(before.type), javaText(after.type)];
  if (from !== to) throw illegalArgument(`mapper [${path}] cannot be changed from type [${from}] to [${to}]`);
  checkParameters(path, from, before, after);
  const fields = mergeProperties(objectOrEmpty(before.fields), objectOrEmpty(after.fields), path);
  const kept = from === 'constant_keyword' && before.value !== undefined ? { value: before.value } : {};
  return { ...kept, ...after, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}

function checkParameters(path: string, type: string, before: JsonObject, after: JsonObject): void {
  const problems: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === 'type' || UPDATEABLE.includes(name)) continue;
    const old = own(before, name) ?? shownDefault(name, type);
    const value = own(after, name) ?? shownDefault(name, type);
    if (equalJson(old, value)) continue;
    if (name === 'norms' && value === false) continue;
    if (LEARNT.includes(name) && type === 'dense_vector' && before[name] === undefined) continue;
    if (name === 'value' && type === 'constant_keyword' && (before.value === undefined || after.value === undefined))
      continue;
    problems.push(`Cannot update parameter [${name}] from [${javaText(old)}] to [${javaText(value)}]`);
  }
  if (problems.length > 0) throw conflicts(path, problems);
}

function shownDefault(name: string, type: string): JsonValue {
  if (name === 'analyzer') return 'default';
  return defaultOf(name, type) ?? null;
}

function conflicts(path: string, problems: readonly string[]): ElasticsearchError {
  return illegalArgument(`Mapper for [${path}] conflicts with existing mapper:\n\t${problems.join('\n\t')}`);
}
