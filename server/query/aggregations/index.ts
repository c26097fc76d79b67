import type { Effect } from '../../errors/effect';
import { notEmulated } from '../../errors/not-emulated';
import { type JsonObject, own } from '../../json/value';
import { alias, map, object } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { didYouMean } from '../../validation/suggest';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, ParseFailure, parsingFailure } from '../dsl/failure';
import type { Aggregation, AggregationRun, ParentPipeline, Sibling, StartAggregation } from './aggregation';
import { aroundComposite } from './around-composite';
import { composite, compositeSources } from './composite';
import { dateHistogram } from './date-histogram';
import type { ReadAggregation } from './declare';
import { filter, filters, global, missing } from './filters';
import { geoDistance } from './geo-distance';
import { histogram } from './histogram';
import { ipRange } from './ip-range';
import { medianAbsoluteDeviation } from './median-absolute-deviation';
import { cardinality, numberMetric, valueCount } from './metrics';
import { nested, reverseNested } from './nested';
import { percentileRanks, percentiles } from './percentiles';
import { bucketSort, bucketSortFields } from './pipelines/bucket-sort';
import { extendedStatsBucket, percentilesBucket, statsBucket } from './pipelines/bucket-statistics';
import { cumulativeSum, cumulativeSumFields, derivative, serialDiff } from './pipelines/in-order';
import { pipelineOptions } from './pipelines/read-pipeline';
import { bucketScript, bucketSelector, scriptedFields, selectorFields } from './pipelines/scripted';
import { averageOf, best, sibling, sumOf } from './pipelines/sibling';
import { rangeAggregation } from './ranges';
import { rareTerms } from './rare-terms';
import { terms } from './terms';
import { topHits } from './top-hits';
import { weightedAvg } from './weighted-avg';

const BUCKETS: Readonly<Record<string, ReadAggregation<StartAggregation>>> = {
  composite,
  date_histogram: dateHistogram,
  date_range: rangeAggregation('date_range'),
  filter,
  filters,
  geo_distance: geoDistance,
  global,
  histogram,
  ip_range: ipRange,
  missing,
  nested,
  range: rangeAggregation('range'),
  rare_terms: rareTerms,
  reverse_nested: reverseNested,
  terms,
};

const METRICS: Readonly<Record<string, ReadAggregation<StartAggregation>>> = {
  avg: numberMetric('avg'),
  cardinality,
  extended_stats: numberMetric('extended_stats'),
  max: numberMetric('max'),
  median_absolute_deviation: medianAbsoluteDeviation,
  min: numberMetric('min'),
  percentile_ranks: percentileRanks,
  percentiles,
  stats: numberMetric('stats'),
  sum: numberMetric('sum'),
  top_hits: topHits,
  value_count: valueCount,
  weighted_avg: weightedAvg,
};

const PIPELINES: Readonly<Record<string, (cursor: Cursor) => ParentPipeline>> = {
  bucket_script: bucketScript,
  bucket_selector: bucketSelector,
  bucket_sort: bucketSort,
  cumulative_sum: cumulativeSum,
  derivative,
  serial_diff: serialDiff,
};

/** The aggregations whose buckets pipelines can work on. */
const WITH_PIPELINES = [
  ...[
    'composite',
    'date_histogram',
    'date_range',
    'geo_distance',
    'histogram',
    'ip_range',
    'range',
    'rare_terms',
    'terms',
  ],
];

type ReadSibling = (cursor: Cursor) => Sibling;

const SIBLINGS: Readonly<Record<string, ReadSibling>> = {
  avg_bucket: sibling('simple_value', averageOf),
  extended_stats_bucket: extendedStatsBucket,
  max_bucket: sibling(
    'bucket_metric_value',
    best((a, b) => a > b),
  ),
  min_bucket: sibling(
    'bucket_metric_value',
    best((a, b) => a < b),
  ),
  percentiles_bucket: percentilesBucket,
  stats_bucket: statsBucket,
  sum_bucket: sibling('simple_value', sumOf),
};

