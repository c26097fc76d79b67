import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { BUILD_HASH, NODE_ID, NODE_NAME } from '../../runtime/node';
import { indexStats, noStats, statsSections, sumStats } from '../shared/index-stats';
import { ALL_LOADED } from '../shared/kept-parameters';
import { machine, percentUsed } from '../shared/machine';
import { ATTRIBUTES, HOST, ROLE_LETTERS, TRANSPORT_PORT } from '../shared/only-node';
import { counterColumns, counterValues } from './counters';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catTable, localCatParameters, masterCatParameters, NO_TIME } from './table';

const right = true;
const optional = true;

const nodeColumns: readonly Column[] = [
  { name: 'id', aliases: ['id', 'nodeId'], description: 'unique node id', optional },
  { name: 'pid', aliases: ['p'], description: 'process id', optional },
  { name: 'ip', aliases: ['i'], description: 'ip address' },
  { name: 'port', aliases: ['po'], description: 'bound transport port', optional },
  { name: 'http_address', aliases: ['http'], description: 'bound http address', optional },
  { name: 'version', aliases: ['v'], description: 'es version', optional },
  { name: 'type', aliases: ['t'], description: 'es distribution type', optional },
  { name: 'build', aliases: ['b'], description: 'es build hash', optional },
  { name: 'jdk', aliases: ['j'], description: 'jdk version', optional },
  { name: 'disk.total', aliases: ['dt', 'diskTotal'], description: 'total disk space', right, optional },
  { name: 'disk.used', aliases: ['du', 'diskUsed'], description: 'used disk space', right, optional },
  {
    name: 'disk.avail',
    aliases: ['d', 'da', 'disk', 'diskAvail'],
    description: 'available disk space',
    right,
    optional,
  },
  {
    name: 'disk.used_percent',
    aliases: ['dup', 'diskUsedPercent'],
    description: 'used disk space percentage',
    right,
    optional,
  },
  { name: 'heap.current', aliases: ['hc', 'heapCurrent'], description: 'used heap', right, optional },
  { name: 'heap.percent', aliases: ['hp', 'heapPercent'], description: 'used heap ratio', right },
  { name: 'heap.max', aliases: ['hm', 'heapMax'], description: 'max configured heap', right, optional },
  { name: 'ram.current', aliases: ['rc', 'ramCurrent'], description: 'used machine memory', right, optional },
  { name: 'ram.percent', aliases: ['rp', 'ramPercent'], description: 'used machine memory ratio', right },
  { name: 'ram.max', aliases: ['rm', 'ramMax'], description: 'total machine memory', right, optional },
  {
    name: 'file_desc.current',
    aliases: ['fdc', 'fileDescriptorCurrent'],
    description: 'used file descriptors',
    right,
    optional,
  },
  {
    name: 'file_desc.percent',
    aliases: ['fdp', 'fileDescriptorPercent'],
    description: 'used file descriptor ratio',
    right,
    optional,
  },
  {
    name: 'file_desc.max',
    aliases: ['fdm', 'fileDescriptorMax'],
    description: 'max file descriptors',
    right,
    optional,
  },
  { name: 'cpu', aliases: ['cpu'], description: 'recent cpu usage', right },
  { name: 'load_1m', aliases: ['l'], description: '1m load avg', right },
  { name: 'load_5m', aliases: ['l'], description: '5m load avg', right },
  { name: 'load_15m', aliases: ['l'], description: '15m load avg', right },
  { name: 'uptime', aliases: ['u'], description: 'node uptime', right, optional },
  {
    name: 'node.role',
    aliases: ['r', 'role', 'nodeRole'],
    description: 'm:master eligible node, d:data node, i:ingest node, -:coordinating node only',
  },
  { name: 'master', aliases: ['m'], description: '*:current master' },
  { name: 'name', aliases: ['n'], description: 'node name' },
];

/** The only node: RestNodesAction. Nothing about the machine is measured. */
export const catNodes = endpoint({
  name: 'cat.nodes',
  routes: ['GET /_cat/nodes'],
  query: {
    ...masterCatParameters,
    bytes: bytesParameter,
    full_id: booleanParameter(false),
    include_unloaded_segments: keptParameter(ALL_LOADED, booleanParameter()),
  },
  note: 'one node; nothing about the machine is measured',
  handle: (call) => {
    const { mock, query } = call;
    const columns = [...nodeColumns, ...counterColumns('n')];
    const parts = query.h ? [...mock.store.all()].map((index) => indexStats(index, statsSections)) : [];
    const counters = counterValues('n', sumStats([noStats(statsSections), ...parts]), query.bytes);
    const id = query.full_id ? NODE_ID : NODE_ID.slice(0, 4);
    return catTable(call, columns, [{ ...counters, id, version: mock.settings.esVersion, ...node(query.bytes) }]);
  },
});

function node(unit: string | undefined): CatRow {
  const size = (value: number): string => sizeText(value, unit);
  const { disk, heap, memory, files } = machine;
  return {
    pid: 1,
    ip: HOST,
    port: TRANSPORT_PORT,
    http_address: `${HOST}:9200`,
    type: 'docker',
    build: BUILD_HASH,
    'disk.total': size(disk.total),
    'disk.used': size(disk.used),
    'disk.avail': size(disk.total - disk.used),
    'disk.used_percent': ((disk.used / disk.total) * 100).toFixed(2),
    'heap.current': size(heap.used),
    'heap.percent': percentUsed(heap),
    'heap.max': size(heap.total),
    'ram.current': size(memory.used),
    'ram.percent': percentUsed(memory),
    'ram.max': size(memory.total),
    'file_desc.current': files.open,
    'file_desc.percent': Math.floor((files.open / files.most) * 100),
    'file_desc.max': files.most,
    cpu: 0,
    load_1m: '0.00',
    load_5m: '0.00',
    load_15m: '0.00',
    uptime: NO_TIME,
    'node.role': ROLE_LETTERS,
    master: '*',
    name: NODE_NAME,
  };
}

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
  query: localCatParameters,
  handle: (call) => catTable(call, masterColumns, [{ id: NODE_ID, host: HOST, ip: HOST, node: NODE_NAME }]),
});

const attributeColumns: readonly Column[] = [
  { name: 'node', aliases: ['name'], description: 'node name' },
  { name: 'id', aliases: ['id', 'nodeId'], description: 'unique node id', optional },
  { name: 'pid', aliases: ['p'], description: 'process id', optional },
  { name: 'host', aliases: ['h'], description: 'host name' },
  { name: 'ip', aliases: ['i'], description: 'ip address' },
  { name: 'port', aliases: ['po'], description: 'bound transport port', optional },
  { name: 'attr', aliases: ['attr.name'], description: 'attribute description' },
  { name: 'value', aliases: ['attr.value'], description: 'attribute value' },
];

/** The attributes of the only node: RestNodeAttrsAction. */
export const catNodeAttributes = endpoint({
  name: 'cat.nodeattrs',
  routes: ['GET /_cat/nodeattrs'],
  query: localCatParameters,
  handle: (call) => {
    const id = NODE_ID.slice(0, 4);
    const place = { node: NODE_NAME, id, pid: 1, host: HOST, ip: HOST, port: TRANSPORT_PORT };
    const rows = Object.entries(ATTRIBUTES).map(([attr, value]) => ({ ...place, attr, value }));
    return catTable(call, attributeColumns, rows);
  },
});
