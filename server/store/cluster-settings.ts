import { illegalArgument } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import type { SettingsStore } from './cluster-setting';
import { checkClusterSettings } from './cluster-setting-rules';
import type { IndexSettings, SettingChanges, SettingValue } from './settings';
import { defaultClusterSettings, findClusterSetting } from './settings-of-the-cluster/known';

type Kind = 'persistent' | 'transient';

/** Cluster settings of one kind, as flat keys. */
export function clusterSettings(store: SettingsStore, kind: Kind): IndexSettings {
  return store.section<IndexSettings>('cluster_settings').get(kind) ?? {};
}

/** The values of all settings that requests have not set: those that the node was started with, or the defaults. */
export function clusterDefaults(store: SettingsStore): IndexSettings {
  const set = { ...clusterSettings(store, 'persistent'), ...clusterSettings(store, 'transient') };
  const ofTheNode = Object.entries({ ...defaultClusterSettings(), ...store.runtime.nodeSettings });
  const shown = ofTheNode.filter(([name]) => !Object.hasOwn(set, name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shown);
}

/**
 * Changes cluster settings, either all of them or none (SettingsUpdater, AbstractScopedSettings.updateSettings).
 *
 * @returns the values that were set.
 * @throws ElasticsearchError 400 for settings that are unknown or not dynamic.
 */
export function updateClusterSettings(
  store: SettingsStore,
  changes: Record<Kind, SettingChanges>,
): Record<Kind, IndexSettings> {
  const kinds: readonly Kind[] = ['transient', 'persistent'];
  for (const kind of kinds) {
    for (const [name, value] of Object.entries(changes[kind])) checkName(kind, name, value);
    for (const [name, value] of Object.entries(changes[kind])) if (value !== null) checkClusterValue(name, value);
  }
  const section = store.section<IndexSettings>('cluster_settings');
  const set = { persistent: {}, transient: {} } as Record<Kind, Record<string, SettingValue>>;
  const after = new Map<Kind, Record<string, SettingValue>>();
  for (const kind of kinds) {
    const settings: Record<string, SettingValue> = { ...section.get(kind) };
    for (const [name, value] of Object.entries(changes[kind])) {
      if (value === null) remove(settings, name);
      else settings[name] = set[kind][name] = value;
    }
    after.set(kind, settings);
  }
  checkClusterSettings({ ...after.get('persistent'), ...after.get('transient') });
  for (const [kind, settings] of after) section.set(kind, settings);
  return set;
}

function remove(settings: Record<string, SettingValue>, pattern: string): void {
  for (const name of Object.keys(settings)) if (wildcardMatch(pattern, name)) delete settings[name];
}

/** AbstractScopedSettings.updateSettings: wildcards and what an upgrade has archived can be removed, but not set. */
function checkName(kind: Kind, name: string, value: SettingValue | null): void {
  if (value === null && name.includes('*')) return;
  const known = findClusterSetting(name);
  if (known === 'fixed') throw illegalArgument(`${kind} setting [${name}], not dynamically updateable`);
  if (known && (value === null || !name.startsWith('archived.'))) return;
  throw illegalArgument(`${kind} setting [${name}], not recognized`);
}

/** @throws ElasticsearchError 400 for a value that the setting does not accept; 501 for one that is not emulated. */
function checkClusterValue(name: string, value: SettingValue): void {
  const known = findClusterSetting(name);
  if (!known || known === 'fixed') return;
  known.check(name, typeof value === 'string' ? value : `[${value.join(', ')}]`, value);
}

/**
 * Checks the settings of a saved state.
 *
 * @param kind `persistent` or `transient`
 * @param settings by flat keys
 * @throws ElasticsearchError 400 and 501, as for a request that sets them.
 */
export function checkStoredSettings(kind: string, settings: JsonObject): void {
  if (kind !== 'persistent' && kind !== 'transient') {
    throw illegalArgument(`unknown kind of cluster settings [${kind}]: use persistent or transient`);
  }
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value !== 'string' && !Array.isArray(value)) {
      throw illegalArgument(`${kind} setting [${name}] must be a string or a list of strings`);
    }
    checkName(kind, name, value as SettingValue);
    checkClusterValue(name, value as SettingValue);
  }
}
