import { suggestions } from '../validation/suggest';
import { checkClusterValue } from './cluster-settings';
import { findClusterSetting, knownClusterSettings } from './settings-of-the-cluster/known';

/**
 * The cluster settings that a node starts with, as text.
 *
 * @param given the values by name, as in `elasticsearch.yml`
 * @throws Error for a name that no request could set either, with the nearest one that exists, and for a value that
 *   Elasticsearch or the mock refuses.
 */
export function nodeSettings(given: Readonly<Record<string, string | number | boolean>> = {}): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const known = findClusterSetting(name);
    if (!known || name.startsWith('archived.')) throw new Error(`Unknown cluster setting [${name}].${nearest(name)}`);
    if (known === 'fixed') throw new Error(`The setting [${name}] of a node has no effect here: leave it out.`);
    checkClusterValue(name, String(value));
    settings[name] = String(value);
  }
  return settings;
}

function nearest(name: string): string {
  const [found] = suggestions(name, Object.keys(knownClusterSettings));
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}
