import { illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { mapperParsingError } from './mapping-failure';

const TERM_VECTORS = [
  ...['no', 'yes', 'with_positions', 'with_offsets', 'with_positions_offsets', 'with_positions_payloads'],
  'with_positions_offsets_payloads',
];

/** Types whose `index_options` are an object. */
const WITHOUT_TERMS = ['sparse_vector', 'semantic_text'];

/** The words that a parameter takes. */
function wordsOf(parameter: string, type: string): readonly string[] | undefined {
  switch (parameter) {
    case 'index_options':
      if (type === 'keyword' || type === 'flattened') return ['docs', 'freqs'];
      return WITHOUT_TERMS.includes(type) ? undefined : ['positions', 'docs', 'freqs', 'offsets'];
    case 'term_vector':
      return TERM_VECTORS;
    case 'on_script_error':
      return ['fail', 'continue'];
    case 'time_series_metric':
      return type === 'geo_point' ? ['position'] : ['gauge', 'counter'];
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
  if (parameter === 'index_options' && WITHOUT_TERMS.includes(type) && !isObject(value)) {
    throw mapperParsingError(
      `index_options should be a map but was of type: class java.${Array.isArray(value) ? 'util' : 'lang'}.${javaClassName(value)}`,
    );
  }
  if (parameter === 'meta') checkMeta(field, value);
  if (parameter === 'similarity' && value === 'boolean') throw notEmulated('the similarity [boolean]');
  if (parameter === 'script') throw notEmulated('[script] of fields in a mapping');
  if (parameter === 'max_input_length') checkInputLength(value);
  refuseValue(type, parameter, javaText(value));
  if (parameter === 'synthetic_source_keep' && !['none', 'arrays', 'all'].includes(javaText(value))) {
    throw illegalArgument(
      `Unknown synthetic_source_keep value [${javaText(value)}], accepted values are [none,arrays,all]`,
    );
  }
}

/** Values that have an effect in Elasticsearch and none here. */
function refuseValue(type: string, parameter: string, text: string): void {
  const taken = TAKEN[parameter];
  if (taken && !taken.includes(text)) throw notEmulated(`[${parameter}] of fields other than [${taken[0]}]`);
  if (parameter === 'fielddata_frequency_filter') throw notEmulated('[fielddata_frequency_filter] of fields');
  if (
    type === 'keyword' &&
    ((parameter === 'norms' && text === 'true') || (parameter === 'index_options' && text === 'freqs'))
  ) {
    throw notEmulated(`[${parameter}] [${text}] of [keyword] fields`);
  }
}

const TAKEN: Readonly<Record<string, readonly string[]>> = {
  ignore_z_value: ['true'],
  max_input_length: ['50'],
  preserve_position_increments: ['true'],
  preserve_separators: ['true'],
};

/** CompletionFieldMapper.Builder.validateInputLength */
function checkInputLength(value: JsonValue): void {
  const text = javaText(value);
  if (typeof value === 'number' && !Number.isInteger(value)) throw illegalArgument(`${text} is not an integer value`);
  if (!/^[+-]?\d+$/.test(text)) throw numberFormatException(text);
  if (Number(text) <= 0) throw illegalArgument(`[max_input_length] must be > 0 but was [${text}]`);
}

/** TypeParsers.parseMeta. @throws ElasticsearchError mapper_parsing_exception */
export function checkMeta(field: string, value: JsonValue): void {
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

const ENGLISH = ['en', '', 'en_US', 'en-US', 'ROOT', 'root'];

/** Languages matter to formats that have names of months or days. @throws ElasticsearchError 501 */
function checkLanguage(locale: string, format: string): void {
  const patterns = format.split('||').filter((pattern) => !/^[a-z_]*$/.test(pattern));
  const withNames = patterns.some((pattern) => /MMM|LLL|QQQ|eee|ccc|[EaBGz]/.test(pattern.replace(/'[^']*'/g, '')));
  if (withNames && !ENGLISH.includes(locale)) throw notEmulated(`the [locale] [${locale}] of fields`);
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
  if (type === 'token_count' && parameters.analyzer === undefined) {
    throw mapperParsingError(`Analyzer must be set for field [${field}] but wasn't.`);
  }
  if (parameters.time_series_dimension === true && (parameters.index === false || parameters.doc_values === false)) {
    throw illegalArgument('Field [time_series_dimension] requires that [index] and [doc_values] are true');
  }
  if (parameters.locale !== undefined) checkLanguage(javaText(parameters.locale), javaText(parameters.format ?? ''));
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
