import type { IndexState } from '../../store/index-state';

export type HealthStatus = 'green' | 'yellow' | 'red';

/** How many shards there are, on a cluster of one node: replicas have no place there. */
export interface ShardCounts {
  readonly primaries: number;
  readonly unassigned: number;
}

/** Replicas that an index asks for. Those that expand with the number of nodes are none on a single one. */
export function replicasOf({ settings }: IndexState): number {
  const expands = settings.auto_expand_replicas;
  return expands !== undefined && expands !== 'false' ? 0 : Number(settings.number_of_replicas ?? 1);
}

export function primariesOf({ settings }: IndexState): number {
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

/** Yellow where a replica has no place; never red, as no primary is ever lost. */
export function healthOf(indices: readonly IndexState[]): HealthStatus {
  return indices.some((index) => replicasOf(index) > 0) ? 'yellow' : 'green';
}
