import { floatJson } from '../../json/float';
import { type AnswerObject, type AnswerValue, isObject, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { DocumentSet } from '../../store/document-set';
import type { IndexState } from '../../store/index-state';
import { IndexUsage, type SearchCounts } from '../../store/index-usage';
import { indexSize } from './index-size';
import { primariesOf } from './shards';

/** What a request wants to know beyond the counters, as patterns of names. */
export interface StatsOptions {
  /** The groups of searches to show. */
  readonly groups?: readonly string[] | undefined;
  /** The fields whose loaded values to show. */
  readonly fielddataFields?: readonly string[] | undefined;
  /** The fields of completion suggestions to show. */
  readonly completionFields?: readonly string[] | undefined;
  /** Show the files of segments, of which there are none. */
  readonly fileSizes?: boolean | undefined;
  /** Count the segments of closed indices too. */
  readonly unloadedSegments?: boolean | undefined;
  /** The contexts of searches that are open on an index. */
  openContexts?(index: Pick<IndexState, 'uuid'>): { readonly contexts: number; readonly scrolls: number };
}

/** What statistics need to know of an index. */
type Counted = Pick<
  IndexState,
  'name' | 'uuid' | 'searchable' | 'live' | 'closed' | 'counters' | 'usage' | 'settings'
> & {
  readonly mappings: Pick<IndexState['mappings'], 'fieldNames' | 'field'>;
};

type Section = (index: Counted, options: StatsOptions) => AnswerObject;

const TIMES = { total_time_in_millis: 0 };
/** Estimates: what a loaded field and a field of suggestions take for each document, in bytes. */
const LOADED_BYTES = 8;
const COMPLETION_BYTES = 56;

/** The counters of an index, in the order of CommonStats; anything that the mock does not have is 0. */
const sections: Readonly<Record<string, Section>> = {
  docs: (index) => ({ count: index.searchable.size, deleted: 0, total_size_in_bytes: indexSize(index) }),
  shard_stats: (index) => ({ total_count: primariesOf(index) }),
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
    write_load: floatJson(0),
    recent_write_load: floatJson(0),
    peak_write_load: floatJson(0),
  }),
  get: ({ usage: { getsFound, getsMissing } }) => ({
    total: getsFound + getsMissing,
    time_in_millis: 0,
    exists_total: getsFound,
    exists_time_in_millis: 0,
    missing_total: getsMissing,
    missing_time_in_millis: 0,
    current: 0,
  }),
  search: (index, { openContexts, groups }) => {
    const { contexts, scrolls } = openContexts?.(index) ?? { contexts: 0, scrolls: 0 };
    const named = [...index.usage.groups].filter(([name]) => matches(name, groups));
    return {
      open_contexts: contexts,
      ...searchBody(index.usage.searches, scrolls),
      groups: named.length === 0 ? undefined : Object.fromEntries(named.map(([name, it]) => [name, searchBody(it, 0)])),
    };
  },
  merges: () => ({
    current: 0,
    current_docs: 0,
    current_size_in_bytes: 0,
    total: 0,
    ...TIMES,
    total_docs: 0,
    total_size_in_bytes: 0,
    total_stopped_time_in_millis: 0,
    total_throttled_time_in_millis: 0,
    total_auto_throttle_in_bytes: 0,
  }),
  refresh: ({ usage: { refreshes } }) => ({
    total: refreshes,
    ...TIMES,
    external_total: refreshes,
    external_total_time_in_millis: 0,
    listeners: 0,
  }),
  flush: ({ usage }) => ({
    total: usage.flushes,
    periodic: 0,
    ...TIMES,
    total_time_excluding_waiting_on_lock_in_millis: 0,
  }),
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
  fielddata: (index, { fielddataFields }) => {
    const size = loadedBytes(index);
    const loaded = [...index.usage.fielddata].filter((name) => matches(name, fielddataFields));
    return {
      memory_size_in_bytes: index.usage.fielddata.size * size,
      evictions: 0,
      fields: fielddataFields && Object.fromEntries(loaded.map((name) => [name, { memory_size_in_bytes: size }])),
      global_ordinals: { build_time_in_millis: 0 },
    };
  },
  completion: (index, { completionFields }) => {
    const names = index.mappings.fieldNames().filter((name) => index.mappings.field(name)?.type === 'completion');
    const size = index.searchable.size * COMPLETION_BYTES;
    const shown = names.filter((name) => matches(name, completionFields));
    return {
      size_in_bytes: names.length * size,
      fields: completionFields && Object.fromEntries(shown.map((name) => [name, { size_in_bytes: size }])),
    };
  },
  segments: (index, { fileSizes, unloadedSegments }) => ({
    count: index.searchable.size > 0 && (!index.closed || unloadedSegments) ? 1 : 0,
    memory_in_bytes: 0,
    terms_memory_in_bytes: 0,
    stored_fields_memory_in_bytes: 0,
    term_vectors_memory_in_bytes: 0,
    norms_memory_in_bytes: 0,
    points_memory_in_bytes: 0,
    doc_values_memory_in_bytes: 0,
    index_writer_memory_in_bytes: 0,
    version_map_memory_in_bytes: 0,
    fixed_bit_set_memory_in_bytes: 0,
    max_unsafe_auto_id_timestamp: -1,
    file_sizes: fileSizes ? segmentFiles(index) : {},
  }),
  translog: ({ usage: { operations, translogBytes } }) => ({
    operations,
    size_in_bytes: translogBytes,
    uncommitted_operations: operations,
    uncommitted_size_in_bytes: translogBytes,
    earliest_last_modified_age: 0,
  }),
  request_cache: ({ usage: { cacheHits, cacheMisses } }) => ({
    memory_size_in_bytes: 0,
    evictions: 0,
    hit_count: cacheHits,
    miss_count: cacheMisses,
  }),
  recovery: () => ({ current_as_source: 0, current_as_target: 0, throttle_time_in_millis: 0 }),
  bulk: ({ counters: { indexed, deleted } }) => ({
    total_operations: indexed + deleted,
    ...TIMES,
    total_size_in_bytes: 0,
    avg_time_in_millis: 0,
    avg_size_in_bytes: 0,
  }),
  dense_vector: () => ({
    value_count: 0,
    off_heap: {
      total_size_bytes: 0,
      total_veb_size_bytes: 0,
      total_vec_size_bytes: 0,
      total_veq_size_bytes: 0,
      total_vex_size_bytes: 0,
    },
  }),
  sparse_vector: () => ({ value_count: 0 }),
};

