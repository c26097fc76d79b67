import type { IndexState } from '../../store/index-state';

export type HealthStatus = 'green' | 'yellow' | 'red';

/** The number of shards on a cluster with one node, where replicas cannot be assigned. */
export interface ShardCounts {
  readonly primaries: number;
  readonly unassigned: number;
}

/** The number of replicas that an index requires. Auto-expanding replicas are zero on a single node. */
export function replicasOf({ settings }: IndexState): number {
  const expands = settings.auto_expand_replicas;
  return expands !== undefined && expands !== 'false' ? 0 : Number(settings.number_of_replicas ?? 1);
}

export function primariesOf({ settings }: Pick<IndexState, 'settings'>): number {
  return Number(settings.number_of_shards ?? 1);
}

export function countShards(indices: readonly IndexState[]): ShardCounts {
  let primaries = 0;
  let unassigned = 0;
  for (const index of indices) {
    primaries += primariesOf(index);
    unassigned += primariesOf(index) * replicasOf(index);
  }
  return { primaries, unassigned };
}

/** Yellow if a replica cannot be assigned; never red, because no primary is ever lost. */
export function healthOf(indices: readonly IndexState[]): HealthStatus {
  return indices.some((index) => replicasOf(index) > 0) ? 'yellow' : 'green';
}
