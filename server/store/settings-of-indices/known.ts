import { own } from '../../json/value';
import type { SettingValue } from '../settings';
import type { CheckValue } from './value-kinds';
import * as kinds from './value-kinds';

/** When a setting may change: at any time, only while the index is closed, never, or not by any request. */
type Scope = 'dynamic' | 'static' | 'final' | 'private';

export interface IndexSetting {
  readonly check: CheckValue;
  readonly scope: Scope;
  readonly fallback?: SettingValue;
  /** `done`, or why a client cannot see that the setting is only kept and shown. */
  readonly effect: string;
}

const setting = (scope: Scope, effect: string, check: CheckValue, fallback?: SettingValue): IndexSetting => ({
  check,
  scope,
  effect,
  ...(fallback !== undefined && { fallback }),
});

/** Settings that the mock obeys. */
const done = {
  dynamic: (check: CheckValue, fallback?: SettingValue) => setting('dynamic', 'done', check, fallback),
  fixed: (check: CheckValue, fallback?: SettingValue) => setting('static', 'done', check, fallback),
  final: (check: CheckValue, fallback?: SettingValue) => setting('final', 'done', check, fallback),
};

const { flag, text, list, time, dataSize, number, longFrom, decimalFrom, sizeFrom, oneOf, constant } = kinds;

const ONE_NODE = 'there is one node, and no shard moves';
const NO_DISK = 'nothing is on a disk';
const SEGMENTS = 'there are no segments to merge';
const NO_LOG = 'there is no slow log';
const SPEED = 'changes speed, not answers';
const NO_ILM = 'no lifecycle policy runs';
const REFRESHES = 'what waits for a refresh refreshes at once';
const ORDER = 'orders documents inside segments; hits without a sort have no promised order';

const allocations = 'org.elasticsearch.cluster.routing.allocation.decider.EnableAllocationDecider';
const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN'];

function slowLogs(): Record<string, IndexSetting> {
  const settings: Record<string, IndexSetting> = {};
  const groups = [
    'search.slowlog.threshold.query',
    'search.slowlog.threshold.fetch',
    'indexing.slowlog.threshold.index',
  ];
  for (const group of groups) {
    for (const level of levels) {
      settings[`${group}.${level.toLowerCase()}`] = setting('dynamic', NO_LOG, time(-1), '-1');
    }
  }
  for (const kind of ['search', 'indexing']) {
    const level = constant('org.elasticsearch.index.SlowLogLevel', levels);
    settings[`${kind}.slowlog.level`] = setting('dynamic', NO_LOG, level, 'TRACE');
    settings[`${kind}.slowlog.include.user`] = setting('dynamic', NO_LOG, flag, 'false');
  }
  settings['indexing.slowlog.reformat'] = setting('dynamic', NO_LOG, flag, 'true');
  settings['indexing.slowlog.source'] = setting('dynamic', NO_LOG, kinds.flagOrNumber, '1000');
  return settings;
}

