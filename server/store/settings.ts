import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';

/** A setting as Elasticsearch shows it: all scalars are text. */
export type SettingValue = string | readonly string[];

/** Settings of an index without the `index.` prefix, flat: `{ 'number_of_shards': '1', 'hidden': 'true' }`. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** Settings of a request, flat; null takes a setting away. */
export type SettingChanges = Readonly<Record<string, SettingValue | null>>;

/** Makes nested settings flat: keys are joined with dots, scalars become text (Settings.fromXContent). */
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

/** Makes flat settings nested, as answers show them. Where a key is a prefix of another one, the flat form stays. */
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

/** Settings with a prefix in front of each name. */
export function withPrefix<T>(prefix: string, settings: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [prefix + key, value]));
}
