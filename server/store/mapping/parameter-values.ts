import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { mapperParsingError } from './mapping-failure';

const TERM_VECTORS = [
  ...['no', 'yes', 'with_positions', 'with_offsets', 'with_positions_offsets', 'with_positions_payloads'],
  'with_positions_offsets_payloads',
];

/** The words that a parameter takes. */
function wordsOf(parameter: string, type: string): readonly string[] | undefined {
  switch (parameter) {
    case 'index_options':
      if (type === 'keyword' || type === 'flattened') return ['docs', 'freqs'];
      return ['positions', 'docs', 'freqs', 'offsets'];
    case 'term_vector':
      return TERM_VECTORS;
    case 'on_script_error':
      return ['fail', 'continue'];
    case 'time_series_metric':
      return ['gauge', 'counter'];
    default:
      return undefined;
  }
}

/**
 * Checks the parameters of a field that take one of a few words, or have a form of their own.
 *
 * @param field its own name
 * @throws ElasticsearchError 400, not yet wrapped; 501 for what is not emulated.
 */
export function checkParameterValue(field: string, type: string, parameter: string, value: JsonValue): void {
  const words = wordsOf(parameter, type);
  if (words && !words.includes(javaText(value))) {
    throw mapperParsingError(
      `Unknown value [${javaText(value)}] for field [${parameter}] - accepted values are [${words.join(', ')}]`,
    );
  }
  if (parameter === 'meta') checkMeta(field, value);
  if (parameter === 'similarity' && value === 'boolean') throw notEmulated('the similarity [boolean]');
  if (parameter === 'script') throw notEmulated('[script] of fields in a mapping');
  if (parameter === 'synthetic_source_keep' && !['none', 'arrays', 'all'].includes(javaText(value))) {
    throw illegalArgument(
      `Unknown synthetic_source_keep value [${javaText(value)}], accepted values are [none,arrays,all]`,
    );
  }
}

/** TypeParsers.parseMeta. */
function checkMeta(field: string, value: JsonValue): void {
  if (!isObject(value))
    throw mapperParsingError(`[meta] must be an object, got ${described(value)} for field [${field}]`);
  const entries = Object.entries(value);
  if (entries.length > 5) {
    throw mapperParsingError(`[meta] can't have more than 5 entries, but got ${entries.length} on field [${field}]`);
  }
  for (const [key] of entries) {
    if (key.length > 20)
      throw mapperParsingError(`[meta] keys can't be longer than 20 chars, but got [${key}] for field [${field}]`);
  }
  for (const [, item] of entries) checkMetaValue(field, item);
}

function checkMetaValue(field: string, value: JsonValue): void {
  if (value === null) throw mapperParsingError(`[meta] values can't be null (field [${field}])`);
  if (typeof value !== 'string') {
    throw mapperParsingError(`[meta] values can only be strings, but got ${described(value)} for field [${field}]`);
  }
  if (value.length > 50) {
    throw mapperParsingError(`[meta] values can't be longer than 50 chars, but got [${value}] for field [${field}]`);
  }
}

/** `Integer[1]`: the Java class of a value, and the value. */
function described(value: JsonValue): string {
  return `${javaClassName(value)}[${javaText(value)}]`;
}

function javaClassName(value: JsonValue): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'ArrayList';
  if (isObject(value)) return 'LinkedHashMap';
  return Number.isInteger(value) ? 'Integer' : 'Double';
}

/**
 * Checks the parameters of a field against each other.
 *
 * @param parameters converted; those with their default value are omitted.
 * @throws ElasticsearchError 400 illegal_argument_exception, not yet wrapped.
 */
export function checkTogether(field: string, type: string, parameters: JsonObject): void {
  if (type === 'flattened' && parameters.copy_to !== undefined) {
    throw illegalArgument(`flattened field [${field}] does not support [copy_to]`);
  }
  if (type !== 'text') return;
  const unindexed = parameters.index === false;
  if (unindexed && parameters.fielddata === true) {
    throw illegalArgument(`Cannot enable fielddata on a [text] field that is not indexed: [${field}]`);
  }
  if (unindexed && parameters.index_prefixes !== undefined) {
    throw illegalArgument(`Cannot set index_prefixes on unindexed field [${field}]`);
  }
  if (parameters.index_phrases === true && ['docs', 'freqs'].includes(String(parameters.index_options))) {
    throw illegalArgument(`Cannot set index_phrases on field [${field}] if positions are not enabled`);
  }
}
