import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter } from '../../http/parameters';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { indicesOptions } from '../../store/indices-options';
import { indexSize } from '../shared/index-size';
import { indicesOf } from '../shared/indices-parameters';
import { primariesOf, replicasOf } from '../shared/shards';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catParameters, catTable } from './table';

const ADDRESS = '127.0.0.1';
const right = true;
const optional = true;

const nodeColumns: readonly Column[] = [
  { name: 'id', aliases: ['nodeId'], description: 'unique node id', optional },
  { name: 'ip', aliases: ['i'], description: 'ip address' },
  { name: 'version', aliases: ['v'], description: 'es version', optional },
  { name: 'heap.percent', aliases: ['hp', 'heapPercent'], description: 'used heap ratio', right },
  { name: 'ram.percent', aliases: ['rp', 'ramPercent'], description: 'used machine memory ratio', right },
  { name: 'cpu', description: 'recent cpu usage', right },
  { name: 'load_1m', aliases: ['l'], description: '1m load avg', right },
  { name: 'load_5m', description: '5m load avg', right },
  { name: 'load_15m', description: '15m load avg', right },
  { name: 'node.role', aliases: ['r', 'role', 'nodeRole'], description: 'roles of the node' },
  { name: 'master', aliases: ['m'], description: '*:current master' },
  { name: 'name', aliases: ['n'], description: 'node name' },
];

/** The only node: RestNodesAction. Nothing about the machine is measured. */
export const catNodes = endpoint({
  name: 'cat.nodes',
  routes: ['GET /_cat/nodes'],
  query: {
    ...catParameters,
    bytes: bytesParameter,
    full_id: booleanParameter(false),
    include_unloaded_segments: booleanParameter(false),
  },
  note: 'one node; nothing about the machine is measured',
  handle: (call) => {
    const id = call.query.full_id ? NODE_ID : NODE_ID.slice(0, 4);
    const idle = { 'heap.percent': 0, 'ram.percent': 0, cpu: 0, load_1m: '0.00', load_5m: '0.00', load_15m: '0.00' };
    const { esVersion } = call.mock.settings;
    const node = { id, ip: ADDRESS, version: esVersion, 'node.role': 'cdfhilmrstw', master: '*', name: NODE_NAME };
    return catTable(call, nodeColumns, [{ ...node, ...idle }]);
  },
});

const masterColumns: readonly Column[] = [
  { name: 'id', description: 'node id' },
  { name: 'host', aliases: ['h'], description: 'host name' },
  { name: 'ip', description: 'ip address' },
  { name: 'node', aliases: ['n'], description: 'node name' },
];

/** The only node, as master: RestMasterAction. */
export const catMaster = endpoint({
  name: 'cat.master',
  routes: ['GET /_cat/master'],
  query: catParameters,
  handle: (call) => catTable(call, masterColumns, [{ id: NODE_ID, host: ADDRESS, ip: ADDRESS, node: NODE_NAME }]),
});

const shardColumns: readonly Column[] = [
  { name: 'index', aliases: ['i', 'idx'], description: 'index name' },
  { name: 'shard', aliases: ['s', 'sh'], description: 'shard name' },
  { name: 'prirep', aliases: ['p', 'pr', 'primaryOrReplica'], description: 'primary or replica' },
  { name: 'state', aliases: ['st'], description: 'shard state' },
  { name: 'docs', aliases: ['d', 'dc'], description: 'number of docs in shard', right },
  { name: 'store', aliases: ['sto'], description: 'store size of shard (how much disk it uses)', right },
  { name: 'dataset', description: 'total size of dataset', right },
  { name: 'ip', description: 'ip of node where it lives' },
  { name: 'id', description: 'unique id of node where it lives', optional },
  { name: 'node', aliases: ['n'], description: 'name of node where it lives' },
];

/** One line for each shard, including unassigned replicas: RestShardsAction. All documents are in the first shard. */
export const catShards = endpoint({
  name: 'cat.shards',
  routes: ['GET /_cat/shards', 'GET /_cat/shards/{index}'],
  query: { ...catParameters, bytes: bytesParameter },
  note: 'all documents of an index are in its first shard',
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const rows: CatRow[] = [];
    for (const index of indicesOf({ mock, placeholders, query: {} }, indicesOptions.strictExpandHidden)) {
      for (let shard = 0; shard < primariesOf(index); shard++) {
        const first = shard === 0;
        const size = sizeText(first ? indexSize(index) : 0, query.bytes);
        const place = { ip: ADDRESS, id: NODE_ID, node: NODE_NAME };
        const docs = first ? index.live.size : 0;
        rows.push({
          index: index.name,
          shard,
          prirep: 'p',
          state: 'STARTED',
          docs,
          store: size,
          dataset: size,
          ...place,
        });
        for (let copy = 0; copy < replicasOf(index); copy++) {
          rows.push({ index: index.name, shard, prirep: 'r', state: 'UNASSIGNED' });
        }
      }
    }
    return catTable(call, shardColumns, rows);
  },
});
