import { type Call, endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import {
  booleanParameter,
  ignoredParameter,
  listParameter,
  stringParameter,
  timeParameter,
} from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { indexSize } from '../shared/index-size';
import { versionBody } from './node';

const HOST = '127.0.0.1';
const TRANSPORT = `${HOST}:9300`;

/** Roles of the only node. */
export const ROLES = ['data', 'data_content', 'ingest', 'master', 'remote_cluster_client', 'transform'];

/** `_nodes` and `cluster_name`, which begin the responses of all nodes. */
export function nodeHeader(mock: Mock): AnswerObject {
  return { _nodes: { total: 1, successful: 1, failed: 0 }, cluster_name: mock.settings.clusterName };
}

/**
 * Information about the node: RestNodesInfoAction. Clients that discover nodes find the address that they already use.
 */
export const nodesInfo = endpoint({
  name: 'nodes.info',
  routes: ['GET /_nodes', 'GET /_nodes/{node_id}', 'GET /_nodes/{node_id}/{metric}'],
  query: { flat_settings: booleanParameter(false), timeout: timeParameter(30_000) },
  note: 'one node, with the information that clients use: addresses, version, roles',
  handle: (call) => ok({ ...nodeHeader(call.mock), nodes: { [NODE_ID]: infoBody(call) } }),
});

function infoBody({ mock, header }: Pick<Call, 'mock' | 'header'>): AnswerObject {
  const version = versionBody(mock);
  const address = header('host') ?? `${HOST}:9200`;
  return {
    name: NODE_NAME,
    transport_address: TRANSPORT,
    host: HOST,
    ip: HOST,
    version: version.number,
    build_flavor: version.build_flavor,
    build_type: version.build_type,
    build_hash: version.build_hash,
    roles: ROLES,
    attributes: {},
    settings: { cluster: { name: mock.settings.clusterName }, node: { name: NODE_NAME } },
    http: {
      bound_address: [address],
      publish_address: address,
      max_content_length_in_bytes: mock.settings.maxBodyBytes,
    },
    plugins: [],
    modules: [],
  };
}

/** Counters of the node: RestNodesStatsAction. Only documents and their size are counted. */
export const nodesStats = endpoint({
  name: 'nodes.stats',
  routes: [
    'GET /_nodes/stats',
    'GET /_nodes/{node_id}/stats',
    'GET /_nodes/stats/{metric}',
    'GET /_nodes/{node_id}/stats/{metric}',
    'GET /_nodes/stats/{metric}/{index_metric}',
    'GET /_nodes/{node_id}/stats/{metric}/{index_metric}',
  ],
  query: {
    completion_fields: ignoredParameter,
    fielddata_fields: ignoredParameter,
    fields: ignoredParameter,
    groups: ignoredParameter,
    level: stringParameter,
    types: listParameter,
    timeout: timeParameter(30_000),
    include_segment_file_sizes: booleanParameter(false),
    include_unloaded_segments: booleanParameter(false),
  },
  note: 'documents and their size only',
  handle: ({ mock }) => {
    const indices = [...mock.store.all()];
    const size = indices.reduce((sum, index) => sum + indexSize(index), 0);
    const node = {
      timestamp: mock.runtime.clock.now(),
      name: NODE_NAME,
      transport_address: TRANSPORT,
      host: HOST,
      ip: TRANSPORT,
      roles: ROLES,
      attributes: {},
      indices: {
        docs: { count: indices.reduce((sum, index) => sum + index.searchable.size, 0), deleted: 0 },
        store: { size_in_bytes: size, total_data_set_size_in_bytes: size, reserved_in_bytes: 0 },
        indexing: { index_total: indices.reduce((sum, index) => sum + index.counters.indexed, 0) },
      },
    };
    return ok({ ...nodeHeader(mock), nodes: { [NODE_ID]: node } });
  },
});
