import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import { parseBooleanSetting } from '../../validation/booleans';
import { normalizeContexts } from './completion-contexts';
import { fieldParameters } from './field-parameters';
import type { FieldTraits } from './mapper';
import { mapperParsingError } from './mapping-failure';
import { readNullValue } from './null-value';
import { checkParameterValue, checkTogether } from './parameter-values';
import { checkLocale, readPrefixes } from './text-parameters';

const FLAGS = [
  ...['index', 'doc_values', 'store', 'norms', 'coerce', 'ignore_malformed', 'eager_global_ordinals', 'fielddata'],
  ...[
    'index_phrases',
    'split_queries_on_whitespace',
    'time_series_dimension',
    'ignore_z_value',
    'positive_score_impact',
    'preserve_separators',
    'preserve_position_increments',
    'enable_position_increments',
  ],
];
/** Numbers that Elasticsearch does not compute (NumberFieldMapper.NumberType). */
const UNSCRIPTED = ['integer', 'short', 'byte', 'float', 'half_float'];
const NUMBERS = [
  'ignore_above',
  'depth_limit',
  'position_increment_gap',
  'scaling_factor',
  'max_shingle_size',
  'max_input_length',
];
const DEFAULTS: JsonObject = {
  index: true,
  doc_values: true,
  store: false,
  coerce: true,
  ignore_malformed: false,
  eager_global_ordinals: false,
  fielddata: false,
  index_phrases: false,
  split_queries_on_whitespace: false,
  time_series_dimension: false,
  ignore_z_value: true,
  positive_score_impact: true,
  enable_position_increments: true,
  ignore_above: 2147483647,
  position_increment_gap: 100,
  null_value: null,
  term_vector: 'no',
  on_script_error: 'fail',
};

/** The default value of a parameter; undefined if the parameter is always shown. */
export function defaultOf(name: string, type: string): JsonValue | undefined {
  if (type === 'dense_vector') return null;
  if (name === 'index_options') return type === 'keyword' || type === 'flattened' ? 'docs' : 'positions';
  if (name === 'norms') return type !== 'keyword';
  if (name === 'format')
    return type === 'date_nanos' ? 'strict_date_optional_time_nanos||epoch_millis' : DEFAULT_DATE_FORMAT;
  if (name === 'doc_values' && type === 'binary') return false;
  return own(DEFAULTS, name);
}

/**
 * Checks the parameters of a field, converts their values to the right type and drops those that equal the default.
 *
 * @throws ElasticsearchError 400, not yet wrapped (FieldMapper.Builder.parse).
 */
export function normalizeParameters(name: string, type: string, traits: FieldTraits, given: JsonObject): JsonObject {
  if (traits.normalize) return traits.normalize(name, given);
  const parameters: JsonObject = {};
  for (const [parameter, raw] of Object.entries(given)) {
    if (parameter === 'copy_to' && raw === null) continue;
    const value = readParameter(name, type, parameter, raw);
    if (!isDefault(value, parameter, type)) setOwn(parameters, parameter, value);
  }
  if ((parameters.null_value ?? null) !== null) {
    parameters.null_value = readNullValue(name, type, parameters, defaultOf('format', type));
  }
  checkTogether(name, type, parameters);
  if (type === 'scaled_float' && parameters.scaling_factor === undefined) {
    throw illegalArgument('Field [scaling_factor] is required');
  }
  return { ...own(ALWAYS_SHOWN, type), ...parameters };
}

/** What a mapping shows of some types whatever it says (Parameter.alwaysSerialize). */
const ALWAYS_SHOWN: Readonly<Record<string, JsonObject>> = {
  completion: {
    analyzer: 'simple',
    preserve_separators: true,
    preserve_position_increments: true,
    max_input_length: 50,
  },
  search_as_you_type: { doc_values: false, max_shingle_size: 3 },
};

/** One parameter of a field, converted to the right type. */
function readParameter(name: string, type: string, parameter: string, raw: JsonValue): JsonValue {
  // Parameters that were removed long ago have an error of their own.
  if (parameter === 'boost') throw mapperParsingError(`Unknown parameter [boost] on mapper [${name}]`);
  if (parameter === 'script' && UNSCRIPTED.includes(type)) {
    throw mapperParsingError(`Unknown parameter [script] for mapper [${name}]`);
  }
  if (parameter === 'format' && type.endsWith('_range') && type !== 'date_range') {
    throw illegalArgument(
      `field [${name}] of type [range] should not define a dateTimeFormatter unless it is a DATE type`,
    );
  }
  if (!Object.hasOwn(own(fieldParameters, type) ?? {}, parameter)) {
    throw mapperParsingError(`unknown parameter [${parameter}] on mapper [${name}] of type [${type}]`);
  }
  if (raw === null) {
    if (parameter === 'null_value') return raw;
    throw mapperParsingError(`[${parameter}] on mapper [${name}] of type [${type}] must not have a [null] value`);
  }
  checkParameterValue(name, type, parameter, raw);
  return convert(name, parameter, raw);
}

/** Whether a parameter with this value is not kept, whatever the settings of the index. */
function isDefault(value: JsonValue, parameter: string, type: string): boolean {
  if (EXPLICIT.includes(parameter) || parameter === 'ignore_above') return false;
  if (parameter === 'meta') return isObject(value) && Object.keys(value).length === 0;
  return value === defaultOf(parameter, type);
}

/** Mappings show these wherever they are set (Parameter.explicitBoolParam); dates and addresses are an exception. */
const EXPLICIT = ['coerce', 'ignore_malformed', 'ignore_z_value'];

function convert(field: string, parameter: string, value: JsonValue): JsonValue {
  if (FLAGS.includes(parameter)) return parseBooleanSetting(value);
  if (parameter === 'index_prefixes') return readPrefixes(field, value);
  if (parameter === 'locale') return checkLocale(value);
  if (NUMBERS.includes(parameter)) return numberMappingParameter(parameter, value);
  if (parameter === 'contexts') return normalizeContexts(value);
  if (parameter === 'copy_to') return Array.isArray(value) ? value : [javaText(value)];
  if (parameter === 'format') return checkFormat(field, javaText(value));
  return value;
}

/** A boolean parameter, also accepted as a string. */
export function booleanMappingParameter(parameter: string, value: JsonValue): boolean {
  try {
    return parseBooleanSetting(value);
  } catch (error) {
    throw illegalArgument(`Could not convert [${parameter}] to boolean`, error as ElasticsearchError);
  }
}

function numberMappingParameter(parameter: string, value: JsonValue): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    throw numberFormatException(javaText(value));
  }
  if (parameter !== 'scaling_factor' && !Number.isInteger(number)) {
    throw illegalArgument(`${javaText(value)} is not an integer value`);
  }
  if ((parameter === 'ignore_above' || parameter === 'depth_limit') && number < 0) {
    throw illegalArgument(`[${parameter}] must be positive, got [${number}]`);
  }
  if (parameter === 'position_increment_gap' && number < 0) {
    throw mapperParsingError(`[${parameter}] must be positive, got [${number}]`);
  }
  return number;
}

function checkFormat(field: string, pattern: string): string {
  try {
    new DateFormat(pattern);
    return pattern;
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type !== 'illegal_argument_exception') throw error;
    throw illegalArgument(`Error parsing [format] on field [${field}]: ${error.reason}`, error);
  }
}