/** The index settings that Elasticsearch knows by name (IndexScopedSettings), without the `index.` prefix. */
export const knownIndexSettings: Readonly<Record<string, IndexSetting>> = {
  number_of_shards: done.final(number(1, 1024), '1'),
  number_of_replicas: done.dynamic(number(0), '1'),
  number_of_routing_shards: done.final(number(1)),
  routing_partition_size: setting('final', 'done', kinds.onlyDefault(number(1), '1'), '1'),
  auto_expand_replicas: done.dynamic(kinds.autoExpandReplicas, 'false'),
  refresh_interval: done.dynamic(time(-1), '1s'),
  hidden: done.dynamic(flag, 'false'),
  default_pipeline: done.dynamic(text, '_none'),
  final_pipeline: done.dynamic(text, '_none'),
  codec: setting('static', NO_DISK, kinds.codec, 'default'),
  mode: done.final(kinds.mode, 'standard'),
  priority: setting('dynamic', ONE_NODE, number(0), '1'),
  'blocks.read_only': done.dynamic(flag, 'false'),
  'blocks.read': done.dynamic(flag, 'false'),
  'blocks.write': done.dynamic(flag, 'false'),
  'blocks.metadata': done.dynamic(flag, 'false'),
  'blocks.read_only_allow_delete': done.dynamic(flag, 'false'),
  max_result_window: done.dynamic(number(1), '10000'),
  max_inner_result_window: done.dynamic(number(1), '100'),
  max_rescore_window: setting('dynamic', 'rescoring is refused', number(1), '10000'),
  max_docvalue_fields_search: done.dynamic(number(0), '100'),
  max_script_fields: done.dynamic(number(0), '32'),
  max_ngram_diff: done.dynamic(number(0), '1'),
  max_shingle_diff: done.dynamic(number(0), '3'),
  max_terms_count: done.dynamic(number(1), '65536'),
  max_regex_length: done.dynamic(number(1), '1000'),
  max_refresh_listeners: setting('dynamic', REFRESHES, number(0), '1000'),
  max_slices_per_scroll: done.dynamic(number(1), '1024'),
  'analyze.max_token_count': done.dynamic(number(1), '10000'),
  'highlight.max_analyzed_offset': done.dynamic(number(1), '1000000'),
  'highlight.weight_matches_mode.enabled': setting('dynamic', 'done', kinds.onlyDefault(flag, 'true'), 'true'),
  gc_deletes: setting('dynamic', 'deletes are remembered for good', time(-1), '60s'),
  load_fixed_bitset_filters_eagerly: setting('static', SPEED, flag, 'true'),
  'soft_deletes.enabled': setting('final', 'always on, as in Elasticsearch', flag, 'true'),
  'soft_deletes.retention.operations': setting('dynamic', 'there is no replication', longFrom(0), '0'),
  'soft_deletes.retention_lease.period': setting('dynamic', 'there is no replication', time(0), '12h'),
  'search.idle.after': setting('dynamic', SPEED, time(0), '30s'),
  'query.default_field': done.dynamic(list, ['*']),
  'query.parse.allow_unmapped_fields': setting(
    'dynamic',
    'is about queries in percolator fields, which are read when they are percolated',
    flag,
    'true',
  ),
  'query_string.lenient': setting('static', 'done', kinds.onlyDefault(flag, 'false'), 'false'),
  'requests.cache.enable': setting('dynamic', SPEED, flag, 'true'),
  'queries.cache.enabled': setting('static', SPEED, flag, 'true'),
  'translog.durability': setting(
    'dynamic',
    NO_DISK,
    constant('org.elasticsearch.index.translog.Translog.Durability', ['REQUEST', 'ASYNC']),
    'REQUEST',
  ),
  'translog.sync_interval': setting('dynamic', NO_DISK, time(100), '5s'),
  'translog.flush_threshold_size': setting('dynamic', NO_DISK, sizeFrom(56, '56b'), '10gb'),
  'translog.flush_threshold_age': setting('dynamic', NO_DISK, time(1000), '1m'),
  'translog.generation_threshold_size': setting('dynamic', NO_DISK, sizeFrom(56, '56b'), '64mb'),
  'translog.retention.age': setting('dynamic', NO_DISK, time(-1), '-1'),
  'translog.retention.size': setting('dynamic', NO_DISK, dataSize, '-1'),
  'unassigned.node_left.delayed_timeout': setting('dynamic', ONE_NODE, time(0), '1m'),
  'write.wait_for_active_shards': done.dynamic(kinds.activeShards, '1'),
  'bloom_filter_for_id_field.enabled': setting('dynamic', SPEED, flag, 'true'),
  compound_format: setting('dynamic', SEGMENTS, kinds.compoundFormat, '1gb'),
  'dense_vector.hnsw_filter_heuristic': setting(
    'dynamic',
    SPEED,
    constant('org.elasticsearch.index.mapper.vectors.DenseVectorFieldMapper.FilterHeuristic', ['FANOUT', 'ACORN']),
    'ACORN',
  ),
  'fielddata.cache': setting('static', SPEED, kinds.fielddataCache, 'node'),
  flush_after_merge: setting('dynamic', SEGMENTS, sizeFrom(0, '0'), '512mb'),
  format: setting('final', 'Elasticsearch gives it no meaning', number(-(2 ** 31)), '0'),
  'mapping.synthetic_source.skip_ignored_source_read': setting('dynamic', SPEED, flag, 'false'),
  'mapping.synthetic_source.skip_ignored_source_write': setting('dynamic', SPEED, flag, 'false'),
  max_adjacency_matrix_filters: setting('dynamic', 'these aggregations are refused', number(2), '100'),
  'seq_no.index_options': setting(
    'final',
    NO_DISK,
    constant('org.elasticsearch.index.mapper.SeqNoFieldMapper.SeqNoIndexOptions', [
      'POINTS_AND_DOC_VALUES',
      'DOC_VALUES_ONLY',
    ]),
    'POINTS_AND_DOC_VALUES',
  ),
  'store.stats_refresh_interval': setting('static', NO_DISK, time(-1), '10s'),
  'warmer.enabled': setting('dynamic', SPEED, flag, 'true'),
  'allocation.max_retries': setting('dynamic', ONE_NODE, number(0), '5'),
  'mapping.coerce': done.fixed(flag, 'true'),
  'mapping.ignore_malformed': done.fixed(flag, 'false'),
  'mapping.ignore_above': done.fixed(number(0), '2147483647'),
  'mapping.total_fields.limit': done.dynamic(longFrom(0), '1000'),
  'mapping.total_fields.ignore_dynamic_beyond_limit': done.dynamic(flag, 'false'),
  'mapping.depth.limit': done.dynamic(longFrom(1), '20'),
  'mapping.nested_fields.limit': done.dynamic(longFrom(0), '100'),
  'mapping.nested_objects.limit': done.dynamic(longFrom(0), '10000'),
  'mapping.field_name_length.limit': done.dynamic(longFrom(1), '9223372036854775807'),
  'mapping.dimension_fields.limit': setting('dynamic', 'time series are refused', longFrom(0), '32768'),
  'mapping.source.mode': done.final(
    constant('org.elasticsearch.index.mapper.SourceFieldMapper.Mode', ['DISABLED', 'STORED', 'SYNTHETIC']),
    'stored',
  ),
  'mapping.exclude_source_vectors': done.final(flag, 'true'),
  'store.type': setting('static', NO_DISK, kinds.storeType, 'fs'),
  'store.preload': setting('static', NO_DISK, list, []),
  'store.fs.fs_lock': setting('static', NO_DISK, kinds.lockFactory, 'native'),
  'shard.check_on_startup': setting(
    'static',
    NO_DISK,
    oneOf('index.shard.check_on_startup', ['true', 'false', 'checksum']),
    'false',
  ),
  'routing.allocation.enable': setting(
    'dynamic',
    ONE_NODE,
    constant(`${allocations}.Allocation`, ['NONE', 'NEW_PRIMARIES', 'PRIMARIES', 'ALL']),
    'all',
  ),
  'routing.rebalance.enable': setting(
    'dynamic',
    ONE_NODE,
    constant(`${allocations}.Rebalance`, ['NONE', 'PRIMARIES', 'REPLICAS', 'ALL']),
    'all',
  ),
  'routing.allocation.total_shards_per_node': setting('dynamic', ONE_NODE, number(-1), '-1'),
  'sort.field': setting('final', ORDER, list, []),
  'sort.order': setting('final', ORDER, kinds.sortOrder, []),
  'sort.mode': setting('final', ORDER, kinds.sortMode, []),
  'sort.missing': setting('final', ORDER, kinds.sortMissing, []),
  'merge.scheduler.max_thread_count': setting('dynamic', SEGMENTS, number(1), '1'),
  'merge.scheduler.max_merge_count': setting('dynamic', SEGMENTS, number(1), '6'),
  'merge.scheduler.auto_throttle': setting('dynamic', SEGMENTS, flag, 'true'),
  'merge.policy.type': setting(
    'dynamic',
    SEGMENTS,
    constant('org.elasticsearch.index.MergePolicyConfig.Type', ['UNSET', 'TIERED', 'TIME_BASED']),
    'UNSET',
  ),
  'merge.policy.expunge_deletes_allowed': setting('dynamic', SEGMENTS, decimalFrom(0), '10.0'),
  'merge.policy.floor_segment': setting('dynamic', SEGMENTS, dataSize, '2mb'),
  'merge.policy.max_merge_at_once': setting('dynamic', SEGMENTS, number(2), '16'),
  'merge.policy.max_merge_at_once_explicit': setting('dynamic', SEGMENTS, number(2), '30'),
  'merge.policy.max_merged_segment': setting('dynamic', SEGMENTS, dataSize, '5gb'),
  'merge.policy.segments_per_tier': setting('dynamic', SEGMENTS, decimalFrom(2), '10.0'),
  'merge.policy.deletes_pct_allowed': setting('dynamic', SEGMENTS, decimalFrom(5, 50), '20.0'),
  'merge.policy.merge_factor': setting('dynamic', SEGMENTS, number(2), '32'),
  'lifecycle.name': setting('dynamic', NO_ILM, text, ''),
  'lifecycle.rollover_alias': setting('dynamic', NO_ILM, text, ''),
  'lifecycle.origination_date': setting('dynamic', NO_ILM, longFrom(-1), '-1'),
  'lifecycle.parse_origination_date': setting('dynamic', NO_ILM, flag, 'false'),
  'lifecycle.indexing_complete': setting('dynamic', NO_ILM, flag, 'false'),
  'lifecycle.prefer_ilm': setting('dynamic', NO_ILM, flag, 'true'),
  'lifecycle.step.wait_time_threshold': setting('dynamic', NO_ILM, time(0), '12h'),
  'time_series.start_time': setting('final', 'time series are refused', text),
  'time_series.end_time': setting('dynamic', 'time series are refused', text),
  routing_path: setting('final', 'time series are refused', list, []),
  'esql.stored_fields_sequential_proportion': setting('dynamic', 'ES|QL is refused', decimalFrom(0, 1)),
  fast_refresh: done.final(flag, 'false'),
  ...slowLogs(),
  uuid: setting('private', 'done', text),
  creation_date: setting('private', 'done', text),
  provided_name: setting('private', 'done', text),
  'version.created': setting('private', 'done', text),
};

