import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { machine, percentUsed, threadPools } from '../shared/machine';
import { primariesOf } from '../shared/shards';

type Metric = (now: number, mock: Mock) => AnswerObject;

const breaker = (limit: number, overhead: number): AnswerObject => ({
  limit_size_in_bytes: limit,
  estimated_size_in_bytes: 0,
  overhead,
  tripped: 0,
});

const noWrites = { combined_coordinating_and_primary_in_bytes: 0, coordinating_in_bytes: 0, primary_in_bytes: 0 };
const pressure = { ...noWrites, replica_in_bytes: 0, all_in_bytes: 0 };

/** The metrics of a node besides those of its indices, in the order of NodeStats. Whatever is not measured is 0. */
export const nodeMetrics: Readonly<Record<string, Metric>> = {
  os: (timestamp) => ({
    timestamp,
    cpu: { percent: 0, load_average: { '1m': 0, '5m': 0, '15m': 0 } },
    mem: {
      total_in_bytes: machine.memory.total,
      adjusted_total_in_bytes: machine.memory.total,
      free_in_bytes: machine.memory.total - machine.memory.used,
      used_in_bytes: machine.memory.used,
      free_percent: 100 - percentUsed(machine.memory),
      used_percent: percentUsed(machine.memory),
    },
    swap: { total_in_bytes: 0, free_in_bytes: 0, used_in_bytes: 0 },
  }),
  process: (timestamp) => ({
    timestamp,
    open_file_descriptors: machine.files.open,
    max_file_descriptors: machine.files.most,
    cpu: { percent: 0, total_in_millis: 0 },
    mem: { total_virtual_in_bytes: machine.memory.used },
  }),
  jvm: (timestamp) => ({
    timestamp,
    uptime_in_millis: 0,
    mem: {
      heap_used_in_bytes: machine.heap.used,
      heap_used_percent: percentUsed(machine.heap),
      heap_committed_in_bytes: machine.heap.total,
      heap_max_in_bytes: machine.heap.total,
      non_heap_used_in_bytes: 0,
      non_heap_committed_in_bytes: 0,
    },
    threads: { count: 0, peak_count: 0 },
    gc: {
      collectors: {
        young: { collection_count: 0, collection_time_in_millis: 0 },
        old: { collection_count: 0, collection_time_in_millis: 0 },
      },
    },
  }),
  thread_pool: () => {
    const idle = { threads: 0, queue: 0, active: 0, rejected: 0, largest: 0, completed: 0 };
    return Object.fromEntries(Object.keys(threadPools).map((name) => [name, idle]));
  },
  fs: (timestamp) => {
    const available = machine.disk.total - machine.disk.used;
    const total = {
      total_in_bytes: machine.disk.total,
      free_in_bytes: available,
      available_in_bytes: available,
    };
    return { timestamp, total, data: [{ path: '/usr/share/elasticsearch/data', ...total }] };
  },
  transport: () => ({
    server_open: 0,
    total_outbound_connections: 0,
    rx_count: 0,
    rx_size_in_bytes: 0,
    tx_count: 0,
    tx_size_in_bytes: 0,
    inbound_handling_time_histogram: [],
    outbound_handling_time_histogram: [],
    actions: {},
  }),
  http: () => ({ current_open: 0, total_opened: 0, clients: [], routes: {} }),
  breaker: () => ({
    fielddata: breaker(Math.floor(machine.heap.total * 0.4), 1.03),
    request: breaker(Math.floor(machine.heap.total * 0.6), 1),
    inflight_requests: breaker(machine.heap.total, 2),
    parent: breaker(Math.floor(machine.heap.total * 0.95), 1),
  }),
  script: () => ({ compilations: 0, cache_evictions: 0, compilation_limit_triggered: 0, contexts: [] }),
  discovery: () => ({
    cluster_state_queue: { total: 0, pending: 0, committed: 0 },
    published_cluster_states: { full_states: 0, incompatible_diffs: 0, compatible_diffs: 0 },
  }),
  ingest: () => ({ total: { count: 0, time_in_millis: 0, current: 0, failed: 0 }, pipelines: {} }),
  adaptive_selection: () => ({}),
  script_cache: () => ({ sum: { compilations: 0, cache_evictions: 0, compilation_limit_triggered: 0 } }),
  indexing_pressure: () => ({
    memory: {
      current: pressure,
      total: {
        ...pressure,
        coordinating_rejections: 0,
        primary_rejections: 0,
        replica_rejections: 0,
        primary_document_rejections: 0,
        large_operation_rejections: 0,
      },
      limit_in_bytes: machine.heap.total / 10,
    },
  }),
  repositories: () => ({}),
  allocations: (_now, { store }) => ({
    shards: [...store.all()].reduce((sum, index) => sum + primariesOf(index), 0),
    undesired_shards: 0,
    forecasted_ingest_load: 0,
    forecasted_disk_usage_in_bytes: 0,
    current_disk_usage_in_bytes: 0,
  }),
};
