import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, ignoredParameter, stringParameter, timeParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { CLUSTER_UUID, NODE_ID, NODE_NAME } from '../../runtime/node';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { nestSettings } from '../../store/settings';
import { legacyTemplates } from '../../store/templates';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { primariesOf, replicasOf } from '../shared/shards';
import { allSettings } from '../shared/show-index';
import { ROLES } from './nodes';

const METRICS = ['version', 'master_node', 'blocks', 'nodes', 'metadata', 'routing_table', 'routing_nodes', 'customs'];
const STATE_UUID = 'esConnectorMockState00';

/** The state of the cluster, as far as the mock has one: RestClusterStateAction. */
export const clusterState = endpoint({
  name: 'cluster.state',
  routes: ['GET /_cluster/state', 'GET /_cluster/state/{metric}', 'GET /_cluster/state/{metric}/{index}'],
  query: {
    ...indicesParameters,
    flat_settings: booleanParameter(false),
    local: booleanParameter(false),
    master_timeout: timeParameter(30_000),
    wait_for_metadata_version: ignoredParameter,
    wait_for_timeout: timeParameter(60_000),
  },
  note: 'versions and ids are made up; no coordination or customs',
  handle: (call) => {
    const asked = splitByComma(call.placeholders.metric);
    for (const metric of asked) {
      if (metric !== '_all' && !METRICS.includes(metric)) throw illegalArgument(`Unknown metric [${metric}]`);
    }
    const wanted = (metric: string) => asked.length === 0 || asked.includes('_all') || asked.includes(metric);
    const indices = indicesOf(call, indicesOptions.lenientExpandHidden);
    return ok({
      cluster_name: call.mock.settings.clusterName,
      cluster_uuid: CLUSTER_UUID,
      version: wanted('version') ? 1 : undefined,
      state_uuid: wanted('version') ? STATE_UUID : undefined,
      master_node: wanted('master_node') ? NODE_ID : undefined,
      blocks: wanted('blocks') ? {} : undefined,
      nodes: wanted('nodes') ? { [NODE_ID]: nodeBody() } : undefined,
      metadata: wanted('metadata') ? metadataBody(call.mock, indices, call.query.flat_settings) : undefined,
      routing_table: wanted('routing_table') ? routingBody(indices) : undefined,
    });
  },
});

function nodeBody(): AnswerObject {
  return {
    name: NODE_NAME,
    ephemeral_id: NODE_ID,
    transport_address: '127.0.0.1:9300',
    external_id: NODE_NAME,
    attributes: {},
    roles: ROLES,
  };
}

function metadataBody({ store }: Mock, indices: readonly IndexState[], flat: boolean): AnswerObject {
  const body = (index: IndexState): AnswerObject => ({
    version: 1,
    state: index.closed ? 'close' : 'open',
    settings: flat ? (allSettings(index) as AnswerObject) : nestSettings(allSettings(index)),
    mappings: { _doc: index.mappings.definition },
    aliases: Object.keys(index.aliases).sort(),
  });
  return {
    cluster_uuid: CLUSTER_UUID,
    cluster_uuid_committed: true,
    templates: Object.fromEntries([...legacyTemplates(store).keys()].map((name) => [name, {}])),
    indices: Object.fromEntries(indices.map((index) => [index.name, body(index)])),
  };
}

function routingBody(indices: readonly IndexState[]): AnswerObject {
  const copies = (index: IndexState, shard: number): AnswerObject[] => [
    { state: 'STARTED', primary: true, node: NODE_ID, relocating_node: null, shard, index: index.name },
    ...Array.from({ length: replicasOf(index) }, () => ({
      state: 'UNASSIGNED',
      primary: false,
      node: null,
      relocating_node: null,
      shard,
      index: index.name,
    })),
  ];
  const shards = (index: IndexState) =>
    Object.fromEntries(Array.from({ length: primariesOf(index) }, (_, shard) => [String(shard), copies(index, shard)]));
  return { indices: Object.fromEntries(indices.map((index) => [index.name, { shards: shards(index) }])) };
}

/** No cluster tasks are ever pending: RestPendingClusterTasksAction. */
export const pendingTasks = endpoint({
  name: 'cluster.pending_tasks',
  routes: ['GET /_cluster/pending_tasks'],
  query: { local: booleanParameter(false), master_timeout: timeParameter(30_000) },
  handle: () => ok({ tasks: [] }),
});

/** There are no other clusters: RestRemoteClusterInfoAction. */
export const remoteInfo = endpoint({
  name: 'cluster.remote_info',
  routes: ['GET /_remote/info'],
  query: { master_timeout: stringParameter },
  handle: () => ok({}),
});
