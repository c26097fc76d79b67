import {
  constant,
  dataSize,
  decimalFrom,
  flag,
  list,
  longFrom,
  number,
  sizeFrom,
  time,
} from '../settings-of-indices/value-kinds';
import { type ClusterSettings, done, keptFor } from './setting';
import * as values from './values';

const { memory, never, only, retention, word } = values;

const onOneNode = keptFor('there is one node');
const atOnce = keptFor('every change is done at once');
const inMemory = keptFor('the memory of requests has limits of its own');
const withoutLog = keptFor('nothing is logged');
const withoutHealthReport = keptFor('health reports are refused');
const withoutMerges = keptFor('there are no segments to merge');
const withoutSnapshots = keptFor('snapshots are refused');
const withoutSharding = keptFor('data streams are not resharded');
const withoutLifecycles = keptFor('no lifecycle runs');
const forSpeed = keptFor('changes speed, not answers');

const sharding = 'data_streams.auto_sharding';
const loadMetric = constant(
  'org.elasticsearch.action.datastreams.autosharding.DataStreamAutoShardingService.WriteLoadMetric',
  ['RECENT', 'PEAK', 'ALL_TIME'],
);

/** All other settings of the server itself: names, limits and defaults are those of a node of 9.1. */
export const dynamicSettings: ClusterSettings = {
  'action.auto_create_index': done(values.autoCreate, 'true'),
  'action.destructive_requires_name': done(flag, 'true'),
  'action.search.shard_count.limit': done(longFrom(1), '9223372036854775807'),
  'cluster.auto_sharding.max_write_threads': withoutSharding(number(1), '32'),
  'cluster.auto_sharding.min_write_threads': withoutSharding(number(1), '2'),
  'cluster.blocks.read_only': done(flag, 'false'),
  'cluster.blocks.read_only_allow_delete': done(flag, 'false'),
  'cluster.indices.close.enable': done(flag, 'true'),
  'cluster.lifecycle.default.rollover': {
    check: never,
    fallback: 'max_age=auto,max_primary_shard_size=50gb,min_docs=1,max_primary_shard_docs=200000000',
    effect: { refused: 'any value' },
  },
  'cluster.max_shards_per_node': done(number(1), '1000'),
  'cluster.max_shards_per_node.frozen': keptFor('there are no frozen indices')(number(1), '3000'),
  'cluster.max_voting_config_exclusions': done(number(1), '10'),
  'cluster.no_master_block': onOneNode(
    values.exactWord(
      ['all', 'write', 'metadata_write'],
      (text, words) => `invalid no-master block [${text}], must be one of ${words}`,
    ),
    'write',
  ),
  'cluster.persistent_tasks.allocation.enable': onOneNode(
    word(['none', 'all'], (text, key) => `Illegal value [${text.toUpperCase()}] for [${key}]`),
    'all',
  ),
  'cluster.persistent_tasks.allocation.recheck_interval': onOneNode(time(10_000), '30s'),
  'cluster.service.slow_master_task_logging_threshold': withoutLog(time(0), '10s'),
  'cluster.service.slow_task_logging_threshold': withoutLog(time(0), '30s'),
  'cluster.service.slow_task_thread_dump_timeout': withoutLog(time(0), '30s'),
  'cluster.snapshot.info.max_concurrent_fetches': withoutSnapshots(number(1), '5'),
  [`${sharding}.decrease_shards.cooldown`]: withoutSharding(time(0), '3d'),
  [`${sharding}.decrease_shards.load_metric`]: withoutSharding(loadMetric, 'PEAK'),
  [`${sharding}.excludes`]: withoutSharding(list, []),
  [`${sharding}.increase_shards.cooldown`]: withoutSharding(time(0), '270s'),
  [`${sharding}.increase_shards.load_metric`]: withoutSharding(loadMetric, 'PEAK'),
  'data_streams.failure_store.enabled': {
    check: values.onlyEmpty,
    fallback: [],
    effect: { refused: 'all but an empty list' },
  },
  'data_streams.lifecycle.retention.default': {
    ...done(only(retention, '-1'), '-1'),
    effect: { refused: 'all but `-1`' },
  },
  'data_streams.lifecycle.retention.failures_default': withoutLifecycles(retention, '30d'),
  'data_streams.lifecycle.retention.max': { ...done(only(retention, '-1'), '-1'), effect: { refused: 'all but `-1`' } },
  'gateway.slow_write_logging_threshold': withoutLog(time(0), '10s'),
  'health.node.enabled': withoutHealthReport(flag, 'true'),
  'health.periodic_logger.enabled': withoutLog(flag, 'false'),
  'health.periodic_logger.output_mode': withoutLog(
    values.wordList(['logs', 'metrics'], (text) => `Illegal OutputMode:${text}`),
    ['logs', 'metrics'],
  ),
  'health.periodic_logger.poll_interval': withoutLog(time(15_000), '60s'),
  'health.reporting.local.monitor.interval': withoutHealthReport(time(10_000), '30s'),
  'health.shards_availability.replica_unassigned_buffer_time': withoutHealthReport(time(0), '5s'),
  'health_node.transport_action_timeout': onOneNode(time(1), '5s'),
  'http.client_stats.enabled': keptFor('no statistics of clients are shown')(flag, 'true'),
  'http.tracer.exclude': withoutLog(list, []),
  'http.tracer.include': withoutLog(list, []),
  'indices.breaker.fielddata.limit': inMemory(memory, '40%'),
  'indices.breaker.fielddata.overhead': inMemory(decimalFrom(0), '1.03'),
  'indices.breaker.request.limit': inMemory(memory, '60%'),
  'indices.breaker.request.overhead': inMemory(decimalFrom(0), '1.0'),
  'indices.breaker.total.limit': inMemory(memory, '95%'),
  'indices.breaker.total.use_real_memory': inMemory(flag, 'true'),
  'indices.id_field_data.enabled': done(flag, 'false'),
  'indices.mapping.dynamic_timeout': atOnce(time(0), '30s'),
  'indices.mapping.max_in_flight_updates': atOnce(number(1, 1000), '10'),
  'indices.merge.disk.check_interval': withoutMerges(time(0), '5s'),
  'indices.merge.disk.watermark.high': withoutMerges(values.shareOrSize, '95%'),
  'indices.merge.disk.watermark.high.max_headroom': withoutMerges(values.mergeHeadroom, '100gb'),
  'indices.stats.recent_read_load.half_life': onOneNode(time(1000), '5m'),
  'indices.stats.recent_write_load.half_life': onOneNode(time(1000), '5m'),
  'ingest_node.transport_action_timeout': onOneNode(time(1), '20s'),
  'monitor.fs.health.enabled': withoutHealthReport(flag, 'true'),
  'monitor.fs.health.slow_path_logging_threshold': withoutLog(time(1), '5s'),
  'network.breaker.inflight_requests.limit': inMemory(memory, '100%'),
  'network.breaker.inflight_requests.overhead': inMemory(decimalFrom(0), '2.0'),
  'rest.incremental_bulk': forSpeed(flag, 'true'),
  'script.cache.expire': forSpeed(time(0), '0ms'),
  'script.cache.max_size': forSpeed(number(0), '3000'),
  'script.max_compilations_rate': keptFor('no script is refused because many were compiled')(
    values.compilationRate,
    '150/5m',
  ),
  'script.max_size_in_bytes': { ...done(only(number(0), '65535'), '65535'), effect: { refused: 'all but `65535`' } },
  'search.aggs.allowed_inline_metric_scripts': keptFor('all scripts are allowed')(list, []),
  'search.aggs.allowed_stored_metric_scripts': keptFor('all scripts are allowed')(list, []),
  'search.aggs.only_allowed_metric_scripts': { ...done(only(flag, 'false'), 'false'), effect: { refused: '`true`' } },
  'search.aggs.rewrite_to_filter_by_filter': forSpeed(flag, 'true'),
  'search.aggs.tdigest_execution_hint': forSpeed(
    word(
      ['default', 'high_accuracy', ''],
      (text) => `Invalid execution_hint [${text}], valid values are [default, high_accuracy]`,
    ),
    'DEFAULT',
  ),
  'search.allow_expensive_queries': done(flag, 'true'),
  'search.batched_query_phase': forSpeed(flag, 'true'),
  'search.ccs.collect_telemetry': keptFor('there are no remote clusters')(flag, 'true'),
  'search.default_allow_partial_results': done(flag, 'true'),
  'search.default_keep_alive': done(time(0), '5m'),
  'search.default_search_timeout': keptFor('no search takes so long that it is cut short')(time(-1), '-1'),
  'search.low_level_cancellation': forSpeed(flag, 'true'),
  'search.max_async_search_response_size': keptFor('asynchronous searches are refused')(dataSize, '10mb'),
  'search.max_buckets': done(number(0), '65536'),
  'search.max_keep_alive': done(time(0), '24h'),
  'search.max_open_scroll_context': done(number(0), '500'),
  'search.memory_accounting_buffer_size': inMemory(sizeFrom(1024 ** 2, '1mb'), '1mb'),
  'search.query_phase_parallel_collection_enabled': forSpeed(flag, 'true'),
  'search.worker_threads_enabled': forSpeed(flag, 'true'),
  'snapshot.max_concurrent_operations': withoutSnapshots(number(1), '1000'),
  'snapshot.refresh_repo_uuid_on_restore': withoutSnapshots(flag, 'true'),
  'snapshots.shutdown.progress.interval': withoutSnapshots(time(-1), '5s'),
  'transport.slow_operation_logging_threshold': withoutLog(time(0), '5s'),
  'transport.tracer.exclude': withoutLog(list, ['internal:coordination/fault_detection/*']),
  'transport.tracer.include': withoutLog(list, []),
};