/** Aggregations that exist in a 9.x cluster but that the mock answers with 501. */
const REFUSED: ReadonlySet<string> = new Set(
  (
    'adjacency_matrix,auto_date_histogram,boxplot,bucket_correlation,bucket_count_ks_test,' +
    'categorize_text,change_point,children,cumulative_cardinality,' +
    'diversified_sampler,frequent_item_sets,geo_bounds,geo_centroid,geo_line,geohash_grid,' +
    'geohex_grid,geotile_grid,inference,ip_prefix,matrix_stats,' +
    'moving_fn,moving_percentiles,multi_terms,normalize,parent,' +
    'random_sampler,rate,sampler,scripted_metric,significant_terms,significant_text,' +
    'string_stats,t_test,time_series,top_metrics,variable_width_histogram'
  ).split(','),
);

/** The options of the aggregations that are computed from others. */
const PIPELINE_OPTIONS: Readonly<Record<string, Options>> = {
  avg_bucket: pipelineOptions,
  bucket_script: scriptedFields,
  bucket_selector: selectorFields,
  bucket_sort: bucketSortFields,
  cumulative_sum: cumulativeSumFields,
  derivative: { ...pipelineOptions, unit: {} },
  extended_stats_bucket: { ...pipelineOptions, sigma: {} },
  max_bucket: pipelineOptions,
  min_bucket: pipelineOptions,
  percentiles_bucket: { ...pipelineOptions, percents: {}, keyed: {} },
  serial_diff: { ...pipelineOptions, lag: {} },
  stats_bucket: pipelineOptions,
  sum_bucket: pipelineOptions,
};

type Options = Readonly<Record<string, { readonly effect?: Effect }>>;

/** The parameters of each type of aggregation; those of which they are a query are left out. */
export function aggregationFields(): Record<string, Options> {
  const types: Readonly<Record<string, ReadAggregation<unknown>>> = {
    ...BUCKETS,
    ...METRICS,
  };
  const declared = Object.entries(types).flatMap(([type, { fields }]) => (fields ? [[type, fields] as const] : []));
  return Object.fromEntries([...declared, ...Object.entries(compositeSources), ...Object.entries(PIPELINE_OPTIONS)]);
}

/** The names of all aggregations but those that work on the results of others. */
export const aggregationNames = (): readonly string[] => Object.keys({ ...BUCKETS, ...METRICS });

/** Elasticsearch has no limit of its own; its stack overflows at a few hundred levels. */
const DEEPEST = 200;

/** Reads `aggs` of a body (AggregatorFactories.parseAggregators). @throws ParseFailure */
export function readAggregations(cursor: Cursor, depth = 0): Aggregation[] {
  if (depth > DEEPEST) throw argumentFailure('aggregations are nested too deeply');
  const all = cursor.members().map(([name, definition]) => readAggregation(name, definition, depth));
  for (const one of all) {
    one.sibling?.check(all);
    if (depth === 0) one.pipeline?.check?.(undefined);
  }
  return all;
}

function readAggregation(name: string, definition: Cursor, depth: number): Aggregation {
  if (/[[\]>]/.test(name) || name === '') {
    throw parsingFailure(
      `Invalid aggregation name [${name}]. Aggregation names can contain any character except '[', ']', and '>'`,
      definition,
      'key',
    );
  }
  if (definition.token !== 'START_OBJECT') {
    throw parsingFailure(
      // The bracket is missing in Elasticsearch, too.
      `Aggregation definition for [${name} starts with a [${definition.token}], expected a [START_OBJECT].`,
      definition,
    );
  }
  const read = parseWith(definition, FIELDS, refusalsOf(name), { name, depth }, find);
  if (!read.type) throw parsingFailure(`Missing definition for aggregation [${name}]`, definition, 'end');
  return build(name, read.type, read.aggs ?? [], read.meta);
}

/** What is read so far of an aggregation. */
interface Reading {
  readonly name: string;
  readonly depth: number;
  type?: string;
  subs?: readonly Aggregation[];
}

