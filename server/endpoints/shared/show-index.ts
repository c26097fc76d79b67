import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { AliasDefinition } from '../../store/definitions';
import type { IndexState } from '../../store/index-state';
import { nestSettings, type SettingValue, withPrefix } from '../../store/settings';
import { defaultSettings } from '../../store/settings-of-indices/known';

/** The index version number of the mock's indices. */
const INDEX_VERSION = '9039000';

export interface SettingsView {
  readonly flat?: boolean | undefined;
  readonly human?: boolean | undefined;
  /** Names or patterns, with the `index.` prefix; undefined for all. */
  readonly names?: readonly string[] | undefined;
}

/** All settings of an index as flat keys with the `index.` prefix, in Elasticsearch's order. */
export function allSettings(index: IndexState, human = false): Record<string, SettingValue> {
  const { number_of_shards = '1', number_of_replicas = '1', number_of_routing_shards: _, ...given } = index.settings;
  const tier = index.setting('routing.allocation.include._tier_preference');
  return withPrefix('index.', {
    'routing.allocation.include._tier_preference': tier ?? 'data_content',
    ...given,
    number_of_shards,
    provided_name: index.name,
    ...(human && { creation_date_string: new Date(index.createdAt).toISOString() }),
    creation_date: String(index.createdAt),
    number_of_replicas,
    uuid: index.uuid,
    ...(human && { 'version.created_string': '9.3.0' }),
    'version.created': INDEX_VERSION,
  });
}

/** The settings of an index as shown by `GET /{index}/_settings`. */
export function settingsBody(index: IndexState, view: SettingsView = {}): AnswerObject {
  return shape(select(allSettings(index, view.human), view.names), view.flat);
}

/** The default values of settings that an index does not set. */
export function defaultsBody(index: IndexState, view: SettingsView = {}): AnswerObject {
  const missing = Object.entries(defaultSettings()).filter(([name]) => !Object.hasOwn(index.settings, name));
  return shape(select(withPrefix('index.', Object.fromEntries(missing)), view.names), view.flat);
}

function select(settings: Record<string, SettingValue>, names: readonly string[] | undefined) {
  if (!names) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => names.some((name) => wildcardMatch(name, key))));
}

function shape(settings: Record<string, SettingValue>, flat: boolean | undefined): AnswerObject {
  return flat ? (settings as AnswerObject) : nestSettings(settings);
}

/** Aliases by name, sorted, in the form of `GET /_alias`. */
export function aliasesBody(aliases: Readonly<Record<string, AliasDefinition>>): AnswerObject {
  const names = Object.keys(aliases).sort();
  return Object.fromEntries(names.map((name) => [name, { ...aliases[name] } as AnswerObject]));
}
