import { notEmulated } from '../errors/not-emulated';
import { wildcardMatch } from '../json/wildcard';
import { checkAnalysis } from './analysis/check-analysis';
import { builtInTemplates } from './built-in-templates';
import type {
  AliasDefinition,
  ComponentTemplate,
  DefinitionStore,
  IndexDefinition,
  IndexTemplate,
  LegacyTemplate,
} from './definitions';
import { expandReplicas } from './index-settings';
import { Mappings } from './mappings';
import type { IndexSettings } from './settings';
import { checkNewSettings, checkSortFields } from './settings-of-indices/rules';
import { systemDefinition } from './system-indices';
import { mergeRawMappings } from './template-mappings';

export interface ResolvedDefinition {
  readonly settings: IndexSettings;
  readonly mappings: Mappings;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

/** The component templates by name, the built-in ones first. */
export function componentTemplates(store: DefinitionStore): Map<string, ComponentTemplate> {
  return withBuiltIns(store, 'component_template');
}

/** The index templates by name, the built-in ones first. */
export function indexTemplates(store: DefinitionStore): Map<string, IndexTemplate> {
  return withBuiltIns(store, 'index_template');
}

/** The legacy templates by name. */
export function legacyTemplates(store: DefinitionStore): Map<string, LegacyTemplate> {
  return store.section('template');
}

/** Sections receive the built-in templates when they are first read, because most stores never need them. */
function withBuiltIns<T>(store: DefinitionStore, kind: 'component_template' | 'index_template'): Map<string, T> {
  const filled = store.section<true>('filled_with_built_ins');
  const section = store.section<T>(kind);
  if (filled.has(kind)) return section;
  filled.set(kind, true);
  const builtIns = store.once('built_in_templates', builtInTemplates);
  const templates = kind === 'component_template' ? builtIns.components : builtIns.indexTemplates;
  for (const [name, template] of templates) section.set(name, template as T);
  return section;
}

/**
 * The index template for a new index: the matching one with the highest priority. Patterns that match everything do not
 * apply to hidden indices (MetadataIndexTemplateService.findV2Template).
 */
export function findIndexTemplate(
  store: DefinitionStore,
  name: string,
  hidden = false,
): [string, IndexTemplate] | undefined {
  let best: [string, IndexTemplate] | undefined;
  for (const entry of indexTemplates(store)) {
    if (best && (best[1].priority ?? 0) >= (entry[1].priority ?? 0)) continue;
    if (patternsFor(entry[1].indexPatterns, hidden).some((pattern) => wildcardMatch(pattern, name))) best = entry;
  }
  return best;
}

function patternsFor(patterns: readonly string[], hidden: boolean): readonly string[] {
  return hidden ? patterns.filter((pattern) => pattern !== '*') : patterns;
}

/**
 * Settings, mappings and aliases of a new index: component templates in the order in which the index template lists
 * them, then the index template itself, then the request; later ones win.
 *
 * @param stream the data stream that the index belongs to, whose name decides on the templates.
 * @throws ElasticsearchError 400 if the merged mapping is invalid.
 */
export function resolveDefinition(
  store: DefinitionStore,
  name: string,
  request: IndexDefinition,
  stream?: string,
): ResolvedDefinition {
  const system = systemDefinition(name);
  const asked = stream === undefined ? request : {};
  const parts = system ? [system] : [...templateParts(store, stream ?? name, asked), request];
  const settings = expandReplicas(Object.assign({}, ...parts.map((part) => part.settings)));
  checkNewSettings(settings);
  checkAnalysis(settings);
  const mappings = compileMappings(store, parts, settings);
  checkSortFields(settings, mappings);
  return {
    settings,
    mappings,
    aliases: mergeAliases(name, parts),
  };
}

function templateParts(store: DefinitionStore, name: string, request: IndexDefinition): IndexDefinition[] {
  const hidden = request.settings?.hidden === 'true';
  const found = findIndexTemplate(store, name, hidden);
  return found ? templateContents(store, found[1]) : legacyContents(store, name, hidden);
}

/** The parts of an index template, in the order in which they are applied. */
export function templateContents(store: DefinitionStore, template: IndexTemplate): IndexDefinition[] {
  const components = componentTemplates(store);
  const parts = template.composedOf.map((component) => components.get(component)?.content);
  const contents = [...parts, template.content].filter((part) => part !== undefined);
  return template.dataStream ? backingDefinitions(template, contents) : contents;
}

/** What the backing indices of a data stream have from its template and besides (DataStreamTemplate). */
function backingDefinitions(template: IndexTemplate, contents: readonly IndexDefinition[]): IndexDefinition[] {
  if (contents.some(({ aliases }) => aliases && Object.keys(aliases).length > 0)) {
    throw notEmulated('aliases of data streams');
  }
  const routing = template.dataStream?.allow_custom_routing === true ? { _routing: { required: true } } : {};
  return [
    {
      settings: { 'routing.allocation.include._tier_preference': 'data_hot' },
      mappings: { properties: { '@timestamp': { type: 'date' } } },
    },
    ...contents,
    { mappings: { _data_stream_timestamp: { enabled: true }, ...routing } },
  ];
}

function legacyContents(store: DefinitionStore, name: string, hidden: boolean): IndexDefinition[] {
  return [...legacyTemplates(store).values()]
    .filter((template) => patternsFor(template.indexPatterns, hidden).some((pattern) => wildcardMatch(pattern, name)))
    .sort((a, b) => a.order - b.order)
    .map((template) => template.content);
}

/** A mapping that comes from a single part is compiled once per store, unless settings affect it. */
function compileMappings(store: DefinitionStore, parts: readonly IndexDefinition[], settings: IndexSettings): Mappings {
  const definitions = parts.flatMap((part) => (part.mappings ? [part.mappings] : []));
  const [first] = definitions;
  const special = Object.keys(settings).some(
    (name) => name === 'mode' || name.startsWith('mapping.') || name.startsWith('analysis.'),
  );
  if (!first && !special) return store.once('empty_mappings', () => new Mappings());
  if (!first || special || definitions.length > 1) return Mappings.parse(mergeRawMappings(definitions), settings);
  let mappings = store.compiledMappings.get(first);
  if (!mappings) {
    mappings = Mappings.parse(first, settings);
    store.compiledMappings.set(first, mappings);
  }
  return mappings;
}

/** Of two aliases with the same name the later one wins; `{index}` stands for the name of the new index. */
function mergeAliases(name: string, parts: readonly IndexDefinition[]): Record<string, AliasDefinition> {
  const aliases: Record<string, AliasDefinition> = {};
  for (const part of [...parts].reverse()) {
    for (const [alias, definition] of Object.entries(part.aliases ?? {})) {
      const resolved = alias.replaceAll('{index}', name);
      if (!Object.hasOwn(aliases, resolved)) aliases[resolved] = definition;
    }
  }
  return aliases;
}
