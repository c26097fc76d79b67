import { normalizeDenseVector } from './dense-vector';
import { fitsVector, parseVector } from './dense-vector-values';
import { fitsGeoPoint, parseGeoPoint } from './geo-point-values';
import { fitsJoin, normalizeJoin, parseJoin } from './join';
import type { FieldFamily, FieldTraits } from './mapper';
import { fitsFloat, fitsInteger, parseFloating, parseIntegerField } from './numbers';
import { fitsRange, parseRange } from './range-values';
import {
  fitsAnything,
  fitsBinary,
  fitsBoolean,
  fitsConstant,
  fitsDate,
  fitsDateNanos,
  fitsFlattened,
  fitsIp,
  fitsKeyword,
  fitsText,
  parseBinary,
  parseBooleanValue,
  parseConstant,
  parseDate,
  parseDateNanos,
  parseFlattened,
  parseIp,
  parseKeyword,
  parseText,
  skipValue,
} from './values';

const COMMON = ['meta', 'copy_to', 'store'];
const INDEXABLE = [
  ...COMMON,
  'index',
  'doc_values',
  'null_value',
  'script',
  'on_script_error',
  'time_series_dimension',
];
const SYNTHETIC = 'synthetic_source_keep';

const keywordParameters = [
  ...INDEXABLE,
  ...['eager_global_ordinals', 'ignore_above', 'index_options', 'normalizer', 'norms', 'similarity'],
  ...['split_queries_on_whitespace', SYNTHETIC],
];
const textParameters = [
  ...[...COMMON, 'index', 'analyzer', 'search_analyzer', 'search_quote_analyzer', 'index_options', 'norms'],
  ...['fielddata', 'fielddata_frequency_filter', 'index_phrases', 'index_prefixes', 'position_increment_gap'],
  ...['similarity', 'term_vector', 'eager_global_ordinals', SYNTHETIC],
];
const numberParameters = [...INDEXABLE, 'coerce', 'ignore_malformed', 'time_series_metric', SYNTHETIC];

const UNFLATTENED = ['normalizer', 'norms', 'store', 'script', 'on_script_error', SYNTHETIC];
const flattenedParameters = keywordParameters.filter((name) => !UNFLATTENED.includes(name));

const keyword: FieldTraits = {
  family: 'keyword',
  docValues: true,
  searchesDocValues: true,
  parameters: keywordParameters,
  fits: fitsKeyword,
  parse: parseKeyword,
};
const text: FieldTraits = {
  family: 'text',
  docValues: false,
  searchesDocValues: false,
  parameters: textParameters,
  fits: fitsText,
  parse: parseText,
};
const integer: FieldTraits = {
  family: 'integer',
  docValues: true,
  searchesDocValues: true,
  parameters: numberParameters,
  fits: fitsInteger,
  parse: parseIntegerField,
};
const floating: FieldTraits = { ...integer, family: 'float', fits: fitsFloat, parse: parseFloating };
const date: FieldTraits = {
  ...integer,
  family: 'date',
  parameters: [...INDEXABLE, 'format', 'locale', 'ignore_malformed', SYNTHETIC],
  fits: fitsDate,
  parse: parseDate,
};
const opaque = (family: FieldFamily, more: Partial<FieldTraits> = {}): FieldTraits => ({
  family,
  docValues: false,
  searchesDocValues: false,
  objects: true,
  fits: fitsAnything,
  parse: skipValue,
  ...more,
});
const range = opaque('range', { docValues: true, fits: fitsRange, parse: parseRange });
const vector = opaque('opaque', { wholeArrays: true });

/** All field types of the mock. Those of the `opaque` family accept anything and cannot be searched. */
const fieldTypes: Readonly<Record<string, FieldTraits>> = {
  keyword,
  constant_keyword: {
    ...keyword,
    familyName: 'keyword',
    parameters: ['meta', 'value'],
    fits: fitsConstant,
    parse: parseConstant,
  },
  wildcard: {
    ...keyword,
    familyName: 'keyword',
    parameters: [...COMMON, 'ignore_above', 'null_value'],
    fits: fitsText,
    parse: parseText,
  },
  text,
  match_only_text: { ...text, familyName: 'text', parameters: [...COMMON, 'analyzer'] },
  search_as_you_type: { ...text, parameters: [...textParameters, 'max_shingle_size', 'doc_values'] },
  annotated_text: text,
  long: integer,
  integer,
  short: integer,
  byte: integer,
  unsigned_long: integer,
  double: floating,
  float: floating,
  half_float: floating,
  scaled_float: { ...floating, parameters: [...numberParameters, 'scaling_factor'] },
  boolean: {
    ...integer,
    family: 'boolean',
    parameters: [...INDEXABLE, 'ignore_malformed', SYNTHETIC],
    fits: fitsBoolean,
    parse: parseBooleanValue,
  },
  date,
  date_nanos: { ...date, fits: fitsDateNanos, parse: parseDateNanos },
  ip: {
    ...integer,
    family: 'ip',
    parameters: [...INDEXABLE, 'ignore_malformed', SYNTHETIC],
    fits: fitsIp,
    parse: parseIp,
  },
  version: { ...keyword, family: 'version', parameters: COMMON, fits: fitsText, parse: parseText },
  binary: {
    ...text,
    family: 'binary',
    parameters: [...COMMON, 'doc_values', SYNTHETIC],
    fits: fitsBinary,
    parse: parseBinary,
  },
  flattened: {
    ...keyword,
    family: 'flattened',
    objects: true,
    parameters: [...flattenedParameters, 'depth_limit', 'time_series_dimensions', 'preserve_leaf_arrays'],
    fits: fitsFlattened,
    parse: parseFlattened,
  },
  integer_range: range,
  long_range: range,
  float_range: range,
  double_range: range,
  date_range: range,
  ip_range: range,
  geo_point: opaque('opaque', {
    docValues: true,
    wholeArrays: true,
    wordsErrors: true,
    parameters: [...INDEXABLE, 'ignore_malformed', 'ignore_z_value', 'time_series_metric', SYNTHETIC],
    fits: fitsGeoPoint,
    parse: parseGeoPoint,
  }),
  geo_shape: opaque('opaque'),
  point: vector,
  shape: opaque('opaque'),
  completion: vector,
  dense_vector: opaque('opaque', {
    wholeArrays: true,
    wordsErrors: true,
    normalize: normalizeDenseVector,
    fits: fitsVector,
    parse: parseVector,
  }),
  sparse_vector: opaque('opaque'),
  semantic_text: opaque('text'),
  rank_feature: opaque('opaque', { parameters: [...COMMON, 'positive_score_impact', 'null_value'] }),
  rank_features: opaque('opaque', { parameters: [...COMMON, 'positive_score_impact'] }),
  join: opaque('keyword', {
    docValues: true,
    wordsErrors: true,
    normalize: normalizeJoin,
    fits: fitsJoin,
    parse: parseJoin,
  }),
  percolator: opaque('opaque'),
  histogram: opaque('opaque'),
  aggregate_metric_double: opaque('opaque'),
  token_count: opaque('integer', { docValues: true, objects: false }),
};

/**
 * The traits of a field type; undefined if there is no such type. Objects, nested objects and aliases have no traits.
 */
export function fieldTraits(type: string): FieldTraits | undefined {
  return Object.hasOwn(fieldTypes, type) ? fieldTypes[type] : undefined;
}
