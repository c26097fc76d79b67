import type { AnswerObject } from '../../json/value';

/** The kinds of values that each aggregation of the server accepts, by the kinds (ValuesSourceRegistry). */
const TYPES: Readonly<Record<string, string>> = {
  'boolean counter date numeric': 'avg extended_stats max min percentile_ranks percentiles range stats sum',
  'boolean counter date geopoint ip keyword numeric range': 'cardinality value_count',
  other:
    'composite filter filters global nested random_sampler reverse_nested sampler scripted_metric significant_text top_hits',
  'date numeric range': 'date_histogram',
  'boolean date numeric': 'date_range',
  'boolean date keyword numeric': 'diversified_sampler',
  'geopoint position': 'geo_bounds geo_centroid',
  geopoint: 'geo_distance geohash_grid geotile_grid',
  'boolean counter date numeric range': 'histogram',
  ip: 'ip_prefix ip_range',
  'counter numeric': 'median_absolute_deviation variable_width_histogram',
  'boolean date geopoint ip keyword numeric range': 'missing',
  'boolean date ip keyword numeric': 'rare_terms significant_terms terms',
  numeric: 'weighted_avg',
};

/** `aggregations` of the node, sorted by name: AggregationInfo. */
export function aggregationTypes(): AnswerObject {
  const types = Object.entries(TYPES).flatMap(([kinds, names]) =>
    names.split(' ').map((name) => [name, { types: kinds.split(' ') }] as const),
  );
  return Object.fromEntries(types.sort(([one], [other]) => (one < other ? -1 : 1)));
}