/** Groups of settings, identified by prefix, whose names are the client's. */
export const indexSettingGroups: Readonly<Record<string, IndexSetting>> = {
  'analysis.': setting('static', 'done', kinds.anyValue),
  'similarity.': setting('static', 'done', kinds.anyValue),
  'routing.allocation.include.': setting('dynamic', ONE_NODE, kinds.nodeAttribute),
  'routing.allocation.exclude.': setting('dynamic', ONE_NODE, kinds.nodeAttribute),
  'routing.allocation.require.': setting('dynamic', ONE_NODE, kinds.nodeAttribute),
  'routing.allocation.initial_recovery.': setting('final', ONE_NODE, text),
};

/** What is known about a setting; undefined if Elasticsearch has none of this name. */
export function findIndexSetting(name: string): IndexSetting | undefined {
  const exact = own(knownIndexSettings, name);
  if (exact) return exact;
  const prefix = Object.keys(indexSettingGroups).find((each) => name.startsWith(each) && name.length > each.length);
  return prefix === undefined ? undefined : indexSettingGroups[prefix];
}

/** All settings with a default value, as flat keys without the prefix. */
export function defaultSettings(): Record<string, SettingValue> {
  const defaults: Record<string, SettingValue> = {};
  for (const [name, { fallback }] of Object.entries(knownIndexSettings))
    if (fallback !== undefined) defaults[name] = fallback;
  return defaults;
}
