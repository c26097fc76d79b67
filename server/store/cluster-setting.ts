import type { Runtime } from '../runtime/runtime';
import type { IndexSettings } from './settings';

/** What cluster settings need of a store. */
export interface SettingsStore {
  readonly runtime: Runtime;
  section<T>(kind: string): Map<string, T>;
}

/**
 * The value of a cluster setting, if it is set to a single value: transient settings take precedence over persistent
 * ones, and both over those that the node was started with.
 */
export function settingOf(store: SettingsStore, name: string): string | undefined {
  const section = store.section<IndexSettings>('cluster_settings');
  const ofTheNode = store.runtime.nodeSettings[name];
  if (section.size === 0) return ofTheNode;
  const value = section.get('transient')?.[name] ?? section.get('persistent')?.[name] ?? ofTheNode;
  return typeof value === 'string' ? value : undefined;
}
