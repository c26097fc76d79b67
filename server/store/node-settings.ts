import { own } from '../json/value';
import { suggestions } from '../validation/suggest';
import { findClusterSetting, knownClusterSettings } from './settings-of-the-cluster/known';
import { startSettings } from './settings-of-the-cluster/start';

/**
 * The cluster settings that a node starts with, as text.
 *
 * @param given the values by name, as in `elasticsearch.yml`
 * @throws Error for a name that neither requests nor a start can set, with the nearest one that exists, and for a value
 *   that Elasticsearch or the mock refuses.
 */
export function nodeSettings(given: Readonly<Record<string, string | number | boolean>> = {}): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const known = own(startSettings, name) ?? findClusterSetting(name);
    if (!known || name.startsWith('archived.')) throw new Error(`Unknown cluster setting [${name}].${nearest(name)}`);
    if (known === 'fixed') throw new Error(`The setting [${name}] of a node has no effect here: leave it out.`);
    const text = String(value);
    checkValue(name, () => known.check(name, text, text));
    settings[name] = text;
  }
  return settings;
}

/** Elasticsearch's errors do not all name the setting, which a request would show. */
function checkValue(name: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof Error && !error.message.includes(`[${name}]`)) {
      error.message = `Invalid value of the setting [${name}]: ${error.message}`;
    }
    throw error;
  }
}

function nearest(name: string): string {
  const [found] = suggestions(name, Object.keys({ ...knownClusterSettings, ...startSettings }));
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}
