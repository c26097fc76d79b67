import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import type { AnalysisNames } from '../analysis/check-analysis';
import { checkFieldNames } from './check-names';
import { isConditional, type MatchType, matchTypes, substituteNames } from './dynamic-templates';
import { fieldTraits } from './field-types';
import { mapperParsingError } from './mapping-failure';
import { normalizeField } from './normalize';
import { checkParameters, RUNTIME_TYPES } from './runtime-section';

/** The order in which Elasticsearch writes a dynamic template (DynamicTemplate.toXContent). */
const KEYS = [
  ...['match', 'path_match', 'unmatch', 'path_unmatch', 'match_mapping_type', 'unmatch_mapping_type'],
  ...['match_pattern', 'mapping', 'runtime'],
];

/**
 * Checks that each dynamic template makes a valid field of at least one of the types it is for
 * (RootObjectMapper.validateDynamicTemplate). A template whose mapping contains `{name}`, or that has no condition, is only checked when used.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception; 501 for what the mock does not have.
 */
export function validateTemplates(templates: JsonValue | undefined, names: AnalysisNames): void {
  for (const entry of Array.isArray(templates) ? (templates as JsonObject[]) : []) {
    const [[name, template]] = Object.entries(entry) as [[string, JsonObject]];
    validateTemplate(name, template, names);
  }
}

function validateTemplate(name: string, template: JsonObject, names: AnalysisNames): void {
  if (JSON.stringify(template.mapping ?? template.runtime).includes('{name}')) return;
  if (!isConditional(template)) return;
  let last: ElasticsearchError | undefined;
  const types = matchTypes(template).filter((type) => !isObject(template.runtime) || !UNREAD.includes(type));
  for (const type of types) {
    try {
      tryTemplate(`__dynamic__${name}`, template, type, names);
      return;
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
      last = error;
    }
  }
  if (!last) return;
  throw illegalArgument(
    `dynamic template [${name}] has invalid content [${shown(template)}], attempted to validate it with the following match_mapping_type: [${types.join(', ')}]`,
    last,
  );
}

function tryTemplate(name: string, template: JsonObject, matchType: MatchType, names: AnalysisNames): void {
  const runtime = isObject(template.runtime);
  const usual = runtime && matchType === 'string' ? 'keyword' : USUAL_TYPES[matchType];
  const raw = substituteNames((runtime ? template.runtime : template.mapping) as JsonObject, name, usual);
  const type = own(raw, 'type') ?? usual;
  if (runtime) {
    if (typeof type !== 'string' || !RUNTIME_TYPES.includes(type)) {
      throw illegalArgument(`No runtime field found for type [${type}]`);
    }
    checkParameters(name, type, raw, own(raw, 'type') ?? null);
    return;
  }
  if (type !== 'object' && type !== 'nested' && type !== 'alias' && !fieldTraits(String(type))) {
    throw illegalArgument(`No mapper found for type [${type}]`);
  }
  const field = own(raw, 'type') === undefined ? normalizeUntyped(name, raw, usual) : normalizeField(name, name, raw);
  checkFieldNames({ [name]: field }, names);
}

/** Parameters that the type does not have are reported for the type in the template, which is null. */
function normalizeUntyped(name: string, raw: JsonObject, type: string): JsonObject {
  try {
    return normalizeField(name, name, { ...raw, type });
  } catch (error) {
    const reason = error instanceof ElasticsearchError ? error.reason : undefined;
    if (!reason?.startsWith('unknown parameter [')) throw error;
    throw mapperParsingError(reason.replace(/of type \[\w+\]$/, 'of type [null]'));
  }
}

/** What runtime fields are not made for (DynamicTemplate.XContentFieldType.supportsRuntimeField). */
const UNREAD: readonly MatchType[] = ['object', 'binary'];

/** The type of a field whose template names none, by the kind of value. */
const USUAL_TYPES: Readonly<Record<MatchType, string>> = {
  object: 'object',
  string: 'text',
  long: 'long',
  double: 'float',
  boolean: 'boolean',
  date: 'date',
  binary: 'binary',
};

function shown(template: JsonObject): string {
  const ordered: JsonObject = {};
  for (const key of KEYS) {
    const value = own(template, key);
    if (value !== undefined) ordered[key] = isObject(value) ? sortKeys(value) : single(value);
  }
  return JSON.stringify(ordered);
}

function single(value: JsonValue): JsonValue {
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
}

function sortKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
