import { endpoint } from '../../endpoint/endpoint';
import { wildcardMatch } from '../../json/wildcard';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { splitByComma } from '../../store/indices-options';
import { type ThreadPool, threadPools } from '../shared/machine';
import { HOST, TRANSPORT_PORT } from '../shared/only-node';
import { type CatRow, type Column, catTable, localCatParameters } from './table';

const right = true;
const optional = true;

const columns: readonly Column[] = [
  { name: 'node_name', aliases: ['nn'], description: 'node name' },
  { name: 'node_id', aliases: ['id'], description: 'persistent node id', optional },
  { name: 'ephemeral_node_id', aliases: ['eid'], description: 'ephemeral node id', optional },
  { name: 'pid', aliases: ['p'], description: 'process id', optional },
  { name: 'host', aliases: ['h'], description: 'host name', optional },
  { name: 'ip', aliases: ['i'], description: 'ip address', optional },
  { name: 'port', aliases: ['po'], description: 'bound transport port', optional },
  { name: 'name', aliases: ['n'], description: 'thread pool name' },
  { name: 'type', aliases: ['t'], description: 'thread pool type', optional },
  { name: 'active', aliases: ['a'], description: 'number of active threads', right },
  { name: 'pool_size', aliases: ['psz'], description: 'number of threads', right, optional },
  { name: 'queue', aliases: ['q'], description: 'number of tasks currently in queue', right },
  { name: 'queue_size', aliases: ['qs'], description: 'maximum number of tasks permitted in queue', right, optional },
  { name: 'rejected', aliases: ['r'], description: 'number of rejected tasks', right },
  { name: 'largest', aliases: ['l'], description: 'highest number of seen active threads', right, optional },
  { name: 'completed', aliases: ['c'], description: 'number of completed tasks', right, optional },
  { name: 'core', aliases: ['cr'], description: 'core number of threads in a scaling thread pool', right, optional },
  { name: 'max', aliases: ['mx'], description: 'maximum number of threads in a scaling thread pool', right, optional },
  { name: 'size', aliases: ['sz'], description: 'number of threads in a fixed thread pool', right, optional },
  { name: 'keep_alive', aliases: ['ka'], description: 'thread keep alive time', right, optional },
];

/** One line for each thread pool of the only node: RestThreadPoolAction. None of them has work. */
export const catThreadPool = endpoint({
  name: 'cat.thread_pool',
  routes: ['GET /_cat/thread_pool', 'GET /_cat/thread_pool/{thread_pool_patterns}'],
  query: localCatParameters,
  note: 'all pools are idle',
  handle: (call) => {
    const patterns = splitByComma(call.placeholders.thread_pool_patterns);
    const wanted = (name: string): boolean =>
      patterns.length === 0 || patterns.some((pattern) => wildcardMatch(pattern, name));
    const pools = Object.entries(threadPools).filter(([name]) => wanted(name));
    return catTable(
      call,
      columns,
      pools.map(([name, pool]) => row(name, pool)),
    );
  },
});

function row(name: string, { type, core, max, size, keep_alive, queue_size }: ThreadPool): CatRow {
  return {
    node_name: NODE_NAME,
    node_id: NODE_ID,
    ephemeral_node_id: NODE_ID,
    pid: 1,
    host: HOST,
    ip: HOST,
    port: TRANSPORT_PORT,
    name,
    type,
    active: 0,
    pool_size: 0,
    queue: 0,
    queue_size,
    rejected: 0,
    largest: 0,
    completed: 0,
    core,
    max,
    size,
    keep_alive,
  };
}
