import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { type JsonObject, setOwn } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import { suggestions } from '../validation/suggest';
import { checkAnalysis } from './analysis/check-analysis';
import { flattenSettings, type IndexSettings, type SettingChanges, type SettingValue } from './settings';
import { findIndexSetting, knownIndexSettings } from './settings-of-indices/known';

/**
 * Reads the settings of a request that creates an index or a template: nested or flat, with or without `index.`.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception for an unknown setting or an invalid value.
 */
export function parseIndexSettings(raw: JsonObject): IndexSettings {
  const settings: Record<string, SettingValue> = {};
  for (const [name, value] of Object.entries(readChanges(raw))) {
    if (findIndexSetting(name)?.scope === 'private') {
      throw illegalArgument(`private index setting [index.${name}] can not be set explicitly`);
    }
    if (value !== null) settings[name] = value;
  }
  return settings;
}

/**
 * Reads the settings of a request that changes them; the caller checks which of them may change. Patterns, which remove
 * settings, keep their `index.`: it is part of what they are compared with.
 */
export function parseSettingChanges(raw: JsonObject): SettingChanges {
  const named: Record<string, SettingValue | null> = {};
  const patterns: Record<string, SettingValue | null> = {};
  for (const [key, value] of Object.entries(flattenSettings(raw))) {
    const name = withoutPrefix(key);
    if (!key.includes('*') || findIndexSetting(name)) setOwn(named, name, value);
    else setOwn(patterns, key.endsWith('*') ? key : `index.${name}`, value);
  }
  return { ...checked(named), ...patterns };
}

function withoutPrefix(key: string): string {
  return key.startsWith('index.') ? key.slice('index.'.length) : key;
}

/** Beyond this many settings, nothing is suggested for unknown ones: that takes as long as all the rest of a request. */
const MOST_SUGGESTIONS = 200;

function readChanges(raw: JsonObject): Record<string, SettingValue | null> {
  const changes: Record<string, SettingValue | null> = {};
  for (const [key, value] of Object.entries(flattenSettings(raw))) {
    changes[withoutPrefix(key)] = value;
  }
  return checked(changes);
}

function checked(changes: Record<string, SettingValue | null>): Record<string, SettingValue | null> {
  const problems = Object.keys(changes)
    .sort()
    .flatMap((name, position) => problemOf(name, changes[name] as SettingValue | null, position < MOST_SUGGESTIONS));
  const [first, ...others] = problems;
  if (!first) return changes;
  throw others.length === 0
    ? first
    : new ElasticsearchError(first.type, first.reason, { ...first, suppressed: others });
}

/** AbstractScopedSettings.validate: all problems are reported, the others as suppressed by the first. */
function problemOf(name: string, value: SettingValue | null, suggests: boolean): ElasticsearchError[] {
  const setting = findIndexSetting(name);
  if (!setting) return [unknownSetting(`index.${name}`, suggests)];
  if (value === null) return [];
  try {
    setting.check(`index.${name}`, typeof value === 'string' ? value : `[${value.join(', ')}]`, value);
    return [];
  } catch (error) {
    if (error instanceof ElasticsearchError) return [error];
    throw error;
  }
}

/** AbstractScopedSettings.validate: suggests names that are similar, but none of a list, whose name is a pattern there. */
function unknownSetting(key: string, suggests: boolean): ElasticsearchError {
  const known = suggests ? Object.entries(knownIndexSettings) : [];
  const names = known.filter(([, { fallback }]) => !Array.isArray(fallback)).map(([name]) => `index.${name}`);
  const near = suggestions(key, names, 0.7);
  const hint =
    near.length === 0
      ? 'please check that any required plugins are installed, or check the breaking changes documentation for removed settings'
      : `did you mean ${near.length === 1 ? `[${near[0]}]` : `any of [${near.join(', ')}]`}?`;
  return illegalArgument(`unknown setting [${key}] ${hint}`);
}

/** An index whose settings are about to change. */
export interface ChangedIndex {
  readonly name: string;
  readonly uuid: string;
  readonly closed: boolean;
  readonly settings: IndexSettings;
}

/**
 * The settings of an index after a change (MetadataUpdateSettingsService).
 *
 * @throws ElasticsearchError 400 if a setting is final, or if it is static and the index is open.
 */
export function changeSettings(index: ChangedIndex, changes: SettingChanges, preserveExisting = false): IndexSettings {
  const refused = Object.keys(changes).filter((name) => findIndexSetting(name)?.scope === 'static' && !index.closed);
  checkUpdateable(index.name, changes);
  if (refused.length > 0) {
    const names = refused.map((name) => `index.${name}`).join(', ');
    throw illegalArgument(
      `Can't update non dynamic settings [[${names}]] for open indices [[${index.name}/${index.uuid}]] unless the \`reopen\` query parameter is set to true. Alternatively, close the indices, apply the settings changes, and reopen the indices`,
    );
  }
  const settings: Record<string, SettingValue> = { ...index.settings };
  for (const [name, value] of Object.entries(changes)) {
    if (preserveExisting && (Object.hasOwn(settings, name) || isPattern(name))) continue;
    if (value !== null) settings[name] = value;
    else if (isPattern(name)) removeMatching(settings, name, index, changes);
    else delete settings[name];
  }
  if (Object.keys(changes).some((name) => name.startsWith('analysis.'))) checkAnalysis(settings);
  return expandReplicas(settings);
}

/** What is final cannot change, and a pattern can only remove. */
function checkUpdateable(index: string, changes: SettingChanges): void {
  for (const name of Object.keys(changes)) {
    const scope = findIndexSetting(name)?.scope;
    if (!scope) checkPattern(index, name, changes[name] as SettingValue | null);
    if (scope === 'final' || scope === 'private') {
      throw illegalArgument(
        `${scope === 'final' ? 'final' : 'private'} ${index} setting [index.${name}], not updateable`,
      );
    }
  }
}

function isPattern(name: string): boolean {
  return name.includes('*') && !findIndexSetting(name);
}

/** AbstractScopedSettings.updateSettings: a pattern ends with an asterisk, and can only remove settings. */
function checkPattern(index: string, pattern: string, value: SettingValue | null): void {
  if (value === null && pattern.endsWith('*')) return;
  throw illegalArgument(`${index} setting [${pattern}], not recognized`);
}

/** Removes the settings that a pattern matches, as far as they may change; what the same request sets is kept. */
function removeMatching(
  settings: Record<string, SettingValue>,
  pattern: string,
  { closed }: ChangedIndex,
  changes: SettingChanges,
): void {
  for (const name of Object.keys(settings)) {
    const scope = findIndexSetting(name)?.scope;
    const removable = scope === 'dynamic' || (closed && scope === 'static');
    if (removable && (changes[name] ?? null) === null && wildcardMatch(pattern, `index.${name}`)) delete settings[name];
  }
}

/** Auto-expanding replicas follow the number of nodes; with a single node there are none. */
export function expandReplicas(settings: IndexSettings): IndexSettings {
  const expand = settings.auto_expand_replicas ?? 'false';
  const replicas = expand === 'false' ? {} : { number_of_replicas: '0' };
  return { number_of_shards: '1', number_of_replicas: '1', ...settings, ...replicas };
}
