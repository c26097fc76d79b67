import { type Call, endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { splitByComma } from '../../store/indices-options';
import { nestSettings } from '../../store/settings';
import { waitTimeout } from '../shared/kept-parameters';
import { machine, threadPools } from '../shared/machine';
import { ATTRIBUTES, HOST, nodeHeader, ROLES, reachesNode, TRANSPORT } from '../shared/only-node';
import { aggregationTypes } from './aggregation-types';
import { versionBody } from './node';

type NodeCall = Pick<Call, 'mock' | 'header'> & { readonly query: { readonly flat_settings: boolean } };

/** The sections of the information, in the order of NodesInfoResponse; the rest of it is always shown. */
const SECTIONS: Readonly<Record<string, (call: NodeCall) => AnswerObject | AnswerObject[]>> = {
  settings: ({ mock, query }) => {
    const settings = { 'client.type': 'node', 'cluster.name': mock.settings.clusterName, 'node.name': NODE_NAME };
    return query.flat_settings ? settings : nestSettings(settings);
  },
  os: () => ({
    refresh_interval_in_millis: 1000,
    name: 'Linux',
    available_processors: machine.processors,
    allocated_processors: machine.processors,
  }),
  process: () => ({ refresh_interval_in_millis: 1000, id: 1, mlockall: false }),
  jvm: ({ mock }) => ({
    pid: 1,
    using_bundled_jdk: true,
    start_time_in_millis: mock.clock.now(),
    mem: { heap_init_in_bytes: machine.heap.total, heap_max_in_bytes: machine.heap.total },
  }),
  thread_pool: () => threadPools as unknown as AnswerObject,
  transport: () => ({ bound_address: [TRANSPORT], publish_address: TRANSPORT, profiles: {} }),
  http: ({ mock, header }) => {
    const address = header('host') ?? `${HOST}:9200`;
    return {
      bound_address: [address],
      publish_address: address,
      max_content_length_in_bytes: mock.settings.maxBodyBytes,
    };
  },
  plugins: () => [],
  ingest: () => ({ processors: [] }),
  aggregations: aggregationTypes,
};

/** Metrics with parts that have no name of their own. */
const METRICS = ['_all', '_none', 'indices', 'remote_cluster_server', ...Object.keys(SECTIONS)];

/**
 * Information about the node: RestNodesInfoAction. Clients that discover nodes find the address that they already use.
 */
export const nodesInfo = endpoint({
  name: 'nodes.info',
  routes: ['GET /_nodes', 'GET /_nodes/{node_id}', 'GET /_nodes/{node_id}/{metric}'],
  query: { flat_settings: booleanParameter(false), timeout: waitTimeout },
  note: 'one node; nothing about the machine is measured',
  handle: (call) => {
    const { node, metrics } = readPlaceholders(call.placeholders.node_id, call.placeholders.metric);
    if (!reachesNode(node)) return ok({ ...nodeHeader(call.mock, false), nodes: {} });
    return ok({ ...nodeHeader(call.mock), nodes: { [NODE_ID]: infoBody(call, metrics) } });
  },
});

/** A single part of the path names nodes unless all of it names metrics. Unknown metrics are ignored. */
function readPlaceholders(node: string | undefined, metric: string | undefined) {
  const first = splitByComma(node);
  if (metric !== undefined) return { node, metrics: splitByComma(metric) };
  const named = first.length > 0 && first.every((name) => METRICS.includes(name));
  return named ? { node: undefined, metrics: first } : { node, metrics: ['_all'] };
}

function infoBody(call: NodeCall, metrics: readonly string[]): AnswerObject {
  const wanted = (name: string): boolean => metrics.includes('_all') || metrics.includes(name);
  const sections = Object.entries(SECTIONS).filter(([name]) => wanted(name));
  return {
    name: NODE_NAME,
    transport_address: TRANSPORT,
    host: HOST,
    ip: HOST,
    ...versions(call.mock),
    total_indexing_buffer: wanted('indices') ? machine.heap.total / 10 : undefined,
    roles: ROLES,
    attributes: ATTRIBUTES,
    ...Object.fromEntries(sections.map(([name, section]) => [name, section(call)])),
    modules: wanted('plugins') ? [] : undefined,
  };
}

function versions(mock: Mock): AnswerObject {
  const { number, build_flavor, build_type, build_hash } = versionBody(mock);
  return { version: number, build_flavor, build_type, build_hash };
}
