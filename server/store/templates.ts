import type { JsonObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import { builtInTemplates } from './built-in-templates';
import { expandReplicas } from './index-settings';
import type { AliasDefinition } from './index-state';
import { mergeRawMappings } from './mapping-merge';
import { Mappings } from './mappings';
import type { Settings } from './settings';
import type { Store } from './store';
import { systemDefinition } from './system-indices';

/** The definition in a request to create an index; everything may be left to the templates. */
export interface IndexDefinition {
  readonly settings?: Settings;
  readonly mappings?: JsonObject;
  readonly aliases?: Readonly<Record<string, AliasDefinition>>;
}

export interface ResolvedDefinition {
  readonly settings: Settings;
  readonly mappings: Mappings;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

interface TemplateFacts {
  readonly version?: number;
  readonly meta?: JsonObject;
  readonly deprecated?: boolean;
}

/** A building block of index templates (`/_component_template`). */
export interface ComponentTemplate extends TemplateFacts {
  readonly content: IndexDefinition;
}

/** An index template (`/_index_template`). */
export interface IndexTemplate extends TemplateFacts {
  readonly indexPatterns: readonly string[];
  readonly priority?: number;
  readonly composedOf: readonly string[];
  readonly ignoreMissing?: readonly string[];
  readonly content?: IndexDefinition;
  readonly allowAutoCreate?: boolean;
  readonly dataStream?: JsonObject;
}

/** A legacy index template (`/_template`), used only if no index template matches. */
export interface LegacyTemplate {
  readonly order: number;
  readonly indexPatterns: readonly string[];
  readonly content: IndexDefinition;
  readonly version?: number;
}

/** The component templates by name, the built-in ones first. */
export function componentTemplates(store: Store): Map<string, ComponentTemplate> {
  return withBuiltIns(store, 'component_template');
}

/** The index templates by name, the built-in ones first. */
export function indexTemplates(store: Store): Map<string, IndexTemplate> {
  return withBuiltIns(store, 'index_template');
}

/** The legacy templates by name. */
export function legacyTemplates(store: Store): Map<string, LegacyTemplate> {
  return store.section('template');
}

/** Sections receive the built-in templates when they are first read, because most stores never need them. */
function withBuiltIns<T>(store: Store, kind: 'component_template' | 'index_template'): Map<string, T> {
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
export function findIndexTemplate(store: Store, name: string, hidden = false): [string, IndexTemplate] | undefined {
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
 * @throws ElasticsearchError 400 if the merged mapping is invalid.
 */
export function resolveDefinition(store: Store, name: string, request: IndexDefinition): ResolvedDefinition {
  const system = systemDefinition(name);
  const parts = system ? [system] : [...templateParts(store, name, request), request];
  const settings = expandReplicas(Object.assign({}, ...parts.map((part) => part.settings)));
  return {
    settings,
    mappings: compileMappings(store, parts, settings),
    aliases: mergeAliases(name, parts),
  };
}

function templateParts(store: Store, name: string, request: IndexDefinition): IndexDefinition[] {
  const hidden = request.settings?.hidden === 'true';
  const found = findIndexTemplate(store, name, hidden);
  return found ? templateContents(store, found[1]) : legacyContents(store, name, hidden);
}

/** The parts of an index template, in the order in which they are applied. */
export function templateContents(store: Store, template: IndexTemplate): IndexDefinition[] {
  const components = componentTemplates(store);
  const parts = template.composedOf.map((component) => components.get(component)?.content);
  return [...parts, template.content].filter((part) => part !== undefined);
}

function legacyContents(store: Store, name: string, hidden: boolean): IndexDefinition[] {
  return [...legacyTemplates(store).values()]
    .filter((template) => patternsFor(template.indexPatterns, hidden).some((pattern) => wildcardMatch(pattern, name)))
    .sort((a, b) => a.order - b.order)
    .map((template) => template.content);
}

/** A mapping that comes from a single part is compiled once per store, unless settings affect it. */
function compileMappings(store: Store, parts: readonly IndexDefinition[], settings: Settings): Mappings {
  const definitions = parts.flatMap((part) => (part.mappings ? [part.mappings] : []));
  const [first] = definitions;
  const special = Object.keys(settings).some((name) => name.startsWith('mapping.'));
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
