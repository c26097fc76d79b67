import type { Settings } from './settings';
import type { Store } from './store';

/** Cluster settings of both kinds, flat; transient ones win. */
export function clusterSettings(store: Store, kind: 'persistent' | 'transient'): Settings {
  return store.section<Settings>('cluster_settings').get(kind) ?? {};
}

/** The value of one cluster setting, where it was set to a single value. */
export function settingOf(store: Store, name: string): string | undefined {
  const section = store.section<Settings>('cluster_settings');
  if (section.size === 0) return undefined;
  const value = section.get('transient')?.[name] ?? section.get('persistent')?.[name];
  return typeof value === 'string' ? value : undefined;
}
