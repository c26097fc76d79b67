import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';

/** The value of a setting as Elasticsearch shows it: all scalars are strings. */
export type SettingValue = string | readonly string[];

/** Settings of an index as flat keys without the `index.` prefix: `{ 'number_of_shards': '1', 'hidden': 'true' }`. */
export type IndexSettings = Readonly<Record<string, SettingValue>>;

/** Settings of a request, as flat keys; null removes a setting. */
export type SettingChanges = Readonly<Record<string, SettingValue | null>>;

/** Flattens nested settings: keys are joined with dots, scalars become strings (Settings.fromXContent). */
export function flattenSettings(settings: JsonObject): Record<string, SettingValue | null> {
  const flat: Record<string, SettingValue | null> = {};
  const add = (prefix: string, value: JsonValue): void => {
    if (Array.isArray(value)) setOwn(flat, prefix, value.map(settingText));
    else if (value === null) setOwn(flat, prefix, null);
    else if (!isObject(value)) setOwn(flat, prefix, settingText(value));
    else for (const [key, item] of Object.entries(value)) add(prefix === '' ? key : `${prefix}.${key}`, item);
  };
  add('', settings);
  return flat;
}

function settingText(value: JsonValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Nests flat settings, as responses show them. If a key is a prefix of another, both stay flat. */
export function nestSettings(settings: Readonly<Record<string, SettingValue>>): JsonObject {
  const nested: JsonObject = {};
  for (const [key, value] of Object.entries(settings)) {
    const item = typeof value === 'string' ? value : [...value];
    if (!put(nested, key.split('.'), item)) setOwn(nested, key, item);
  }
  return nested;
}

function put(object: JsonObject, parts: readonly string[], value: JsonValue): boolean {
  let target = object;
  for (const part of parts.slice(0, -1)) {
    const next = own(target, part) ?? {};
    if (!isObject(next)) return false;
    setOwn(target, part, next);
    target = next;
  }
  const last = parts.at(-1) as string;
  if (isObject(own(target, last))) return false;
  setOwn(target, last, value);
  return true;
}

/** Adds a prefix to the name of each setting. */
export function withPrefix<T>(prefix: string, settings: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [prefix + key, value]));
}
