import { javaDouble } from '../json/exact-number';
import { javaText } from '../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../json/value';
import type { FieldMapper, Mapper, ObjectMapper } from '../store/mapping/mapper';
import { eachValue, sourcePath } from './fields/source-values';

/**
 * Rebuilds a source from the information in the index (SourceLoader.Synthetic): fields sorted by name, lists of objects
 * turned into objects of lists, numbers, dates and keywords sorted, keywords without duplicates. Only the parts that
 * the mapping does not cover are returned as they were sent.
 *
 * @returns the source as JSON text.
 */
export function syntheticSource(root: ObjectMapper, source: JsonObject): string {
  return objectText(root, source) ?? '{}';
}

function objectText(object: ObjectMapper, source: JsonObject): string | undefined {
  const prefix = object.path === '' ? '' : `${object.path}.`;
  const names = new Set([...object.children.keys(), ...(object.path === '' ? Object.keys(source) : [])]);
  const members: string[] = [];
  for (const name of [...names].sort()) {
    const child = object.children.get(name);
    const value = child ? mapperText(child, `${prefix}${name}`, source) : keptText(name, source[name]);
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${value}`);
  }
  return members.length === 0 ? undefined : `{${members.join(',')}}`;
}

/** Unmapped parts are kept unchanged. */
function keptText(name: string, value: JsonValue | undefined): string | undefined {
  const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return empty || name.includes('.') ? undefined : JSON.stringify(value);
}

function mapperText(mapper: Mapper, path: string, source: JsonObject): string | undefined {
  if (mapper.kind === 'alias') return undefined;
  if (mapper.kind === 'field') return listText(fieldTexts(mapper, valuesAt(path, source)));
  if (!mapper.nested && mapper.enabled) return objectText(mapper, source);
  const objects = valuesAt(path, source).filter((value) => isObject(value));
  return listText(objects.map((value) => (mapper.enabled ? nestedText(mapper, value) : JSON.stringify(value))));
}

/** An object of a nested field, whose fields are looked up by their paths in the whole document. */
function nestedText(mapper: ObjectMapper, value: JsonObject): string {
  const around = mapper.path.split('.').reduceRight<JsonObject>((inner, part) => ({ [part]: inner }), value);
  return objectText(mapper, around) ?? '{}';
}

function valuesAt(path: string, source: JsonObject): JsonValue[] {
  const values: JsonValue[] = [];
  eachValue(source, sourcePath(path), (value) => {
    if (value !== null) values.push(value);
  });
  return values;
}

function listText(texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined;
  return texts.length === 1 ? texts[0] : `[${texts.join(',')}]`;
}

function fieldTexts(field: FieldMapper, values: readonly JsonValue[]): string[] {
  switch (field.traits.family) {
    case 'integer':
      return numbers(values).map((value) => String(Math.trunc(value)));
    case 'float':
      return numbers(values).map(javaDouble);
    case 'boolean':
      return values.map((value) => String(javaText(value) === 'true')).sort();
    case 'date':
      return dates(field, values);
    case 'keyword':
    case 'ip':
    case 'version':
      return keywords(field, values);
    case 'text': {
      const keyword = [...field.fields.values()].find(({ type }) => type === 'keyword');
      return keyword ? keywords(keyword, values) : values.map((value) => JSON.stringify(javaText(value)));
    }
    default:
      return values.map((value) => JSON.stringify(value));
  }
}

function dates({ format, type }: FieldMapper, values: readonly JsonValue[]): string[] {
  return values
    .map((value) => {
      const text = javaText(value);
      return { millis: format.parse(text), nanos: type === 'date_nanos' ? format.nanos(text) : 0 };
    })
    .sort((a, b) => a.millis - b.millis || a.nanos - b.nanos)
    .map(({ millis, nanos }) => JSON.stringify(format.print(millis, undefined, nanos)));
}

function numbers(values: readonly JsonValue[]): number[] {
  return values
    .filter((value) => value !== '')
    .map(Number)
    .sort((a, b) => a - b);
}

/** Terms in the order of their bytes, each once; values that are too long for a term follow in their original order. */
function keywords(field: FieldMapper, values: readonly JsonValue[]): string[] {
  const texts = values.map((value) => javaText(value));
  const terms = new Set(texts.filter((text) => text.length <= field.ignoreAbove));
  const sorted = [...terms].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [...sorted, ...texts.filter((text) => text.length > field.ignoreAbove)].map((text) => JSON.stringify(text));
}
