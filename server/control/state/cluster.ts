import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { hashedDefinition } from '../../security/hashed-definition';
import { builtInTemplates } from '../../store/built-in-templates';
import { checkStoredSettings } from '../../store/cluster-settings';
import type { Store, StoreSnapshot } from '../../store/store';
import { componentTemplates, indexTemplates } from '../../store/templates';
import { definitionWithPlaceholders } from '../redaction/exported-definitions';

/** What a state does not include: results of tasks, and the store's notes about itself. */
export const NOT_KEPT: ReadonlySet<string> = new Set(['filled_with_built_ins', 'tasks']);

/**
 * The cluster's definitions by kind and name, as JSON. Built-in ones appear only if they were changed, as null if they
 * were deleted.
 */
export function clusterDefinitions(store: Store, withSecrets: boolean): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [kind, section] of store.allSections()) {
    if (NOT_KEPT.has(kind)) continue;
    const builtIn = builtInTexts(kind);
    const texts = new Map<string, string>();
    for (const name of [...section.keys()].sort()) {
      const text = JSON.stringify(section.get(name));
      if (builtIn.get(name) === text) continue;
      texts.set(name, withSecrets ? text : definitionWithPlaceholders(kind, text));
    }
    for (const name of builtIn.keys()) if (!section.has(name)) texts.set(name, 'null');
    if (texts.size > 0) found.set(kind, texts);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Stores the definitions of a state in a new store. */
export function restoreCluster(store: Store, cluster: JsonObject): void {
  for (const [kind, definitions] of Object.entries(cluster)) {
    if (!isObject(definitions)) continue;
    const section = sectionOf(store, kind);
    for (const [name, value] of Object.entries(definitions)) {
      if (kind === 'cluster_settings' && isObject(value)) checkStoredSettings(name, value);
      if (value === null) section.delete(name);
      else section.set(name, hashedDefinition(kind, name, value));
    }
  }
}

function sectionOf(store: Store, kind: string): Map<string, JsonValue> {
  if (kind === 'component_template') componentTemplates(store);
  if (kind === 'index_template') indexTemplates(store);
  return store.section<JsonValue>(kind);
}

function builtInTexts(kind: string): Map<string, string> {
  return new Map([...builtInDefinitions(kind)].map(([name, template]) => [name, JSON.stringify(template)]));
}

function builtInDefinitions(kind: string): ReadonlyMap<string, unknown> {
  if (kind === 'component_template') return builtInTemplates().components;
  return kind === 'index_template' ? builtInTemplates().indexTemplates : new Map();
}

/** The definitions of a kind in a snapshot, with the built-in ones even if the store has not created them yet. */
export function definitionsIn(sections: StoreSnapshot['sections'], kind: string): ReadonlyMap<string, unknown> {
  const section: ReadonlyMap<string, unknown> = sections.get(kind) ?? new Map();
  if (sections.get('filled_with_built_ins')?.has(kind)) return section;
  return new Map([...builtInDefinitions(kind), ...section]);
}
