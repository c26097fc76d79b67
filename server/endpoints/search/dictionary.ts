import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { Budget } from '../../runtime/budget';

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

/** What an examined value costs, in units of work. */
const EXAMINED = 4;
/** What a character of JSON costs to write, in units of work. */
const WRITTEN = 1 / 8;

/** The values that an enumeration allows, as JSON, and how an error lists them. */
interface Enumeration {
  readonly known: ReadonlySet<string>;
  readonly shown: string;
}

/**
 * What is wrong with parameters, in the words of the validator of SearchApplicationTemplateService.
 *
 * @throws ElasticsearchError 429 if there is more to examine or to say than the budget allows
 */
export function dictionaryProblems(schema: JsonValue, value: JsonValue, budget: Budget): readonly string[] {
  const validator = new Validator(budget);
  validator.check(schema, value, '$');
  return validator.problems;
}

/** Examines the parameters of one search. */
class Validator {
  readonly problems: string[] = [];
  private readonly enumerations = new Map<readonly JsonValue[], Enumeration>();

  constructor(private readonly budget: Budget) {}

  check(schema: JsonValue, value: JsonValue, path: string): void {
    this.budget.charge(EXAMINED);
    if (schema === false) this.add(`${path}: schema for ${path} is false`);
    if (!isObject(schema)) return;
    const found = typeOf(value);
    const types = typesOf(schema);
    this.budget.charge(types.length);
    if (types.length > 0 && !types.some((type) => TYPES[type]?.includes(found))) {
      this.add(`${path}: ${found} found, ${types.length === 1 ? types[0] : `[${types.join(', ')}]`} expected`);
      return;
    }
    if (Array.isArray(schema.enum)) this.checkEnumeration(schema.enum, value, path);
    const { items } = schema;
    if (Array.isArray(value) && items !== undefined) {
      for (const [at, one] of value.entries()) this.check(items, one, `${path}[${at}]`);
    }
    if (isObject(value)) this.checkMembers(schema, value, path);
  }

  private checkEnumeration(allowed: readonly JsonValue[], value: JsonValue, path: string): void {
    let enumeration = this.enumerations.get(allowed);
    if (!enumeration) {
      enumeration = { known: new Set(allowed.map((one) => this.write(one))), shown: allowed.join(', ') };
      this.enumerations.set(allowed, enumeration);
    }
    if (enumeration.known.has(this.write(value))) return;
    this.add(`${path}: does not have a value in the enumeration [${enumeration.shown}]`);
  }

  private checkMembers(schema: JsonObject, value: JsonObject, path: string): void {
    const properties = isObject(schema.properties) ? schema.properties : {};
    const required = Array.isArray(schema.required) ? schema.required : [];
    this.budget.charge(required.length);
    for (const name of required) {
      if (!Object.hasOwn(value, String(name))) this.add(`${path}.${name}: is missing but it is required`);
    }
    for (const [name, member] of Object.entries(value)) {
      const at = `${path}.${name}`;
      if (Object.hasOwn(properties, name)) this.check(properties[name] ?? {}, member, at);
      else if (schema.additionalProperties === false) {
        this.add(`${at}: is not defined in the schema and the schema does not allow additional properties`);
      } else this.check(schema.additionalProperties ?? {}, member, at);
    }
  }

  private write(value: JsonValue): string {
    const text = JSON.stringify(value);
    this.budget.charge(EXAMINED + text.length * WRITTEN);
    return text;
  }

  private add(problem: string): void {
    this.budget.charge(problem.length * WRITTEN);
    this.budget.chargeMemory(problem.length);
    this.problems.push(problem);
  }
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
