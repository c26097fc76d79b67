import { endpoint } from '../../endpoint/endpoint';
import { NODE_NAME } from '../../runtime/node';
import { indexSize } from '../shared/index-size';
import { machine, percentUsed } from '../shared/machine';
import { HOST, ROLE_LETTERS, reachesNode } from '../shared/only-node';
import { countShards } from '../shared/shards';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catTable, localCatParameters } from './table';

const right = true;
const optional = true;

const columns: readonly Column[] = [
  { name: 'shards', aliases: ['s'], description: 'number of shards on node', right },
  {
    name: 'shards.undesired',
    description: 'number of shards that are scheduled to be moved elsewhere in the cluster',
    right,
  },
  {
    name: 'write_load.forecast',
    aliases: ['wlf', 'writeLoadForecast'],
    description: 'sum of index write load forecasts',
    right,
  },
  {
    name: 'disk.indices.forecast',
    aliases: ['dif', 'diskIndicesForecast'],
    description: 'sum of shard size forecasts',
    right,
  },
  { name: 'disk.indices', aliases: ['di', 'diskIndices'], description: 'disk used by ES indices', right },
  { name: 'disk.used', aliases: ['du', 'diskUsed'], description: 'disk used (total, not just ES)', right },
  { name: 'disk.avail', aliases: ['da', 'diskAvail'], description: 'disk available', right },
  { name: 'disk.total', aliases: ['dt', 'diskTotal'], description: 'total capacity of all volumes', right },
  { name: 'disk.percent', aliases: ['dp', 'diskPercent'], description: 'percent disk used', right },
  { name: 'host', aliases: ['h'], description: 'host of node' },
  { name: 'ip', description: 'ip of node' },
  { name: 'node', aliases: ['n'], description: 'name of node' },
  { name: 'node.role', aliases: ['r', 'role', 'nodeRole'], description: 'node roles', optional },
];

/** The shards and the disk of the only node, and below it the unassigned shards: RestAllocationAction. */
export const catAllocation = endpoint({
  name: 'cat.allocation',
  routes: ['GET /_cat/allocation', 'GET /_cat/allocation/{node_id}'],
  query: { ...localCatParameters, bytes: bytesParameter },
  note: 'the disk is not measured',
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const indices = [...mock.store.all()];
    const { primaries, unassigned } = countShards(indices);
    if (!reachesNode(placeholders.node_id)) return catTable(call, columns, []);
    const size = (value: number): string => sizeText(value, query.bytes);
    const { disk } = machine;
    const node: CatRow = {
      shards: primaries,
      'shards.undesired': 0,
      'write_load.forecast': '0.0',
      'disk.indices.forecast': size(0),
      'disk.indices': size(indices.reduce((sum, index) => sum + indexSize(index), 0)),
      'disk.used': size(disk.used),
      'disk.avail': size(disk.total - disk.used),
      'disk.total': size(disk.total),
      'disk.percent': percentUsed(disk),
      host: HOST,
      ip: HOST,
      node: NODE_NAME,
      'node.role': ROLE_LETTERS,
    };
    return catTable(call, columns, unassigned > 0 ? [node, { shards: unassigned, node: 'UNASSIGNED' }] : [node]);
  },
});
