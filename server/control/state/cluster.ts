import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { builtInTemplates } from '../../store/built-in-templates';
import type { Store } from '../../store/store';
import { componentTemplates, indexTemplates } from '../../store/templates';

/** What a state does not include: results of tasks, and the store's notes about itself. */
export const NOT_KEPT: ReadonlySet<string> = new Set(['filled_with_built_ins', 'tasks']);

/**
 * The cluster's definitions by kind and name, as JSON. Built-in ones appear only if they were changed, as null if they
 * were deleted.
 */
export function clusterDefinitions(store: Store): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [kind, section] of store.allSections()) {
    if (NOT_KEPT.has(kind)) continue;
    const builtIn = builtInTexts(kind);
    const texts = new Map<string, string>();
    for (const name of [...section.keys()].sort()) {
      const text = JSON.stringify(section.get(name));
      if (builtIn.get(name) !== text) texts.set(name, text);
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
      if (value === null) section.delete(name);
      else section.set(name, value);
    }
  }
}

function sectionOf(store: Store, kind: string): Map<string, JsonValue> {
  if (kind === 'component_template') componentTemplates(store);
  if (kind === 'index_template') indexTemplates(store);
  return store.section<JsonValue>(kind);
}

function builtInTexts(kind: string): Map<string, string> {
  const known = { component_template: 'components', index_template: 'indexTemplates' } as const;
  if (kind !== 'component_template' && kind !== 'index_template') return new Map();
  const templates: ReadonlyMap<string, unknown> = builtInTemplates()[known[kind]];
  return new Map([...templates].map(([name, template]) => [name, JSON.stringify(template)]));
}
