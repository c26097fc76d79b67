import {
  constant,
  dataSize,
  decimalFrom,
  flag,
  list,
  number,
  sizeFrom,
  time,
} from '../settings-of-indices/value-kinds';
import { type ClusterSettings, keptFor } from './setting';
import { factor, headroom, ratio, shareOrSize, word } from './values';

const onOneNode = keptFor('there is one node, and no shard moves');
const withoutDisk = keptFor('nothing is on a disk');

const deciders = 'org.elasticsearch.cluster.routing.allocation.decider.EnableAllocationDecider';
const balance = 'cluster.routing.allocation.balance';
const desired = 'cluster.routing.allocation.desired_balance';
const watermark = 'cluster.routing.allocation.disk.watermark';
const writeLoad = 'cluster.routing.allocation.write_load_decider';

/** Setting.toString, which ClusterRebalanceAllocationDecider puts into its message. */
function asJson(key: string, fallback: string): string {
  const properties = '  "properties" : [\n    "Dynamic",\n    "NodeScope"\n  ]';
  return `{\n  "key" : "${key}",\n${properties},\n  "is_group_setting" : false,\n  "default" : "${fallback}"\n}`;
}

/** Where shards are and how they get there: names, limits and defaults are those of a node of 9.1. */
export const allocationSettings: ClusterSettings = {
  'cluster.auto_shrink_voting_configuration': onOneNode(flag, 'true'),
  'cluster.info.update.interval': withoutDisk(time(10_000), '30s'),
  'cluster.info.update.timeout': withoutDisk(time(0), '15s'),
  'cluster.routing.allocation.allow_rebalance': onOneNode(
    word(
      ['always', 'indices_primaries_active', 'indices_all_active'],
      (text, key) => `Illegal value for ${asJson(key, 'always')}: ${text}`,
    ),
    'always',
  ),
  'cluster.routing.allocation.awareness.attributes': onOneNode(list, []),
  [`${balance}.disk_usage`]: onOneNode(decimalFrom(0), '2.0E-11'),
  [`${balance}.index`]: onOneNode(decimalFrom(0), '0.55'),
  [`${balance}.shard`]: onOneNode(decimalFrom(0), '0.45'),
  [`${balance}.threshold`]: onOneNode(decimalFrom(1), '1.0'),
  [`${balance}.write_load`]: onOneNode(decimalFrom(0), '10.0'),
  'cluster.routing.allocation.cluster_concurrent_rebalance': onOneNode(number(-1), '2'),
  // The name is misspelled in Elasticsearch.
  [`${desired}.balanace_round_summaries_interval`]: onOneNode(time(0), '10s'),
  [`${desired}.enable_balancer_round_summaries`]: onOneNode(flag, 'false'),
  [`${desired}.max_balance_computation_time_during_index_creation`]: onOneNode(time(-1), '1s'),
  [`${desired}.progress_log_interval`]: onOneNode(time(0), '1m'),
  [`${desired}.undesired_allocations.log_interval`]: onOneNode(time(0), '1h'),
  [`${desired}.undesired_allocations.threshold`]: onOneNode(decimalFrom(0), '0.1'),
  'cluster.routing.allocation.disk.reroute_interval': withoutDisk(time(0), '60s'),
  'cluster.routing.allocation.disk.threshold_enabled': withoutDisk(flag, 'true'),
  [`${watermark}.flood_stage`]: withoutDisk(shareOrSize, '95%'),
  [`${watermark}.flood_stage.frozen`]: withoutDisk(shareOrSize, '95%'),
  [`${watermark}.flood_stage.frozen.max_headroom`]: withoutDisk(headroom, '20GB'),
  [`${watermark}.flood_stage.max_headroom`]: withoutDisk(headroom, '100GB'),
  [`${watermark}.high`]: withoutDisk(shareOrSize, '90%'),
  [`${watermark}.high.max_headroom`]: withoutDisk(headroom, '150GB'),
  [`${watermark}.low`]: withoutDisk(shareOrSize, '85%'),
  [`${watermark}.low.max_headroom`]: withoutDisk(headroom, '200GB'),
  'cluster.routing.allocation.enable': onOneNode(
    constant(`${deciders}.Allocation`, ['NONE', 'NEW_PRIMARIES', 'PRIMARIES', 'ALL']),
    'all',
  ),
  'cluster.routing.allocation.enforce_default_tier_preference': onOneNode(flag, 'true'),
  'cluster.routing.allocation.estimated_heap.threshold_enabled': onOneNode(flag, 'false'),
  'cluster.routing.allocation.node_concurrent_incoming_recoveries': onOneNode(number(0), '2'),
  'cluster.routing.allocation.node_concurrent_outgoing_recoveries': onOneNode(number(0), '2'),
  'cluster.routing.allocation.node_concurrent_recoveries': onOneNode(number(0), '2'),
  'cluster.routing.allocation.node_initial_primaries_recoveries': onOneNode(number(0), '4'),
  'cluster.routing.allocation.same_shard.host': onOneNode(flag, 'false'),
  'cluster.routing.allocation.stats.cache.ttl': onOneNode(time(0), '1m'),
  'cluster.routing.allocation.total_shards_per_node': onOneNode(number(-1), '-1'),
  [`${writeLoad}.enabled`]: onOneNode(
    constant('org.elasticsearch.cluster.routing.allocation.WriteLoadConstraintSettings.WriteLoadDeciderStatus', [
      'DISABLED',
      'LOW_THRESHOLD_ONLY',
      'ENABLED',
    ]),
    'DISABLED',
  ),
  [`${writeLoad}.high_utilization_duration`]: onOneNode(time(-1), '10m'),
  [`${writeLoad}.high_utilization_threshold`]: onOneNode(ratio, '90%'),
  [`${writeLoad}.queue_latency_threshold`]: onOneNode(time(-1), '30s'),
  [`${writeLoad}.reroute_interval`]: onOneNode(time(-1), '60s'),
  [`${writeLoad}.shard_write_load_polling_interval`]: onOneNode(time(-1), '60s'),
  'cluster.routing.rebalance.enable': onOneNode(
    constant(`${deciders}.Rebalance`, ['NONE', 'PRIMARIES', 'REPLICAS', 'ALL']),
    'all',
  ),
  'cluster.routing.use_adaptive_replica_selection': onOneNode(flag, 'true'),
  'indices.recovery.chunk_size': onOneNode(sizeFrom(1, '0'), '512kb'),
  'indices.recovery.internal_action_long_timeout': onOneNode(time(0), '1800000ms'),
  'indices.recovery.internal_action_retry_timeout': onOneNode(time(0), '1m'),
  'indices.recovery.internal_action_timeout': onOneNode(time(0), '15m'),
  'indices.recovery.max_bytes_per_sec': onOneNode(dataSize, '40mb'),
  'indices.recovery.max_concurrent_file_chunks': onOneNode(number(1, 8), '2'),
  'indices.recovery.max_concurrent_operations': onOneNode(number(1, 4), '1'),
  'indices.recovery.max_concurrent_snapshot_file_downloads': onOneNode(number(1, 20), '5'),
  'indices.recovery.max_concurrent_snapshot_file_downloads_per_node': onOneNode(number(1, 25), '25'),
  'indices.recovery.recovery_activity_timeout': onOneNode(time(0), '1800000ms'),
  'indices.recovery.retry_delay_network': onOneNode(time(0), '5s'),
  'indices.recovery.retry_delay_state_sync': onOneNode(time(0), '500ms'),
  'indices.recovery.use_snapshots': onOneNode(flag, 'true'),
  'indices.replication.initial_retry_backoff_bound': onOneNode(time(10), '50ms'),
  'indices.replication.retry_timeout': onOneNode(time(-1), '60s'),
  'node.bandwidth.recovery.factor.read': onOneNode(factor, '0.4'),
  'node.bandwidth.recovery.factor.write': onOneNode(factor, '0.4'),
  'node.bandwidth.recovery.operator.factor': onOneNode(factor, '0.4'),
  'node.bandwidth.recovery.operator.factor.max_overcommit': onOneNode(decimalFrom(1), '100.0'),
  'node.bandwidth.recovery.operator.factor.read': onOneNode(factor, '0.4'),
  'node.bandwidth.recovery.operator.factor.write': onOneNode(factor, '0.4'),
};
