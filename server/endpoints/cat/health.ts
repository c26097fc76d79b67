import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter } from '../../http/parameters';
import { countShards, healthOf } from '../shared/shards';
import { type Column, catTable, masterCatParameters } from './table';

const columns: readonly Column[] = [
  { name: 'epoch', aliases: ['t', 'time'], description: 'seconds since 1970-01-01 00:00:00' },
  { name: 'timestamp', aliases: ['ts', 'hms', 'hhmmss'], description: 'time in HH:MM:SS' },
  { name: 'cluster', aliases: ['cl'], description: 'cluster name' },
  { name: 'status', aliases: ['st'], description: 'health status' },
  { name: 'node.total', aliases: ['nt', 'nodeTotal'], description: 'total number of nodes', right: true },
  { name: 'node.data', aliases: ['nd', 'nodeData'], description: 'number of nodes that can store data', right: true },
  {
    name: 'shards',
    aliases: ['t', 'sh', 'shards.total', 'shardsTotal'],
    description: 'total number of shards',
    right: true,
  },
  {
    name: 'pri',
    aliases: ['p', 'shards.primary', 'shardsPrimary'],
    description: 'number of primary shards',
    right: true,
  },
  {
    name: 'relo',
    aliases: ['r', 'shards.relocating', 'shardsRelocating'],
    description: 'number of relocating nodes',
    right: true,
  },
  {
    name: 'init',
    aliases: ['i', 'shards.initializing', 'shardsInitializing'],
    description: 'number of initializing nodes',
    right: true,
  },
  {
    name: 'unassign',
    aliases: ['u', 'shards.unassigned', 'shardsUnassigned'],
    description: 'number of unassigned shards',
    right: true,
  },
  {
    name: 'unassign.pri',
    aliases: ['up', 'shards.unassigned.primary', 'shardsUnassignedPrimary'],
    description: 'number of unassigned primary shards',
    right: true,
  },
  { name: 'pending_tasks', aliases: ['pt', 'pendingTasks'], description: 'number of pending tasks', right: true },
  {
    name: 'max_task_wait_time',
    aliases: ['mtwt', 'maxTaskWaitTime'],
    description: 'wait time of longest task pending',
    right: true,
  },
  {
    name: 'active_shards_percent',
    aliases: ['asp', 'activeShardsPercent'],
    description: 'active number of shards in percent',
    right: true,
  },
];

/** The health of the cluster in one line: RestHealthAction. */
export const catHealth = endpoint({
  name: 'cat.health',
  routes: ['GET /_cat/health'],
  query: { ...masterCatParameters, ts: booleanParameter(true) },
  handle: (call) => {
    const { mock, query } = call;
    const indices = [...mock.store.all()];
    const { primaries, unassigned } = countShards(indices);
    const now = mock.runtime.clock.now();
    const percent = primaries === 0 ? 100 : (primaries / (primaries + unassigned)) * 100;
    const row = {
      epoch: Math.floor(now / 1000),
      timestamp: new Date(now).toISOString().slice(11, 19),
      cluster: mock.settings.clusterName,
      status: healthOf(indices),
      'node.total': 1,
      'node.data': 1,
      shards: primaries,
      pri: primaries,
      relo: 0,
      init: 0,
      unassign: unassigned,
      'unassign.pri': 0,
      pending_tasks: 0,
      max_task_wait_time: '-',
      active_shards_percent: `${percent.toFixed(1)}%`,
    };
    return catTable(call, query.ts ? columns : columns.slice(2), [row]);
  },
});
