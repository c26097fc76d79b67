import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { isObject, type JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { type CompletionContext, completionContexts } from './completion-contexts';
import { coordinates } from './geo-point-values';
import type { FieldMapper } from './mapper';

const KEYS = ['input', 'contexts', 'weight'];
const LARGEST_WEIGHT = 2_147_483_647;

/** True for inputs that certainly fit: texts, and objects without contexts. */
export function fitsCompletion(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.every((one) => !Array.isArray(one) && fitsCompletion(one));
  if (!isObject(value)) return typeof value === 'string';
  const { input = '', weight = 1, ...rest } = value;
  const areTexts = typeof input === 'string' || (Array.isArray(input) && input.every((one) => typeof one === 'string'));
  const isWeight = Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= LARGEST_WEIGHT;
  return areTexts && isWeight && Object.keys(rest).length === 0;
}

/**
 * Reads one or several inputs (CompletionFieldMapper.parse).
 *
 * @throws ElasticsearchError 400, without the place, which is where the reader stands
 */
export function parseCompletion(reader: JsonReader, field: FieldMapper): void {
  if (reader.kind !== 'START_ARRAY') parseEntry(reader, field, field.path.split('.').at(-1) ?? '');
  else while (reader.next() !== 'END_ARRAY') parseEntry(reader, field, 'null');
}

function parseEntry(reader: JsonReader, field: FieldMapper, name: string): void {
  const { kind } = reader;
  if (kind === 'VALUE_STRING') return;
  if (kind !== 'START_OBJECT') {
    const { line, column: col } = reader.position();
    const reason = `failed to parse [${name}]: expected text or object, but got ${kind}`;
    throw new ElasticsearchError('parsing_exception', reason, { extra: { line, col } });
  }
  while (reader.next() !== 'END_OBJECT') {
    const key = reader.name;
    if (!KEYS.includes(key)) {
      throw illegalArgument(`unknown field name [${key}], must be one of [${KEYS.join(', ')}]`);
    }
    reader.next();
    if (key === 'input') parseInput(reader);
    else if (key === 'weight') parseWeight(reader);
    else parseContexts(reader, field);
  }
}

function parseInput(reader: JsonReader): void {
  const { kind } = reader;
  if (kind === 'VALUE_STRING') return;
  if (kind !== 'START_ARRAY') {
    throw illegalArgument(`input must be a string or array, but was [${kind}]`);
  }
  while (reader.next() !== 'END_ARRAY') {
    if (reader.kind !== 'VALUE_STRING') {
      throw illegalArgument(`input array must have string values, but was [${reader.kind}]`);
    }
  }
}

function parseWeight(reader: JsonReader): void {
  if (reader.kind !== 'VALUE_STRING' && reader.kind !== 'VALUE_NUMBER') {
    throw illegalArgument(`weight must be a number or string, but was [${reader.kind}]`);
  }
  const text = reader.text();
  if (!/^[+-]?\d+$/.test(text)) throw illegalArgument(`weight must be an integer, but was [${text}]`);
  if (Number(text) < 0 || Number(text) > LARGEST_WEIGHT) {
    throw illegalArgument(`weight must be in the interval [0..2147483647], but was [${text}]`);
  }
}

function parseContexts(reader: JsonReader, field: FieldMapper): void {
  const known = completionContexts(field.parameters);
  if (known.length === 0) throw illegalArgument(`contexts field is not supported for field: [${field.path}]`);
  const { kind } = reader;
  if (kind !== 'START_OBJECT') {
    throw illegalArgument(`contexts must be an object or an array , but was [${kind}]`);
  }
  while (reader.next() !== 'END_OBJECT') {
    const { name } = reader;
    const context = known.find((one) => one.name === name);
    if (!context) throw illegalArgument(unknownContext(name, known));
    reader.next();
    if (context.type === 'CATEGORY') parseCategory(reader);
    else checkPlaces(reader.readValue());
  }
}

/** ContextMappings.get */
export function unknownContext(name: string, known: readonly CompletionContext[]): string {
  return `Unknown context name [${name}], must be one of [${known.map((one) => one.name).join(', ')}]`;
}

const CATEGORIES: ReadonlySet<string> = new Set(['VALUE_STRING', 'VALUE_NUMBER', 'VALUE_BOOLEAN']);

function parseCategory(reader: JsonReader): void {
  if (CATEGORIES.has(String(reader.kind))) return;
  if (reader.kind !== 'START_ARRAY') {
    throw parseException(
      `contexts must be a string, number or boolean or a list of string, number or boolean, but was [${reader.kind}]`,
    );
  }
  while (reader.next() !== 'END_ARRAY') {
    if (!CATEGORIES.has(String(reader.kind))) {
      throw parseException(`context array must have string, number or boolean values, but was [${reader.kind}]`);
    }
  }
}

/** Geohashes, which are taken as they are, and points in any of their forms (GeoContextMapping.parseContext). */
function checkPlaces(value: JsonValue): void {
  if (typeof value === 'string') return;
  if (!Array.isArray(value)) coordinates(value);
  else if (typeof value[0] === 'number') coordinates(value);
  else for (const one of value) coordinates(one);
}
