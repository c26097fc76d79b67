import { own } from '../../json/value';
import type { IndexSettings, SettingValue } from '../settings';

/** The settings of one component: `{ type: 'stop', stopwords: '_english_' }`. */
export type ComponentSettings = Readonly<Record<string, SettingValue>>;

/**
 * The components of a kind that the settings of an index define, by name.
 *
 * @param kind as in `analysis.<kind>.<name>.<parameter>`
 */
export function definedComponents(settings: IndexSettings, kind: string): ReadonlyMap<string, ComponentSettings> {
  const prefix = `analysis.${kind}.`;
  const found = new Map<string, Record<string, SettingValue>>();
  for (const [key, value] of Object.entries(settings)) {
    if (!key.startsWith(prefix)) continue;
    const rest = key.slice(prefix.length);
    const dot = rest.indexOf('.');
    if (dot < 1) continue;
    const name = rest.slice(0, dot);
    const component = found.get(name) ?? {};
    component[rest.slice(dot + 1)] = value;
    found.set(name, component);
  }
  return found;
}

/** The value of a parameter as a single string. */
export function joinedValue(component: ComponentSettings, parameter: string): string | undefined {
  const value = own(component, parameter);
  return value === undefined || typeof value === 'string' ? value : value.join(',');
}

/**
 * The values of a parameter: a list, or a string with commas, which some clients send. Lists are flattened to `name.0`
 * too.
 */
export function listedValues(component: ComponentSettings, parameter: string): readonly string[] | undefined {
  const value = own(component, parameter);
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;
}
