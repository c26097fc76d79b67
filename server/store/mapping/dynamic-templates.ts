import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { mapperParsingError } from './mapping-failure';
import { notAMap } from './metadata-sections';

/** How dynamic templates classify a value of a document (DynamicTemplate.XContentFieldType). */
export type MatchType = 'object' | 'string' | 'long' | 'double' | 'boolean' | 'date' | 'binary';

const MATCH_TYPES: readonly MatchType[] = ['object', 'string', 'long', 'double', 'boolean', 'date', 'binary'];
const PARAMETERS = [
  ...['match', 'path_match', 'unmatch', 'path_unmatch', 'match_mapping_type', 'unmatch_mapping_type'],
  ...['match_pattern', 'mapping', 'runtime'],
];

/** A field created by a template. */
export interface TemplateField {
  readonly runtime: boolean;
  /** Includes `type`. */
  readonly definition: JsonObject;
}

/**
 * Checks the `dynamic_templates` of a mapping.
 *
 * @throws ElasticsearchError 400, not yet wrapped (DynamicTemplate.parse).
 */
export function checkDynamicTemplates(value: JsonValue): JsonValue[] {
  if (!Array.isArray(value))
    throw mapperParsingError('Dynamic template syntax error. An array of named objects is expected.');
  for (const entry of value) {
    if (entry !== null && !isObject(entry)) throw notAMap(entry);
    if (!isObject(entry) || Object.keys(entry).length !== 1) {
      throw mapperParsingError('A dynamic template must be defined with a name');
    }
    const [[name, template]] = Object.entries(entry) as [[string, JsonValue]];
    if (!isObject(template)) throw notAMap(template);
    checkTemplate(name, template);
  }
  return value;
}

/** A template has either `mapping` or `runtime`. */
function checkDefinitions(name: string, template: JsonObject): void {
  const [mapping, runtime] = [own(template, 'mapping') ?? undefined, own(template, 'runtime') ?? undefined];
  for (const definition of [mapping, runtime]) {
    if (definition !== undefined && !isObject(definition)) throw notAMap(definition);
  }
  if (mapping && runtime) {
    throw mapperParsingError(`mapping and runtime cannot be both specified in the same dynamic template [${name}]`);
  }
  if (!mapping && !runtime) {
    throw mapperParsingError(`template [${name}] must have either mapping or runtime set`);
  }
}

function checkTemplate(name: string, template: JsonObject): void {
  for (const key of Object.keys(template)) {
    if (!PARAMETERS.includes(key)) throw illegalArgument(`Illegal dynamic template parameter: [${key}]`);
  }
  for (const type of listOf(template, 'match_mapping_type')) {
    if (type === '*' || MATCH_TYPES.includes(type as MatchType)) continue;
    throw illegalArgument(`No field type matched on [${type}], possible values are [${MATCH_TYPES.join(', ')}]`);
  }
  checkDefinitions(name, template);
  const pattern = own(template, 'match_pattern') ?? 'simple';
  if (pattern !== 'regex' && pattern !== 'simple') throw illegalArgument(`No matching pattern matched on [${pattern}]`);
  if (pattern === 'regex') {
    throw new ElasticsearchError(
      'not_emulated_exception',
      'match_pattern [regex] of dynamic templates is not emulated',
    );
  }
}

/** The kinds of values that a template is for. */
export function matchTypes(template: JsonObject): readonly MatchType[] {
  const wanted = listOf(template, 'match_mapping_type');
  const unwanted = listOf(template, 'unmatch_mapping_type');
  return MATCH_TYPES.filter(
    (type) => (wanted.length === 0 || wanted.includes('*') || wanted.includes(type)) && !unwanted.includes(type),
  );
}

/** A template's field for one name: `{name}` and `{dynamic_type}` are replaced in keys and strings. */
export function substituteNames(raw: JsonObject, name: string, dynamicType: string): JsonObject {
  return substitute(raw, name, dynamicType) as JsonObject;
}

/**
 * The field that the first matching template creates for a new name (RootObjectMapper.findTemplate).
 *
 * @param dynamicType the type that the field would get without a template, which replaces `{dynamic_type}`.
 */
export function applyTemplate(
  templates: readonly JsonValue[],
  path: string,
  name: string,
  matchType: MatchType,
  dynamicType: string,
): TemplateField | undefined {
  const found = (templates as JsonObject[])
    .map((entry) => Object.values(entry)[0] as JsonObject)
    .find((template) => matches(template, path, name, matchType));
  return found && fieldOf(found, name, matchType, dynamicType);
}

/**
 * The field that a template with a given name creates, whatever its conditions are (DynamicTemplate.match).
 *
 * @returns undefined if there is no such template
 */
export function applyNamed(
  templates: readonly JsonValue[],
  wanted: string,
  name: string,
  matchType: MatchType,
  dynamicType: string,
): TemplateField | undefined {
  const entry = (templates as JsonObject[]).find((one) => Object.hasOwn(one, wanted));
  return entry && fieldOf(entry[wanted] as JsonObject, name, matchType, dynamicType);
}

function fieldOf(template: JsonObject, name: string, matchType: MatchType, dynamicType: string): TemplateField {
  const runtime = isObject(own(template, 'runtime'));
  const raw = (runtime ? template.runtime : template.mapping) as JsonObject;
  const definition = substituteNames(raw, name, dynamicType);
  return { runtime, definition: { ...definition, type: typeFor(definition, matchType, dynamicType) } };
}

function typeFor(definition: JsonObject, matchType: MatchType, dynamicType: string): JsonValue {
  return own(definition, 'type') ?? (matchType === 'object' ? 'object' : dynamicType);
}

const CONDITIONS = ['match', 'path_match', 'match_mapping_type', 'unmatch_mapping_type'];

/** False for a template that is only for fields of which a bulk request says so. */
export function isConditional(template: JsonObject): boolean {
  return CONDITIONS.some((key) => Object.hasOwn(template, key));
}

function matches(template: JsonObject, path: string, name: string, matchType: MatchType): boolean {
  const any = (key: string, text: string) => listOf(template, key).some((pattern) => wildcardMatch(pattern, text));
  const has = (key: string) => Object.hasOwn(template, key);
  if (!isConditional(template)) return false;
  if (has('path_match') && !any('path_match', path)) return false;
  if (has('match') && !any('match', name)) return false;
  if (any('path_unmatch', path) || any('unmatch', name)) return false;
  if (has('match_mapping_type') && !any('match_mapping_type', matchType)) return false;
  if (any('unmatch_mapping_type', matchType)) return false;
  // Objects match only templates that ask for them (DynamicTemplate.match).
  const asksForType = has('match_mapping_type') || has('unmatch_mapping_type') || has('runtime');
  return matchType !== 'object' || asksForType || own(template.mapping as JsonObject, 'type') === 'object';
}

function substitute(value: JsonValue, name: string, dynamicType: string): JsonValue {
  if (typeof value === 'string') return value.replaceAll('{name}', name).replaceAll('{dynamic_type}', dynamicType);
  if (Array.isArray(value)) return value.map((item) => substitute(item, name, dynamicType));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      substitute(key, name, dynamicType) as string,
      substitute(item, name, dynamicType),
    ]),
  );
}

function listOf(template: JsonObject, key: string): string[] {
  const value = own(template, key);
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => javaText(item));
}