/** The names of the sections, in order. */
export const statsSections: readonly string[] = Object.keys(sections);

/** What loading the values of one field of an index takes, in bytes: an estimate. */
export function loadedBytes(index: Pick<IndexState, 'searchable'>): number {
  return index.searchable.size * LOADED_BYTES;
}

/** The counters of an index, section by section. */
export function indexStats(index: Counted, names: readonly string[], options: StatsOptions = {}): AnswerObject {
  return Object.fromEntries(names.map((name) => [name, own(sections, name)?.(index, options)]));
}

/** The same counters where there is no index: all of them 0. */
export function noStats(names: readonly string[], options: StatsOptions = {}): AnswerObject {
  const nothing: Counted = {
    name: '',
    uuid: '',
    searchable: new DocumentSet(),
    live: new DocumentSet(),
    closed: false,
    counters: { indexed: 0, deleted: 0, noopUpdates: 0 },
    usage: new IndexUsage(),
    settings: {},
    mappings: { fieldNames: () => [], field: () => undefined },
  };
  return zeroed(indexStats(nothing, names, options)) as AnswerObject;
}

function zeroed(value: AnswerValue): AnswerValue {
  if (typeof value === 'number') return 0;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, zeroed(inner)]));
}

/** Adds up the numbers of several objects of one shape, at every depth. */
export function sumStats(parts: readonly AnswerObject[]): AnswerObject {
  const total: { [key: string]: AnswerValue | undefined } = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) total[key] = added(total[key], value);
  }
  return total;
}

function added(sum: AnswerValue | undefined, value: AnswerValue | undefined): AnswerValue | undefined {
  if (typeof value === 'number') return Number(sum ?? 0) + value;
  if (isObject(value)) return sumStats(isObject(sum) ? [sum, value] : [value]);
  return value ?? sum;
}

function searchBody({ queries, fetches }: SearchCounts, scrolls: number): AnswerObject {
  return {
    query_total: queries,
    query_time_in_millis: 0,
    query_current: 0,
    query_failure: 0,
    fetch_total: fetches,
    fetch_time_in_millis: 0,
    fetch_current: 0,
    fetch_failure: 0,
    scroll_total: 0,
    scroll_time_in_millis: 0,
    scroll_current: scrolls,
    suggest_total: 0,
    suggest_time_in_millis: 0,
    suggest_current: 0,
    recent_search_load: floatJson(0),
  };
}

function segmentFiles(index: Counted): AnswerObject {
  if (index.searchable.size === 0) return {};
  const size = indexSize(index);
  const sizes = { size_in_bytes: size, min_size_in_bytes: size, max_size_in_bytes: size, average_size_in_bytes: size };
  return { cfs: { description: 'Compound Files', ...sizes, count: 1 } };
}

function matches(name: string, patterns: readonly string[] | undefined): boolean {
  return patterns?.some((pattern) => pattern === '_all' || wildcardMatch(pattern, name)) ?? false;
}
