import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, timeParameter } from '../../http/parameters';
import { CLUSTER_UUID } from '../../runtime/node';
import { indexSize } from '../shared/index-size';
import { countShards, healthOf } from '../shared/shards';
import { nodeHeader, ROLES } from './nodes';

/** Counters of the whole cluster: RestClusterStatsAction. Only indices, shards and documents are counted. */
export const clusterStats = endpoint({
  name: 'cluster.stats',
  routes: ['GET /_cluster/stats', 'GET /_cluster/stats/nodes/{node_id}'],
  query: { include_remotes: booleanParameter(false), timeout: timeParameter(30_000) },
  note: 'indices, shards, documents and their size only',
  handle: ({ mock }) => {
    const indices = [...mock.store.all()];
    const { primaries } = countShards(indices);
    const size = indices.reduce((sum, index) => sum + indexSize(index), 0);
    const roles = Object.fromEntries(ROLES.map((role) => [role, 1]));
    return ok({
      ...nodeHeader(mock),
      cluster_uuid: CLUSTER_UUID,
      timestamp: mock.runtime.clock.now(),
      status: healthOf(indices),
      indices: {
        count: indices.length,
        shards: { total: primaries, primaries, replication: 0 },
        docs: { count: indices.reduce((sum, index) => sum + index.searchable.size, 0), deleted: 0 },
        store: { size_in_bytes: size, total_data_set_size_in_bytes: size, reserved_in_bytes: 0 },
      },
      nodes: { count: { total: 1, coordinating_only: 0, ...roles }, versions: [mock.settings.esVersion] },
    });
  },
});
