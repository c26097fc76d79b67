import { ANY_VALUE, type Effect } from '../../errors/effect';

/** The parameters of a type of field, with what becomes of each; undefined for those that do what they do in Elasticsearch. */
export type FieldParameters = Readonly<Record<string, Effect | undefined>>;

const SPEED: Effect = { kept: 'changes speed, not answers' };
const NO_TIME_SERIES: Effect = { kept: 'time series are refused' };
const NOT_SEARCHED: Effect = { kept: 'fields of this type cannot be searched' };

/** The parameters that do not simply take effect, whatever the type. */
const effects: FieldParameters = {
  eager_global_ordinals: SPEED,
  index_phrases: SPEED,
  similarity: { refused: '`boolean`' },
  script: { refused: ANY_VALUE },
  on_script_error: { kept: 'is about scripts, which are refused' },
  time_series_dimension: NO_TIME_SERIES,
  time_series_dimensions: NO_TIME_SERIES,
  fielddata_frequency_filter: { refused: ANY_VALUE },
  ignore_z_value: { refused: '`false`' },
  locale: { refused: 'languages other than English, for formats with names of months or days' },
  preserve_separators: { refused: '`false`' },
  preserve_position_increments: { refused: '`false`' },
  max_input_length: { refused: 'all but `50`' },
};

const named = (...names: readonly string[]): FieldParameters =>
  Object.fromEntries(names.map((name) => [name, effects[name]]));

/** Every field has these (FieldMapper.Builder.parse). */
const common = named('meta', 'copy_to', 'synthetic_source_keep');
const stored = { ...common, ...named('store') };
const indexed = { ...stored, ...named('index', 'doc_values') };
const valued = { ...indexed, ...named('null_value') };
const scripted = { ...valued, ...named('script', 'on_script_error') };
const analyzers = named('analyzer', 'search_analyzer', 'search_quote_analyzer');
const words = { ...stored, ...analyzers, ...named('index_options', 'norms', 'similarity', 'term_vector') };

const keyword: FieldParameters = {
  ...scripted,
  ...named('time_series_dimension', 'eager_global_ordinals', 'ignore_above', 'normalizer', 'similarity'),
  ...named('split_queries_on_whitespace'),
  index_options: { refused: '`freqs`' },
  norms: { refused: '`true`' },
};
const text: FieldParameters = {
  ...words,
  ...named('index', 'fielddata', 'fielddata_frequency_filter', 'index_phrases', 'index_prefixes'),
  ...named('position_increment_gap', 'eager_global_ordinals'),
};
const number = {
  ...scripted,
  ...named('coerce', 'ignore_malformed', 'time_series_dimension', 'time_series_metric'),
};
const date = { ...scripted, ...named('format', 'locale', 'ignore_malformed') };
const simple = { ...scripted, ...named('ignore_malformed', 'time_series_dimension') };
const range = { ...indexed, ...named('coerce', 'locale') };
const shape: FieldParameters = {
  ...indexed,
  coerce: NOT_SEARCHED,
  ignore_malformed: NOT_SEARCHED,
  ignore_z_value: NOT_SEARCHED,
  orientation: NOT_SEARCHED,
};
const metric: FieldParameters = { ...common, ignore_malformed: NOT_SEARCHED, time_series_metric: NOT_SEARCHED };

/**
 * What each type of field takes: the getParameters of the builders of Elasticsearch's mappers. Those of its server were
 * tried on a node of 9.1.
 */
export const fieldParameters: Readonly<Record<string, FieldParameters>> = {
  keyword,
  constant_keyword: { ...common, ...named('value') },
  wildcard: { ...common, ...named('ignore_above', 'null_value') },
  text,
  match_only_text: common,
  search_as_you_type: { ...words, ...named('index', 'doc_values', 'max_shingle_size') },
  annotated_text: { ...words, ...named('position_increment_gap') },
  long: number,
  integer: number,
  short: number,
  byte: number,
  unsigned_long: { ...valued, ...named('ignore_malformed', 'time_series_dimension', 'time_series_metric') },
  double: number,
  float: number,
  half_float: number,
  scaled_float: { ...valued, ...named('coerce', 'ignore_malformed', 'scaling_factor', 'time_series_metric') },
  boolean: simple,
  date,
  date_nanos: date,
  ip: simple,
  version: common,
  binary: { ...stored, ...named('doc_values') },
  flattened: {
    ...common,
    ...named('index', 'doc_values', 'null_value', 'eager_global_ordinals', 'ignore_above', 'index_options'),
    ...named('similarity', 'split_queries_on_whitespace', 'depth_limit', 'time_series_dimensions'),
    ...named('preserve_leaf_arrays'),
  },
  integer_range: range,
  long_range: range,
  float_range: range,
  double_range: range,
  date_range: { ...range, ...named('format') },
  ip_range: range,
  geo_point: { ...scripted, ...named('ignore_malformed', 'ignore_z_value', 'time_series_metric') },
  geo_shape: { ...shape, ...named('script', 'on_script_error') },
  point: { ...valued, ignore_malformed: NOT_SEARCHED, ignore_z_value: NOT_SEARCHED },
  shape,
  completion: {
    ...common,
    ...named('analyzer', 'search_analyzer', 'preserve_separators', 'preserve_position_increments'),
    ...named('max_input_length', 'contexts'),
  },
  dense_vector: { ...common, ...named('index', 'similarity', 'dims', 'element_type', 'index_options') },
  sparse_vector: { ...stored, index_options: NOT_SEARCHED },
  semantic_text: {
    ...named('meta', 'copy_to'),
    inference_id: NOT_SEARCHED,
    search_inference_id: NOT_SEARCHED,
    model_settings: NOT_SEARCHED,
    chunking_settings: NOT_SEARCHED,
    index_options: NOT_SEARCHED,
  },
  rank_feature: { ...common, positive_score_impact: NOT_SEARCHED, null_value: NOT_SEARCHED },
  rank_features: { ...common, positive_score_impact: NOT_SEARCHED },
  join: { ...named('meta', 'relations'), eager_global_ordinals: SPEED },
  percolator: common,
  histogram: { ...metric, coerce: NOT_SEARCHED },
  aggregate_metric_double: { ...metric, metrics: NOT_SEARCHED, default_metric: NOT_SEARCHED },
  token_count: { ...valued, ...named('analyzer', 'enable_position_increments') },
};
