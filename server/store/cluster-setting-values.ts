import { illegalArgument } from '../errors/elasticsearch-error';
import { timeText } from '../validation/time-text';
import { parseTimeValue } from '../validation/time-value';
import type { SettingValue } from './settings';
import type { CheckValue } from './settings-of-indices/value-kinds';
import * as kinds from './settings-of-indices/value-kinds';

const allocations = 'org.elasticsearch.cluster.routing.allocation.decider.EnableAllocationDecider';

/** How the values of cluster settings are checked (ClusterSettings); others are stored unchanged. */
const checks: Readonly<Record<string, CheckValue>> = {
  'action.destructive_requires_name': kinds.flag,
  'cluster.blocks.read_only': kinds.flag,
  'cluster.blocks.read_only_allow_delete': kinds.flag,
  'cluster.info.update.interval': kinds.time(10_000),
  'cluster.max_shards_per_node': kinds.number(1),
  'cluster.max_voting_config_exclusions': kinds.number(1),
  'cluster.routing.allocation.enable': kinds.constant(`${allocations}.Allocation`, [
    'NONE',
    'NEW_PRIMARIES',
    'PRIMARIES',
    'ALL',
  ]),
  'cluster.routing.rebalance.enable': kinds.constant(`${allocations}.Rebalance`, [
    'NONE',
    'PRIMARIES',
    'REPLICAS',
    'ALL',
  ]),
  'indices.id_field_data.enabled': kinds.flag,
  'indices.recovery.max_bytes_per_sec': kinds.dataSize,
  'search.allow_expensive_queries': kinds.flag,
  'search.default_allow_partial_results': kinds.flag,
  'search.default_keep_alive': kinds.time(0),
  'search.default_search_timeout': kinds.time(-1),
  'search.max_buckets': kinds.number(0),
  'search.max_keep_alive': kinds.time(0),
  'search.max_open_scroll_context': kinds.number(0),
};

/** Settings that a node reads from its file only. */
const OF_THE_FILE = ['indices.query.bool.max_clause_count', 'indices.query.query_string.allowLeadingWildcard'];

/** True if no request may change the setting. */
export function isOfTheFile(name: string): boolean {
  return OF_THE_FILE.includes(name);
}

/** @throws ElasticsearchError 400 for a value that the setting does not accept. */
export function checkClusterValue(name: string, value: SettingValue): void {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  check?.(name, typeof value === 'string' ? value : `[${value.join(', ')}]`, value);
}

/**
 * Checks the settings of a cluster against each other (SearchService.validateKeepAlives).
 *
 * @param settings all that are set, after the change
 * @throws ElasticsearchError 400.
 */
export function checkClusterSettings(settings: Readonly<Record<string, SettingValue>>): void {
  const [usual, most] = [
    String(settings['search.default_keep_alive'] ?? '5m'),
    String(settings['search.max_keep_alive'] ?? '24h'),
  ];
  const [usualTime, mostTime] = [
    parseTimeValue(usual, 'search.default_keep_alive'),
    parseTimeValue(most, 'search.max_keep_alive'),
  ];
  if (usualTime <= mostTime) return;
  throw illegalArgument(
    `Default keep alive setting for request [search.default_keep_alive] should be smaller than max keep alive [search.max_keep_alive], was (${timeText(usualTime)} > ${timeText(mostTime)})`,
  );
}
