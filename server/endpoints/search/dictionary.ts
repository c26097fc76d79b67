import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';

/** The types of JSON Schema, and which of those found are one of them. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  integer: ['integer'],
  number: ['integer', 'number'],
  boolean: ['boolean'],
  array: ['array'],
  object: ['object'],
  null: ['null'],
};

/** The keywords that are checked. */
const KEYWORDS = ['type', 'enum', 'properties', 'required', 'additionalProperties', 'items'];
/** Keywords that only describe. */
const NOTES = ['title', 'description', 'default', 'examples', '$schema', '$id', '$comment'];

/**
 * Checks the schema of the parameters of a search application (SearchApplicationTemplate.validateDictionary).
 *
 * @throws ElasticsearchError 400 for a type that does not exist, 501 for keywords that are not emulated
 */
export function checkDictionary(schema: JsonValue): void {
  if (!isObject(schema)) return;
  const unknown = Object.keys(schema).find((key) => !KEYWORDS.includes(key) && !NOTES.includes(key));
  if (unknown !== undefined) throw notEmulated(`[${unknown}] of the dictionary of a search application`);
  for (const type of typesOf(schema)) {
    if (!Object.hasOwn(TYPES, type)) throw illegalArgument(`Invalid JSON schema: [${type}] is not a type`);
  }
  if (isObject(schema.properties)) for (const part of Object.values(schema.properties)) checkDictionary(part);
  if (schema.items !== undefined) checkDictionary(schema.items);
  if (schema.additionalProperties !== undefined) checkDictionary(schema.additionalProperties);
}

function typesOf({ type }: JsonObject): string[] {
  return type === undefined ? [] : (Array.isArray(type) ? type : [type]).map(String);
}

/** What is wrong with parameters, in the words of the validator of SearchApplicationTemplateService. */
export function dictionaryProblems(schema: JsonValue, value: JsonValue, path = '$'): string[] {
  if (schema === false) return [`${path}: schema for ${path} is false`];
  if (!isObject(schema)) return [];
  const found = typeOf(value);
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => TYPES[type]?.includes(found))) {
    return [`${path}: ${found} found, ${types.length === 1 ? types[0] : `[${types.join(', ')}]`} expected`];
  }
  const allowed = schema.enum;
  const problems =
    Array.isArray(allowed) && !allowed.some((one) => JSON.stringify(one) === JSON.stringify(value))
      ? [`${path}: does not have a value in the enumeration [${allowed.join(', ')}]`]
      : [];
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    problems.push(...value.flatMap((one, at) => dictionaryProblems(items, one, `${path}[${at}]`)));
  }
  return isObject(value) ? [...problems, ...memberProblems(schema, value, path)] : problems;
}

function memberProblems(schema: JsonObject, value: JsonObject, path: string): string[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const problems = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${path}.${name}: is missing but it is required`);
  for (const [name, member] of Object.entries(value)) {
    const at = `${path}.${name}`;
    if (Object.hasOwn(properties, name)) problems.push(...dictionaryProblems(properties[name] ?? {}, member, at));
    else if (schema.additionalProperties === false) {
      problems.push(`${at}: is not defined in the schema and the schema does not allow additional properties`);
    } else problems.push(...dictionaryProblems(schema.additionalProperties ?? {}, member, at));
  }
  return problems;
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
