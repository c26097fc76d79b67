import { illegalArgument } from '../errors/elasticsearch-error';
import { wildcardMatch } from '../json/wildcard';
import { checkClusterSettings, checkClusterValue, isOfTheFile } from './cluster-setting-values';
import type { IndexSettings, SettingChanges, SettingValue } from './settings';
import type { Store } from './store';

type Kind = 'persistent' | 'transient';

/** Dynamic settings that affect the mock, with their default values. */
const honoured: Readonly<Record<string, string>> = {
  'action.auto_create_index': 'true',
  'action.destructive_requires_name': 'true',
  'indices.id_field_data.enabled': 'false',
};

/** Other settings whose default value is shown. */
const shown: Readonly<Record<string, string>> = {
  'cluster.max_shards_per_node': '1000',
  'cluster.routing.allocation.enable': 'all',
  'cluster.routing.rebalance.enable': 'all',
  'indices.recovery.max_bytes_per_sec': '40mb',
  'search.allow_expensive_queries': 'true',
  'search.default_allow_partial_results': 'true',
  'search.default_keep_alive': '5m',
  'search.default_search_timeout': '-1',
  'search.max_buckets': '65536',
  'search.max_keep_alive': '24h',
  'search.max_open_scroll_context': '500',
};

/** Families of settings that a cluster accepts; their values have no effect here. */
const FAMILIES = [
  ...['action.', 'breaker.', 'cluster.', 'discovery.', 'gateway.', 'indices.', 'ingest.', 'logger.', 'monitor.'],
  ...['network.', 'persistent_tasks.', 'remote_cluster.', 'search.', 'slm.', 'snapshot.', 'stack.', 'transport.'],
  ...['xpack.', 'health.', 'node.', 'deprecation.', 'ccr.', 'repositories.', 'script.', 'data_streams.', 'http.'],
];

/** Settings that a node reads at startup. */
const FIXED = ['cluster.name', 'node.', 'http.', 'network.', 'discovery.', 'path.'];

/** Cluster settings of one kind, as flat keys. */
export function clusterSettings(store: Store, kind: Kind): IndexSettings {
  return store.section<IndexSettings>('cluster_settings').get(kind) ?? {};
}

/** The default values of all settings that are not set. */
export function clusterDefaults(store: Store): IndexSettings {
  const set = { ...clusterSettings(store, 'persistent'), ...clusterSettings(store, 'transient') };
  const defaults = Object.entries({ ...honoured, ...shown }).filter(([name]) => !Object.hasOwn(set, name));
  return Object.fromEntries(defaults.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The value of a cluster setting, if it is set to a single value; transient settings take precedence. */
export function settingOf(store: Store, name: string): string | undefined {
  const section = store.section<IndexSettings>('cluster_settings');
  if (section.size === 0) return undefined;
  const value = section.get('transient')?.[name] ?? section.get('persistent')?.[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Changes cluster settings, either all of them or none (SettingsUpdater, AbstractScopedSettings.updateSettings).
 *
 * @returns the values that were set.
 * @throws ElasticsearchError 400 for settings that are unknown or not dynamic.
 */
export function updateClusterSettings(
  store: Store,
  changes: Record<Kind, SettingChanges>,
): Record<Kind, IndexSettings> {
  const kinds: readonly Kind[] = ['transient', 'persistent'];
  for (const kind of kinds) for (const [name, value] of Object.entries(changes[kind])) check(kind, name, value);
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

function check(kind: Kind, name: string, value: SettingValue | null): void {
  if (value === null && name.includes('*')) return;
  if (!FAMILIES.some((prefix) => name.startsWith(prefix) && name.length > prefix.length)) {
    throw illegalArgument(`${kind} setting [${name}], not recognized`);
  }
  if (isOfTheFile(name) || FIXED.some((prefix) => (prefix.endsWith('.') ? name.startsWith(prefix) : name === prefix))) {
    throw illegalArgument(`${kind} setting [${name}], not dynamically updateable`);
  }
  if (value !== null) checkClusterValue(name, value);
}
