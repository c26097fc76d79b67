import type { AnswerObject } from '../../json/value';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import type { IndexState } from '../../store/index-state';
import { indexSize } from './index-size';
import { HOST, TRANSPORT } from './only-node';
import { primariesOf } from './shards';

/** How a shard came to its node. All recoveries have finished and took no time. */
export interface Recovery {
  readonly index: IndexState;
  readonly shard: number;
  /** Closing an index starts its shards again, from what they have on disk. */
  readonly type: 'empty_store' | 'existing_store';
  readonly at: number;
  readonly files: number;
  readonly bytes: number;
}

export function recoveriesOf(index: IndexState): Recovery[] {
  const kept = index.closed;
  return Array.from({ length: primariesOf(index) }, (_, shard) => ({
    index,
    shard,
    type: kept ? 'existing_store' : 'empty_store',
    at: index.createdAt,
    files: kept ? 1 : 0,
    bytes: kept && shard === 0 ? indexSize(index) : 0,
  }));
}

/** `100.0%` of something, `0.0%` of nothing. */
export function recoveredPercent(total: number): string {
  return total > 0 ? '100.0%' : '0.0%';
}

/** A recovery as `_recovery` shows it (RecoveryState.toXContent). `human` adds dates. */
export function recoveryBody(recovery: Recovery, human: boolean, detailed: boolean): AnswerObject {
  const { shard, type, at, files, bytes } = recovery;
  const date = human ? new Date(at).toISOString() : undefined;
  return {
    id: shard,
    type: type.toUpperCase(),
    stage: 'DONE',
    primary: true,
    start_time: date,
    start_time_in_millis: at,
    stop_time: date,
    stop_time_in_millis: at,
    total_time_in_millis: 0,
    source: type === 'existing_store' ? { bootstrap_new_history_uuid: false } : {},
    target: { id: NODE_ID, host: HOST, transport_address: TRANSPORT, ip: HOST, name: NODE_NAME },
    index: {
      size: {
        total_in_bytes: bytes,
        reused_in_bytes: bytes,
        recovered_in_bytes: 0,
        recovered_from_snapshot_in_bytes: 0,
        percent: recoveredPercent(bytes),
      },
      files: {
        total: files,
        reused: files,
        recovered: 0,
        percent: recoveredPercent(files),
        details: detailed ? [] : undefined,
      },
      total_time_in_millis: 0,
      source_throttle_time_in_millis: 0,
      target_throttle_time_in_millis: 0,
    },
    translog: { recovered: 0, total: 0, percent: '100.0%', total_on_start: 0, total_time_in_millis: 0 },
    verify_index: { check_index_time_in_millis: 0, total_time_in_millis: 0 },
  };
}
