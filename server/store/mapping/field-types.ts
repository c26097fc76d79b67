import { fitsCompletion, parseCompletion } from './completion-values';
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

const keyword: FieldTraits = {
  family: 'keyword',
  docValues: true,
  searchesDocValues: true,
  fits: fitsKeyword,
  parse: parseKeyword,
};
const text: FieldTraits = {
  family: 'text',
  docValues: false,
  searchesDocValues: false,
  fits: fitsText,
  parse: parseText,
};
const integer: FieldTraits = {
  family: 'integer',
  docValues: true,
  searchesDocValues: true,
  fits: fitsInteger,
  parse: parseIntegerField,
};
const floating: FieldTraits = { ...integer, family: 'float', fits: fitsFloat, parse: parseFloating };
const date: FieldTraits = {
  ...integer,
  family: 'date',
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
    fits: fitsConstant,
    parse: parseConstant,
  },
  wildcard: {
    ...keyword,
    familyName: 'keyword',
    fits: fitsText,
    parse: parseText,
  },
  text,
  match_only_text: { ...text, familyName: 'text' },
  search_as_you_type: text,
  annotated_text: text,
  long: integer,
  integer,
  short: integer,
  byte: integer,
  unsigned_long: integer,
  double: floating,
  float: floating,
  half_float: floating,
  scaled_float: floating,
  boolean: {
    ...integer,
    family: 'boolean',
    fits: fitsBoolean,
    parse: parseBooleanValue,
  },
  date,
  date_nanos: { ...date, fits: fitsDateNanos, parse: parseDateNanos },
  ip: {
    ...integer,
    family: 'ip',
    fits: fitsIp,
    parse: parseIp,
  },
  version: { ...keyword, family: 'version', fits: fitsText, parse: parseText },
  binary: {
    ...text,
    family: 'binary',
    fits: fitsBinary,
    parse: parseBinary,
  },
  flattened: {
    ...keyword,
    family: 'flattened',
    objects: true,
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
    fits: fitsGeoPoint,
    parse: parseGeoPoint,
  }),
  geo_shape: opaque('opaque'),
  point: vector,
  shape: opaque('opaque'),
  completion: opaque('opaque', {
    wholeArrays: true,
    wordsErrors: true,
    fits: fitsCompletion,
    parse: parseCompletion,
  }),
  dense_vector: opaque('opaque', {
    wholeArrays: true,
    wordsErrors: true,
    normalize: normalizeDenseVector,
    fits: fitsVector,
    parse: parseVector,
  }),
  sparse_vector: opaque('opaque'),
  semantic_text: opaque('text'),
  rank_feature: opaque('opaque'),
  rank_features: opaque('opaque'),
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

/** Types of fields that Elasticsearch has and the mock does not. */
export const refusedTypes: readonly string[] = [
  ...['counted_keyword', 'exponential_histogram', 'passthrough', 'pattern_text', 'rank_vectors'],
];
