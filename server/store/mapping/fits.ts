import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { FieldMapper, Mapper, ObjectMapper } from './mapper';
import { metadataFields } from './metadata-fields';

/**
 * True if a document is certain to fit a mapping and adds nothing new. Every write goes through this: a single walk
 * that allocates nothing for documents without dots in their keys. If it returns false, DocumentParser decides. Values
 * identical to those of `checked`, which the mapping has accepted, are skipped.
 */
export function fitsDocument(
  root: ObjectMapper,
  runtime: ReadonlyMap<string, FieldMapper>,
  source: JsonObject,
  checked?: JsonObject,
): boolean {
  if (!root.enabled) return true;
  for (const key in source) {
    if (checked && checked[key] === source[key] && Object.hasOwn(checked, key)) continue;
    if (!fitsEntry(root, runtime, key, source[key] as JsonValue)) return false;
  }
  return true;
}

/** The number of nested documents that a document makes. */
export function countNested(object: ObjectMapper, value: JsonValue | undefined): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countNested(object, item), 0);
  if (!isObject(value) || !object.enabled) return 0;
  let count = object.nested ? 1 : 0;
  for (const [name, child] of object.children) {
    if (child.kind === 'object') count += countNested(child, value[name]);
  }
  return count;
}

function fitsObject(object: ObjectMapper, runtime: ReadonlyMap<string, FieldMapper>, source: JsonObject): boolean {
  for (const key in source) {
    if (!fitsEntry(object, runtime, key, source[key] as JsonValue)) return false;
  }
  return true;
}

function fitsEntry(
  object: ObjectMapper,
  runtime: ReadonlyMap<string, FieldMapper>,
  key: string,
  value: JsonValue,
): boolean {
  const child = object.children.get(key);
  if (child) return fitsMapper(child, runtime, value);
  const metadata = key.charCodeAt(0) === 0x5f && object.path === '' ? metadataFields.get(key) : undefined;
  // Only `_doc_count` takes values, and no list of them.
  if (metadata) return metadata.traits.fits(value, metadata);
  if (key.trim() === '') return false;
  if (object.subobjects && key.includes('.')) return fitsDotted(object, runtime, key, value);
  return fitsUnmapped(object, runtime, key, value);
}

function fitsMapper(mapper: Mapper, runtime: ReadonlyMap<string, FieldMapper>, value: JsonValue): boolean {
  if (mapper.kind === 'field') return fitsField(mapper, value);
  if (mapper.kind === 'alias') return false;
  if (!mapper.enabled || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => fitsMapper(mapper, runtime, item));
  return mapper.subobjects && isObject(value) && fitsObject(mapper, runtime, value);
}

function fitsField(field: FieldMapper, value: JsonValue): boolean {
  if (value === null) return true;
  if (Array.isArray(value) && !field.traits.wholeArrays) {
    for (const item of value) if (!fitsField(field, item)) return false;
    return true;
  }
  if (field.parameters.copy_to !== undefined) return false;
  return field.traits.fits(value, field);
}

function fitsUnmapped(
  object: ObjectMapper,
  runtime: ReadonlyMap<string, FieldMapper>,
  key: string,
  value: JsonValue,
): boolean {
  if (object.dynamic === 'false') return true;
  if (object.dynamic === 'strict') return false;
  if (isNothing(value)) return true;
  if (runtime.size === 0 || isObject(value)) return false;
  return runtime.has(object.path === '' ? key : `${object.path}.${key}`);
}

/** Null and empty lists map nothing. */
function isNothing(value: JsonValue): boolean {
  return value === null || (Array.isArray(value) && value.every(isNothing));
}

/** A key with dots stands for nested objects. */
function fitsDotted(
  object: ObjectMapper,
  runtime: ReadonlyMap<string, FieldMapper>,
  key: string,
  value: JsonValue,
): boolean {
  const dot = key.indexOf('.');
  const first = key.slice(0, dot);
  const rest = key.slice(dot + 1);
  if (first.trim() === '' || rest === '') return false;
  const child = object.children.get(first);
  if (object.path === '' && metadataFields.has(first)) return false;
  if (!child) return object.dynamic === 'false' && !rest.split('.').some((part) => part.trim() === '');
  if (child.kind !== 'object') return false;
  return !child.enabled || (child.subobjects && fitsEntry(child, runtime, rest, value));
}
