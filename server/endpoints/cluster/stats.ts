import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { CLUSTER_UUID } from '../../runtime/node';
import { indexStats, noStats, sumStats } from '../shared/index-stats';
import { NO_REMOTES, waitTimeout } from '../shared/kept-parameters';
import { nodeHeader, ROLES } from '../shared/only-node';
import { countShards, healthOf } from '../shared/shards';
import { versionBody } from './node';

/** The counters of indices that it adds up. */
const SECTIONS = ['docs', 'store', 'fielddata', 'query_cache', 'completion', 'segments'];

/** Counters of the whole cluster: RestClusterStatsAction. Only indices, shards and documents are counted. */
export const clusterStats = endpoint({
  name: 'cluster.stats',
  routes: ['GET /_cluster/stats', 'GET /_cluster/stats/nodes/{node_id}'],
  query: { include_remotes: keptParameter(NO_REMOTES, booleanParameter()), timeout: waitTimeout },
  note: 'indices, shards, documents and their size only; nothing about the machine is measured',
  handle: ({ mock }) => {
    const indices = [...mock.store.all()];
    const { primaries } = countShards(indices);
    const { build_flavor, build_type } = versionBody(mock);
    const roles = Object.fromEntries(ROLES.map((role) => [role, 1]));
    return ok({
      ...nodeHeader(mock),
      cluster_uuid: CLUSTER_UUID,
      timestamp: mock.runtime.clock.now(),
      status: healthOf(indices),
      indices: {
        count: indices.length,
        shards: { total: primaries, primaries, replication: 0 },
        ...sumStats([noStats(SECTIONS), ...indices.map((index) => indexStats(index, SECTIONS))]),
      },
      nodes: {
        count: { total: 1, coordinating_only: 0, ...roles },
        versions: [mock.settings.esVersion],
        plugins: [],
        network_types: { transport_types: { netty4: 1 }, http_types: { netty4: 1 } },
        discovery_types: { 'single-node': 1 },
        packaging_types: [{ flavor: build_flavor, type: build_type, count: 1 }],
      },
    });
  },
});
