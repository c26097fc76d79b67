import type { AnswerObject } from '../../json/value';
import { NODE_ID } from '../../runtime/node';
import type { IndexState } from '../../store/index-state';
import { primariesOf, replicasOf } from './shards';

/** One copy of a shard. Primaries are on the only node, replicas nowhere. */
export interface ShardCopy {
  readonly index: IndexState;
  readonly shard: number;
  readonly primary: boolean;
}

/** All copies of an index's shards, those of one shard after the other, primaries first. */
export function copiesOf(index: IndexState): ShardCopy[] {
  const replicas = replicasOf(index);
  return Array.from({ length: primariesOf(index) }, (_, shard) =>
    Array.from({ length: 1 + replicas }, (_, copy): ShardCopy => ({ index, shard, primary: copy === 0 })),
  ).flat();
}

/** Whether a shard copy is on a node. */
export function isAssigned({ primary }: ShardCopy): boolean {
  return primary;
}

/** The id of a shard's place on the node: made up, but always the same. */
export function allocationId({ index, shard }: ShardCopy): string {
  return `${index.uuid.slice(0, 18)}${String(shard).padStart(4, '0')}`;
}

/** Why a shard copy is on no node. */
export function unassignedInfo({ index }: ShardCopy): { readonly reason: string; readonly at: string } {
  return { reason: index.closed ? 'INDEX_CLOSED' : 'INDEX_CREATED', at: new Date(index.createdAt).toISOString() };
}

/** A shard copy as the state of the cluster shows it (ShardRouting.toXContent). */
export function routingBody(copy: ShardCopy): AnswerObject {
  const assigned = isAssigned(copy);
  return {
    state: assigned ? 'STARTED' : 'UNASSIGNED',
    primary: copy.primary,
    node: assigned ? NODE_ID : null,
    relocating_node: null,
    shard: copy.shard,
    index: copy.index.name,
    allocation_id: assigned ? { id: allocationId(copy) } : undefined,
    recovery_source: assigned ? undefined : { type: 'PEER' },
    unassigned_info: assigned
      ? undefined
      : { ...unassignedInfo(copy), delayed: false, allocation_status: 'no_attempt' },
    relocation_failure_info: { failed_attempts: 0 },
  };
}
