/** The machine that the only node claims to run on. Nothing is measured: the values are always the same. */
const GIGABYTE = 1024 ** 3;

export const machine = {
  processors: 2,
  /** Bytes of memory, of the heap and of the disk, and how much of each is used. */
  memory: { total: 8 * GIGABYTE, used: 2 * GIGABYTE },
  heap: { total: GIGABYTE, used: GIGABYTE / 4 },
  disk: { total: 100 * GIGABYTE, used: 20 * GIGABYTE },
  files: { open: 100, most: 65_536 },
} as const;

/** How much of something is used, in whole percent. */
export function percentUsed({ total, used }: { readonly total: number; readonly used: number }): number {
  return Math.round((used / total) * 100);
}

/** A thread pool of a node with two processors (ThreadPool.builders). */
export interface ThreadPool {
  readonly type: 'fixed' | 'scaling';
  readonly size?: number;
  readonly core?: number;
  readonly max?: number;
  readonly keep_alive?: string;
  readonly queue_size: number;
}

const fixed = (size: number, queue_size: number): ThreadPool => ({ type: 'fixed', size, queue_size });
const scaling = (max: number, core = 1, keep_alive = '5m'): ThreadPool => ({
  type: 'scaling',
  core,
  max,
  keep_alive,
  queue_size: -1,
});

export const threadPools: Readonly<Record<string, ThreadPool>> = {
  analyze: fixed(1, 16),
  auto_complete: fixed(1, 100),
  cluster_coordination: fixed(1, -1),
  fetch_shard_started: scaling(4),
  fetch_shard_store: scaling(4),
  flush: scaling(1),
  force_merge: fixed(1, -1),
  generic: scaling(128, 4, '30s'),
  get: fixed(4, 1000),
  management: scaling(2),
  merge: scaling(2),
  refresh: scaling(1),
  search: fixed(4, 4000),
  search_coordination: fixed(1, 1000),
  snapshot: scaling(10),
  snapshot_meta: scaling(6, 1, '30s'),
  system_critical_read: fixed(1, 2000),
  system_critical_write: fixed(1, 1500),
  system_read: fixed(1, 2000),
  system_write: fixed(1, 1000),
  warmer: scaling(1),
  write: fixed(2, 10_000),
  write_coordination: fixed(2, 10_000),
};
