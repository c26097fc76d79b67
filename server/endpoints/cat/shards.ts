import { endpoint } from '../../endpoint/endpoint';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { indicesOptions } from '../../store/indices-options';
import { EMPTY_INDEX } from '../shared/index-size';
import { indexStats, statsSections } from '../shared/index-stats';
import { indicesOf } from '../shared/indices-parameters';
import { HOST } from '../shared/only-node';
import { type Segment, segmentsOf } from '../shared/segments';
import { copiesOf, type ShardCopy, unassignedInfo } from '../shared/shard-copies';
import { counterColumns, counterValues } from './counters';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catTable, masterCatParameters, NO_TIME } from './table';

const right = true;
const optional = true;

const columns: readonly Column[] = [
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
  { name: 'unassigned.reason', aliases: ['ur'], description: 'reason shard became unassigned', optional },
  { name: 'unassigned.at', aliases: ['ua'], description: 'time shard became unassigned (UTC)', optional },
  { name: 'unassigned.for', aliases: ['uf'], description: 'time has been unassigned', right, optional },
  {
    name: 'unassigned.details',
    aliases: ['ud'],
    description: 'additional details as to why the shard became unassigned',
    optional,
  },
  { name: 'recoverysource.type', aliases: ['rs'], description: 'recovery source type', optional },
];

/** Where the node of a container keeps its data. */
const PATH = '/usr/share/elasticsearch/data';

/** One line for each shard, including unassigned replicas: RestShardsAction. */
export const catShards = endpoint({
  name: 'cat.shards',
  routes: ['GET /_cat/shards', 'GET /_cat/shards/{index}'],
  query: { ...masterCatParameters, bytes: bytesParameter },
  note: 'sizes are estimates; the counters of a shard are those of its index',
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const indices = indicesOf({ mock, placeholders, query: {} }, indicesOptions.strictExpandHidden);
    const rows = indices.flatMap((index) => {
      const segments = new Map(segmentsOf(index).map((segment) => [segment.shard, segment]));
      const counters = query.h ? counterValues('s', indexStats(index, statsSections), query.bytes) : {};
      return copiesOf(index).map((copy) => ({
        index: index.name,
        shard: copy.shard,
        ...(copy.primary ? assigned(segments.get(copy.shard), counters, query.bytes) : unassigned(copy)),
      }));
    });
    return catTable(call, [...columns, ...counterColumns('s')], rows);
  },
});

function assigned(segment: Segment | undefined, counters: CatRow, unit: string | undefined): CatRow {
  const size = sizeText(segment?.size ?? EMPTY_INDEX, unit);
  return {
    ...counters,
    'path.data': PATH,
    'path.state': PATH,
    prirep: 'p',
    state: 'STARTED',
    docs: segment?.documents ?? 0,
    store: size,
    dataset: size,
    ip: HOST,
    id: NODE_ID,
    node: NODE_NAME,
  };
}

function unassigned(copy: ShardCopy): CatRow {
  const { reason, at } = unassignedInfo(copy);
  return {
    prirep: 'r',
    state: 'UNASSIGNED',
    'unassigned.reason': reason,
    'unassigned.at': at,
    'unassigned.for': NO_TIME,
    'recoverysource.type': 'peer',
  };
}
