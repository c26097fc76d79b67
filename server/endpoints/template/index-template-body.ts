import { type BodyReader, requiredFields } from '../../endpoint/body';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { checkAnalyzers } from '../../query/analysis/custom-analyzers';
import type { IndexDefinition, IndexTemplate } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import { Mappings } from '../../store/mappings';
import type { IndexSettings } from '../../store/settings';
import type { Store } from '../../store/store';
import { mergeRawMappings } from '../../store/template-mappings';
import { componentTemplates, indexTemplates, templateContents } from '../../store/templates';
import type { BodyValue } from '../../validation/body-value';
import { boolean, long, map, object, stringArray } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';
import { readTemplateAliases } from '../shared/alias-body';
import { checkTemplate, invalidTemplate } from './check-name';
import { contentOf, definedProperties, templateField } from './template-body';

/** ComposableIndexTemplate.PARSER. */
const FIELDS = {
  index_patterns: stringArray,
  template: templateField,
  composed_of: stringArray,
  priority: long,
  version: long,
  _meta: map,
  data_stream: object(readDataStream),
  allow_auto_create: boolean,
  ignore_missing_component_templates: stringArray,
  deprecated: boolean,
} as const;

/** ComposableIndexTemplate.DataStreamTemplate.PARSER */
function readDataStream(body: BodyValue): JsonObject {
  const { hidden = false, allow_custom_routing = false } = parseObject(body, 'data_stream_template', {
    hidden: boolean,
    allow_custom_routing: boolean,
  });
  return { hidden, allow_custom_routing };
}

const declared = requiredFields('index_template', FIELDS);

/** An index template as it was sent. */
export interface SentTemplate {
  readonly template: IndexTemplate;
  /** Why its settings are refused, which is reported together with other problems of the template. */
  readonly invalidSettings: ElasticsearchError | undefined;
}

/** The body that defines an index template. @throws ElasticsearchError 400 */
export const indexTemplate: BodyReader<SentTemplate> = {
  ...declared,
  read: (body) => toTemplate(declared.read(body)),
};

function toTemplate(read: ParsedFields<typeof FIELDS>): SentTemplate {
  const { index_patterns: indexPatterns, priority } = read;
  if (!indexPatterns) throw illegalArgument('Required [index_patterns]');
  if (indexPatterns.length === 0) throw illegalArgument('There must be at least one pattern, zero given');
  throwIfInvalid(priority !== undefined && priority < 0 ? ['index template priority must be >= 0'] : []);
  let invalidSettings: ElasticsearchError | undefined;
  const parseSettings = (raw: JsonObject): IndexSettings => {
    try {
      return parseIndexSettings(raw);
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
      invalidSettings = error;
      return {};
    }
  };
  const template = definedProperties({
    indexPatterns,
    content: read.template && contentOf(read.template, readTemplateAliases, false, parseSettings),
    composedOf: read.composed_of ?? [],
    priority,
    version: read.version,
    meta: read._meta,
    dataStream: read.data_stream,
    allowAutoCreate: read.allow_auto_create,
    ignoreMissing: read.ignore_missing_component_templates,
    deprecated: read.deprecated,
  }) as IndexTemplate;
  checkHidden(template);
  return { template, invalidSettings };
}

/** TransportPutComposableIndexTemplateAction.Request.validate */
function checkHidden({ indexPatterns, content }: IndexTemplate): void {
  if (!indexPatterns.includes('*') || content?.settings?.hidden === undefined) return;
  throwIfInvalid(['global composable templates may not specify the setting index.hidden']);
}

/**
 * Checks an index template against the others (MetadataIndexTemplateService.addIndexTemplateV2).
 *
 * @throws ElasticsearchError 400 for missing component templates, for patterns that another template has with the same
 * priority, or for a mapping that is invalid as a whole.
 */
export function checkIndexTemplate(store: Store, name: string, { template, invalidSettings }: SentTemplate): void {
  const problems = invalidSettings ? [invalidSettings, ...(invalidSettings.suppressed ?? [])] : [];
  // An unknown mode fails before anything else is looked at.
  const unknownMode = problems.find(({ reason }) =>
    reason?.startsWith('No enum constant org.elasticsearch.index.IndexMode'),
  );
  if (unknownMode) throw unknownMode;
  checkComponents(store, name, template);
  checkOverlap(store, name, template);
  checkTemplate(
    name,
    template.indexPatterns,
    problems.map(({ reason }) => String(reason)),
  );
  checkComposed(name, templateContents(store, template));
}

/** @throws ElasticsearchError 400 for component templates that are not there */
export function checkComponents(store: Store, name: string, template: IndexTemplate): void {
  const components = componentTemplates(store);
  const ignored = template.ignoreMissing ?? [];
  const missing = template.composedOf.filter((component) => !components.has(component) && !ignored.includes(component));
  if (missing.length > 0) {
    const names = `[${missing.join(', ')}]`;
    const cause =
      ignored.length > 0
        ? `index template [${name}] specifies a missing component templates ${names} that does not exist and is not part of 'ignore_missing_component_templates'`
        : `index template [${name}] specifies component templates ${names} that do not exist`;
    throw invalidTemplate(name, cause);
  }
}

/** MetadataIndexTemplateService.validateCompositeTemplate. */
function checkComposed(name: string, parts: readonly IndexDefinition[]): void {
  const settings: IndexSettings = Object.assign({}, ...parts.map((part) => part.settings));
  const mappings = parts.flatMap((part) => (part.mappings ? [part.mappings] : []));
  const wrapped = (error: unknown, why?: string) => {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') return error;
    const cause = why === undefined ? error : illegalArgument(why, error);
    return illegalArgument(`composable template [${name}] template after composition is invalid`, cause);
  };
  try {
    checkAnalyzers(settings);
  } catch (error) {
    throw wrapped(error);
  }
  try {
    if (mappings.length > 0) Mappings.parse(mergeRawMappings(mappings), settings);
  } catch (error) {
    throw wrapped(error, `invalid composite mappings for [${name}]`);
  }
}

/** @throws ElasticsearchError 400 for patterns that another template with the same priority has */
export function checkOverlap(store: Store, name: string, template: IndexTemplate): void {
  const priority = template.priority ?? 0;
  const others = [...indexTemplates(store)].filter(
    ([other, { indexPatterns, priority: theirs }]) =>
      other !== name &&
      (theirs ?? 0) === priority &&
      indexPatterns.some((pattern) => template.indexPatterns.some((mine) => patternsOverlap(mine, pattern))),
  );
  if (others.length === 0) return;
  const names = others.map(([other]) => other).join(',');
  const patterns = others.map(([other, { indexPatterns }]) => `${other} => [${indexPatterns.join(', ')}]`).join(',');
  throw illegalArgument(
    `index template [${name}] has index patterns [${template.indexPatterns.join(', ')}] matching patterns from existing templates [${names}] with patterns (${patterns}) that have the same priority [${priority}], multiple index templates may not match during index creation, please use a different priority`,
  );
}

/** True if some name matches both patterns. The cost is the product of their lengths. */
export function patternsOverlap(a: string, b: string): boolean {
  let reachable = closure(new Set([0]), b);
  for (const character of a) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (character === '*') for (let to = at; to <= b.length; to++) next.add(to);
      else if (b[at] === '*') next.add(at);
      else if (b[at] === character) next.add(at + 1);
    }
    reachable = closure(next, b);
  }
  return reachable.has(b.length);
}

/** A `*` can match nothing. */
function closure(positions: Set<number>, pattern: string): Set<number> {
  for (const at of positions) if (pattern[at] === '*') positions.add(at + 1);
  return positions;
}
