import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { equalJson } from './merge';

/**
 * Merges the mappings of templates and of a request; later ones win (MapperService.RawFieldMappingMerge). Objects are
 * merged property by property; a field of any other type replaces the previous one as a whole.
 */
export function mergeRawMappings(parts: readonly JsonObject[]): JsonObject {
  let merged: JsonObject = {};
  const made: Made = new Set();
  for (const part of parts) merged = mergeObjects('', merged, part, made);
  return merged;
}

/** The objects that the merge has made itself. It may change these; copying them for each part would take long. */
type Made = Set<JsonObject>;

function mergeObjects(parent: string, base: JsonObject, addition: JsonObject, made: Made): JsonObject {
  const merged = made.has(base) ? base : { ...base };
  made.add(merged);
  for (const key of Object.keys(addition)) {
    const before = own(base, key);
    const value = own(addition, key) as JsonValue;
    setOwn(merged, key, before === undefined ? value : mergeValues(parent, key, before, value, made));
  }
  return merged;
}

function mergeValues(parent: string, key: string, before: JsonValue, value: JsonValue, made: Made): JsonValue {
  if (isObject(before) && isObject(value)) {
    return parent === 'properties' ? mergeFields(key, before, value, made) : mergeObjects(key, before, value, made);
  }
  return Array.isArray(before) && Array.isArray(value) ? mergeLists(key, before, value, made) : value;
}

function mergeFields(name: string, before: JsonObject, field: JsonObject, made: Made): JsonObject {
  if (!isObjectField(before) || !isObjectField(field)) return field;
  const kept: JsonObject = {};
  for (const key of ['properties', 'subobjects']) {
    const value = own(before, key);
    if (value !== undefined) kept[key] = value;
  }
  made.add(kept);
  return mergeObjects(name, kept, field, made);
}

function isObjectField(field: JsonObject): boolean {
  const type = own(field, 'type') ?? (Object.hasOwn(field, 'properties') ? 'object' : undefined);
  return type === 'object' || type === 'nested';
}

/** Lists of one-key objects (dynamic templates) are merged by that key; others are concatenated, new values first. */
function mergeLists(key: string, before: JsonValue[], list: JsonValue[], made: Made): JsonValue[] {
  if (![...before, ...list].every((item) => isObject(item) && Object.keys(item).length === 1)) {
    return [...list, ...before.filter((item) => !list.some((other) => equalJson(item, other)))];
  }
  const byName = new Map<string, JsonObject>();
  for (const item of [...before, ...list] as JsonObject[]) {
    const name = Object.keys(item)[0] as string;
    const known = byName.get(name);
    byName.set(name, known ? mergeObjects(key, known, item, made) : item);
  }
  return [...byName.values()];
}
