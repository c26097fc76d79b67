import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { ObjectMapper } from '../../store/mappings';

/**
 * The full names of the fields that a document has and its mapping lacks, although it maps new fields: those left out
 * because the mapping was full (`index.mapping.total_fields.ignore_dynamic_beyond_limit`).
 *
 * @param root the mapping of the index
 */
export function fieldsBeyondLimit(root: ObjectMapper, source: JsonObject): string[] {
  const found = new Set<string>();
  visit(root, source, found);
  return [...found];
}

function visit(object: ObjectMapper, value: JsonValue, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) visit(object, item, found);
  if (!isObject(value) || !object.enabled) return;
  for (const [key, item] of Object.entries(value)) {
    const dot = object.subobjects ? key.indexOf('.') : -1;
    if (dot > 0) visitChild(object, key.slice(0, dot), { [key.slice(dot + 1)]: item }, found);
    else visitChild(object, key, item, found);
  }
}

function visitChild(object: ObjectMapper, name: string, value: JsonValue, found: Set<string>): void {
  const child = object.children.get(name);
  if (child?.kind === 'object') visit(child, value, found);
  else if (!child && object.dynamic === 'true' && value !== null && !(Array.isArray(value) && value.length === 0)) {
    found.add(object.path === '' ? name : `${object.path}.${name}`);
  }
}
