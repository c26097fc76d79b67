import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, ignoredParameter, stringParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { didYouMean } from '../../validation/suggest';
import { indexSize } from '../shared/index-size';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { healthOf } from '../shared/shards';
import { broadcastShards } from './maintenance';

type Section = (index: IndexState) => Readonly<Record<string, number | string | boolean>>;

const TIMES = { total_time_in_millis: 0 };

/** The counters of an index, in the order of CommonStats; anything that the mock does not have is 0. */
const sections: Readonly<Record<string, Section>> = {
  docs: (index) => ({
    count: index.searchable.size,
    deleted: 0,
    total_size_in_bytes: indexSize(index),
  }),
  shard_stats: (index) => ({ total_count: Number(index.setting('number_of_shards') ?? 1) }),
  store: (index) => {
    const size = indexSize(index);
    return { size_in_bytes: size, total_data_set_size_in_bytes: size, reserved_in_bytes: 0 };
  },
  indexing: ({ counters }) => ({
    index_total: counters.indexed,
    index_time_in_millis: 0,
    index_current: 0,
    index_failed: 0,
    index_failed_due_to_version_conflict: 0,
    delete_total: counters.deleted,
    delete_time_in_millis: 0,
    delete_current: 0,
    noop_update_total: counters.noopUpdates,
    is_throttled: false,
    throttle_time_in_millis: 0,
    write_load: 0,
  }),
  get: () => ({
    total: 0,
    time_in_millis: 0,
    exists_total: 0,
    exists_time_in_millis: 0,
    missing_total: 0,
    missing_time_in_millis: 0,
    current: 0,
  }),
  search: () => ({
    open_contexts: 0,
    query_total: 0,
    query_time_in_millis: 0,
    query_current: 0,
    fetch_total: 0,
    fetch_time_in_millis: 0,
    fetch_current: 0,
    scroll_total: 0,
    scroll_time_in_millis: 0,
    scroll_current: 0,
    suggest_total: 0,
    suggest_time_in_millis: 0,
    suggest_current: 0,
  }),
  merges: () => ({ current: 0, current_docs: 0, current_size_in_bytes: 0, total: 0, total_docs: 0, ...TIMES }),
  refresh: () => ({ total: 0, ...TIMES, external_total: 0, external_total_time_in_millis: 0, listeners: 0 }),
  flush: () => ({ total: 0, periodic: 0, ...TIMES, total_time_excluding_waiting_on_lock_in_millis: 0 }),
  warmer: () => ({ current: 0, total: 0, ...TIMES }),
  query_cache: () => ({
    memory_size_in_bytes: 0,
    total_count: 0,
    hit_count: 0,
    miss_count: 0,
    cache_size: 0,
    cache_count: 0,
    evictions: 0,
  }),
  fielddata: () => ({ memory_size_in_bytes: 0, evictions: 0 }),
  completion: () => ({ size_in_bytes: 0 }),
  segments: (index) => ({ count: index.live.size > 0 ? 1 : 0, memory_in_bytes: 0, terms_memory_in_bytes: 0 }),
  translog: () => ({
    operations: 0,
    size_in_bytes: 0,
    uncommitted_operations: 0,
    uncommitted_size_in_bytes: 0,
    earliest_last_modified_age: 0,
  }),
  request_cache: () => ({ memory_size_in_bytes: 0, evictions: 0, hit_count: 0, miss_count: 0 }),
  recovery: () => ({ current_as_source: 0, current_as_target: 0, throttle_time_in_millis: 0 }),
  bulk: () => ({ total_operations: 0, ...TIMES, total_size_in_bytes: 0, avg_time_in_millis: 0, avg_size_in_bytes: 0 }),
  dense_vector: () => ({ value_count: 0 }),
  sparse_vector: () => ({ value_count: 0 }),
};

/** Names that differ between requests and responses. */
const METRICS: Readonly<Record<string, string>> = { merge: 'merges' };

/** Counters of indices: RestIndicesStatsAction. Documents and writes are counted, everything else is 0. */
export const indexStats = endpoint({
  name: 'indices.stats',
  routes: ['GET /_stats', 'GET /_stats/{metric}', 'GET /{index}/_stats', 'GET /{index}/_stats/{metric}'],
  query: {
    forbid_closed_indices: booleanParameter(true),
    expand_wildcards: indicesParameters.expand_wildcards,
    ignore_unavailable: indicesParameters.ignore_unavailable,
    allow_no_indices: indicesParameters.allow_no_indices,
    level: stringParameter,
    groups: ignoredParameter,
    fields: ignoredParameter,
    completion_fields: ignoredParameter,
    fielddata_fields: ignoredParameter,
    include_segment_file_sizes: booleanParameter(false),
    include_unloaded_segments: booleanParameter(false),
  },
  note: 'documents, sizes and writes are counted, all other counters are 0; not [level=shards]',
  handle: (call) => {
    const names = sectionsOf(call.placeholders.metric, call.path);
    const { level = 'indices', forbid_closed_indices } = call.query;
    if (!['cluster', 'indices', 'shards'].includes(level)) {
      throw illegalArgument(`level parameter must be one of [cluster] or [indices] or [shards] but was [${level}]`);
    }
    if (level === 'shards') throw notEmulated('[level=shards] of index statistics');
    const options = forbid_closed_indices ? indicesOptions.openOnly : indicesOptions.strictExpandOpen;
    const indices = indicesOf(call, options);
    checkBlocks(indices, 'metadata_read');
    const total = sum(indices.map((index) => counts(index, names)));
    return ok({
      _shards: broadcastShards(indices),
      _all: { primaries: total, total },
      indices: level === 'cluster' ? undefined : indexBodies(indices, names),
    });
  },
});

function indexBodies(indices: readonly IndexState[], names: readonly string[]): AnswerObject {
  const body = (index: IndexState): AnswerObject => {
    const numbers = counts(index, names);
    const status = index.closed ? 'close' : 'open';
    return { uuid: index.uuid, health: healthOf([index]), status, primaries: numbers, total: numbers };
  };
  return Object.fromEntries(indices.map((index) => [index.name, body(index)]));
}

function sectionsOf(metric: string | undefined, path: string): readonly string[] {
  const all = Object.keys(sections);
  const asked = splitByComma(metric);
  if (asked.length === 0 || (asked.length === 1 && asked[0] === '_all')) return all;
  if (asked.includes('_all')) {
    throw illegalArgument(`request [${path}] contains _all and individual metrics [${metric}]`);
  }
  const named = asked.map((name) => METRICS[name] ?? name);
  const unknown = named.filter((name) => !all.includes(name)).sort();
  if (unknown.length === 0) return all.filter((name) => named.includes(name));
  const hints = unknown.map((name) => `[${name}]${didYouMean(name, all).replace(' did', ' -> did')}`).join(', ');
  throw illegalArgument(`request [${path}] contains unrecognized metric${unknown.length > 1 ? 's' : ''}: ${hints}`);
}

function counts(index: IndexState, names: readonly string[]): AnswerObject {
  return Object.fromEntries(names.map((name) => [name, (sections[name] as Section)(index)]));
}

/** Adds up numbers, section by section. */
function sum(parts: readonly AnswerObject[]): AnswerObject {
  const total: { [section: string]: { [name: string]: number | string | boolean } } = {};
  for (const part of parts) {
    for (const [section, values] of Object.entries(part as typeof total)) {
      const sums = total[section] ?? {};
      total[section] = sums;
      for (const [name, value] of Object.entries(values)) {
        sums[name] = typeof value === 'number' ? Number(sums[name] ?? 0) + value : value;
      }
    }
  }
  return total;
}
