import type { AnswerObject } from '../../json/value';
import { RawJson } from '../../json/value';

const SCRIPTED = { script: null, on_script_error: 'fail', meta: {} } as const;
const SERIES = { time_series_dimension: false } as const;
const INDEXED = { index: true, doc_values: true, store: false } as const;

const number = {
  ...INDEXED,
  ...{ ignore_malformed: false, coerce: true, null_value: null },
  ...SCRIPTED,
  ...SERIES,
  time_series_metric: null,
} as const;
const date = (format: string): AnswerObject => ({
  ...INDEXED,
  ...{ format, locale: 'en', null_value: null, ignore_malformed: false },
  ...SCRIPTED,
});

/** The parameters of a type with their defaults, in the order in which they are shown (the builders of its FieldMapper). */
export const parameterDefaults: Readonly<Record<string, AnswerObject>> = {
  ...Object.fromEntries(
    ['long', 'integer', 'short', 'byte', 'double', 'float', 'half_float'].map((type) => [type, number]),
  ),
  keyword: {
    ...INDEXED,
    ...{
      null_value: null,
      eager_global_ordinals: false,
      ignore_above: 2147483647,
      index_options: 'docs',
      norms: false,
    },
    ...{ similarity: null, normalizer: null, split_queries_on_whitespace: false },
    ...SCRIPTED,
    ...SERIES,
  },
  text: {
    ...{
      index: true,
      store: false,
      fields: undefined,
      meta: {},
      index_options: 'positions',
      term_vector: 'no',
      norms: true,
    },
    ...{ analyzer: 'default', search_analyzer: 'default', search_quote_analyzer: 'default', similarity: null },
    ...{ eager_global_ordinals: false, position_increment_gap: 100, fielddata: false },
    fielddata_frequency_filter: { min: new RawJson('0.0'), max: new RawJson('2.147483647E9'), min_segment_size: 0 },
    ...{ index_prefixes: null, index_phrases: false },
  },
  date: date('strict_date_optional_time||epoch_millis'),
  date_nanos: date('strict_date_optional_time_nanos||epoch_millis'),
  boolean: {
    ...{ meta: {}, doc_values: true, index: true, null_value: null, store: false },
    ...{ script: null, on_script_error: 'fail', ignore_malformed: false },
    ...SERIES,
  },
  ip: { ...INDEXED, ignore_malformed: false, null_value: null, ...SCRIPTED, ...SERIES },
  geo_point: {
    ...{ doc_values: true, index: true, store: false, ignore_malformed: false, ignore_z_value: true, null_value: null },
    ...SCRIPTED,
    ...SERIES,
    time_series_metric: null,
  },
  binary: { meta: {}, store: false, doc_values: false },
};
