import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { nearestHint } from '../../validation/nearest';
import type { Part, Schemas } from './schemas';

/** What is wrong with a value, and where: `$.connectors[2].status`. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
  /** Where it is in a file, if it is from one. */
  readonly line?: number;
  readonly column?: number;
  /** The line, and a mark below the place. */
  readonly excerpt?: string;
}

/** The maximum number of problems to report. */
const MOST_PROBLEMS = 20;

/**
 * Checks a value against a JSON Schema. Supports what the schemas of the control API use: type, enum, properties,
 * required, additionalProperties, items, limits and $ref. It is deliberately small: its messages are written for people
 * and suggest the nearest name for a wrong one, and a start without a fixture does not pay for it.
 *
 * @param reference a file below `schemas/`, optionally with a pointer: `fixture.schema.json#/$defs/connector`.
 */
export function findProblems(schemas: Schemas, reference: string, value: JsonValue): Problem[] {
  const problems: Problem[] = [];
  new Checker(schemas, problems).check(schemas.part(reference), value, '$');
  return problems;
}

class Checker {
  constructor(
    private readonly schemas: Schemas,
    private readonly problems: Problem[],
  ) {}

  check(given: Part, value: JsonValue, path: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const part = this.schemas.resolve(given);
    if (!this.hasType(part.schema, value, path) || !this.isListed(part.schema, value, path)) return;
    if (Array.isArray(value)) this.checkItems(part, value, path);
    else if (isObject(value)) this.checkObject(part, value, path);
    else this.checkLimits(part.schema, value, path);
  }

  private hasType({ type }: JsonObject, value: JsonValue, path: string): boolean {
    if (type === undefined) return true;
    const allowed = (Array.isArray(type) ? type : [type]) as string[];
    const actual = typeName(value);
    if (allowed.includes(actual) || (actual === 'integer' && allowed.includes('number'))) return true;
    this.add(path, `must be ${allowed.map(withArticle).join(' or ')}, not ${withArticle(actual)}`);
    return false;
  }

  private isListed({ enum: listed }: JsonObject, value: JsonValue, path: string): boolean {
    if (!Array.isArray(listed) || listed.includes(value)) return true;
    const texts = listed.filter((item) => typeof item === 'string');
    const meant = typeof value === 'string' ? hint(value, texts) : '';
    this.add(path, `must be one of [${listed.join(', ')}], not ${shorten(value)}${meant}`);
    return false;
  }

  private checkItems({ file, schema }: Part, values: readonly JsonValue[], path: string): void {
    if (typeof schema.minItems === 'number' && values.length < schema.minItems) {
      this.add(path, `must have at least ${schema.minItems} elements`);
    }
    const { items } = schema;
    if (isObject(items))
      values.forEach((value, index) => void this.check({ file, schema: items }, value, `${path}[${index}]`));
  }

  private checkObject({ file, schema }: Part, value: JsonObject, path: string): void {
    const properties = isObject(schema.properties) ? schema.properties : {};
    for (const name of (schema.required ?? []) as string[]) {
      if (!Object.hasOwn(value, name)) this.add(path, `key [${name}] is missing`);
    }
    for (const [name, item] of Object.entries(value)) {
      const known = own(properties, name) ?? schema.additionalProperties;
      const place = `${path}${member(name)}`;
      if (known === false) this.add(place, `unknown key [${name}]${hint(name, Object.keys(properties))}`);
      else if (isObject(known)) this.check({ file, schema: known }, item, place);
    }
  }

  private checkLimits(schema: JsonObject, value: JsonValue, path: string): void {
    if (typeof value === 'number') {
      if (typeof schema.minimum === 'number' && value < schema.minimum) {
        this.add(path, `must be at least ${schema.minimum}, not ${value}`);
      }
      if (typeof schema.maximum === 'number' && value > schema.maximum) {
        this.add(path, `must be at most ${schema.maximum}, not ${value}`);
      }
    } else if (typeof value === 'string') {
      if (typeof schema.minLength === 'number' && value.length < schema.minLength) this.add(path, 'must not be empty');
      if (typeof schema.maxLength === 'number' && value.length > schema.maxLength) {
        this.add(path, `must have at most ${schema.maxLength} characters, not ${value.length}`);
      }
    }
  }

  private add(path: string, reason: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path, reason });
  }
}

/** As a sentence of its own, since it is a question. */
function hint(wrong: string, candidates: readonly string[]): string {
  const found = nearestHint(wrong, candidates);
  return found === '' ? '' : `.${found}`;
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function withArticle(type: string): string {
  if (type === 'null') return type;
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function shorten(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** One step of a JSON path: `.name`, or `["other name"]`. */
export function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
