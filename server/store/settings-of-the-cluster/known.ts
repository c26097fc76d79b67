import { illegalArgument } from '../../errors/elasticsearch-error';
import { own } from '../../json/value';
import type { SettingValue } from '../settings';
import { anyValue, type CheckValue, nodeAttribute, text } from '../settings-of-indices/value-kinds';
import { allocationSettings } from './allocation';
import { dynamicSettings } from './dynamic';
import { fixedSettings } from './fixed';
import { moduleSettings, refusedFamilies } from './modules';
import { type ClusterSetting, type ClusterSettings, keptFor } from './setting';
import { logLevel, never } from './values';

/** The settings that requests can change, by name (ClusterSettings). */
export const knownClusterSettings: ClusterSettings = { ...dynamicSettings, ...allocationSettings, ...moduleSettings };

const onOneNode = keptFor('there is one node, and no shard moves');

const awareness: CheckValue = (key) => {
  if (!key.endsWith('.values')) throw illegalArgument(`invalid forced awareness setting [${key}]`);
};

/** Groups of settings, identified by prefix, whose names are the client's. */
export const clusterSettingGroups: ClusterSettings = {
  'cluster.metadata.': keptFor('Elasticsearch gives it no meaning')(text),
  'cluster.routing.allocation.awareness.force.': onOneNode(awareness),
  'cluster.routing.allocation.exclude.': onOneNode(nodeAttribute),
  'cluster.routing.allocation.include.': onOneNode(nodeAttribute),
  'cluster.routing.allocation.require.': onOneNode(nodeAttribute),
  'logger.': keptFor('nothing is logged')(logLevel),
  // Only null, which removes such a setting, is accepted (ArchivedSettingsUpdater).
  'archived.': keptFor('there are no settings of older versions')(anyValue),
};

/** What is known about the beginning of a name that belongs to a module. */
const ofModule: ClusterSetting = { check: never, effect: { refused: 'any value' } };

/** What is known about a setting: how it is checked, or that only a restart changes it; undefined if there is none. */
export function findClusterSetting(name: string): ClusterSetting | 'fixed' | undefined {
  const exact = own(knownClusterSettings, name);
  if (exact) return exact;
  if (fixedSettings.has(name) || name.startsWith('node.attr.')) return 'fixed';
  const isWithin = (prefix: string): boolean => name.startsWith(prefix) && name.length > prefix.length;
  const group = Object.keys(clusterSettingGroups).find(isWithin);
  if (group !== undefined) return clusterSettingGroups[group];
  return refusedFamilies.some(isWithin) ? ofModule : undefined;
}

/** All settings with a default value, sorted by name. */
export function defaultClusterSettings(): Record<string, SettingValue> {
  const defaults = Object.entries(knownClusterSettings).flatMap(([name, { fallback }]) =>
    fallback === undefined ? [] : [[name, fallback] as const],
  );
  return Object.fromEntries(defaults.sort(([a], [b]) => (a < b ? -1 : 1)));
}