const SUBS = object((value: Cursor, reading: Reading) => {
  const { name, depth, subs } = reading;
  if (subs) throw parsingFailure(`Found two sub aggregation definitions under [${name}]`, value);
  reading.subs = readAggregations(value, depth + 1);
  return reading.subs;
});

const DEFINITION = {
  meta: map,
  aggs: SUBS,
  aggregations: alias('aggs', SUBS),
} as const;

/** Every other key is a type, followed by its parameters. */
const TYPE = alias(
  'type',
  object((parameters: Cursor, reading: Reading) => {
    const { name, type } = reading;
    if (type !== undefined) {
      const reason = `Found two aggregation type definitions in [${name}]: [${type}] and [${parameters.name}]`;
      throw parsingFailure(reason, parameters);
    }
    reading.type = parameters.name;
    return parameters;
  }),
);

const FIELDS = { ...DEFINITION, type: TYPE } as const;

const find = (key: string) => own(DEFINITION, key) ?? TYPE;

function refusalsOf(name: string): Refusals<Cursor> {
  const refuse = (key: string, value: Cursor) =>
    parsingFailure(`Expected [START_OBJECT] under [${key}], but got a [${value.token}] in [${name}]`, value);
  return { unknown: refuse, unfit: refuse };
}

function build(name: string, cursor: Cursor, subs: readonly Aggregation[], meta: JsonObject | undefined): Aggregation {
  const type = cursor.name;
  const pipeline = own(PIPELINES, type);
  if (pipeline) return { name, type, meta, ...started(pipeline(cursor)) };
  const beside = own(SIBLINGS, type)?.(cursor);
  if (beside)
    return { name, type, meta, sibling: beside, start: () => ({ ...nothing, typeName: () => beside.typeName }) };
  const bucket = own(BUCKETS, type);
  const metric = own(METRICS, type);
  const read = bucket ?? metric;
  if (!read) throw unknown(type, cursor);
  if (metric && subs.length > 0) {
    throw argumentFailure(`Aggregator [${name}] of type [${type}] cannot accept sub-aggregations`);
  }
  checkPipelines(type, cursor, subs);
  const start = read(cursor, subs);
  return {
    name,
    type,
    meta,
    subs,
    start: subs.some((sub) => sub.type === 'composite') ? aroundComposite(type, start) : start,
  };
}

function checkPipelines(type: string, cursor: Cursor, subs: readonly Aggregation[]): void {
  for (const sub of subs) {
    if (!sub.pipeline) continue;
    sub.pipeline.check?.({ type, minDocCount: Number(cursor.at('min_doc_count')?.value ?? 0), subs });
    if (!WITH_PIPELINES.includes(type)) throw notEmulated(`[${sub.type}] aggregations inside [${type}]`);
  }
}

/** A pipeline is bound to indices as aggregations are, and collects nothing. */
function started(pipeline: ParentPipeline): Pick<Aggregation, 'pipeline' | 'start'> {
  const bind: AggregationRun['bind'] = (scope) => {
    pipeline.bind?.(scope);
    return { collect: () => undefined };
  };
  return { pipeline, start: () => ({ ...nothing, bind }) };
}

/** Pipeline aggregations work on buckets, not on documents. */
const nothing: AggregationRun = {
  bind: () => ({ collect: () => undefined }),
  result: () => ({}),
  typeName: () => 'simple_value',
};

function unknown(type: string, cursor: Cursor): Error {
  if (REFUSED.has(type)) return notEmulated(`[${type}] aggregations`);
  const known = [
    ...Object.keys(BUCKETS),
    ...Object.keys(METRICS),
    ...Object.keys(PIPELINES),
    ...Object.keys(SIBLINGS),
    ...REFUSED,
  ];
  const cause = new ParseFailure('named_object_not_found_exception', `unknown field [${type}]`, cursor);
  return parsingFailure(`Unknown aggregation type [${type}]${didYouMean(type, known)}`, cursor, 'value', cause);
}
