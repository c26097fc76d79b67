import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter, refusedParameter, timeParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { CLUSTER_UUID, NODE_ID, NODE_NAME } from '../../runtime/node';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { nestSettings } from '../../store/settings';
import { legacyTemplates } from '../../store/templates';
import { votingExclusions } from '../../store/voting-exclusions';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { ATTRIBUTES, ROLES } from '../shared/only-node';
import { copiesOf, isAssigned, routingBody } from '../shared/shard-copies';
import { allSettings } from '../shared/show-index';
import { blocksBody } from './state-blocks';

const STATE_UUID = 'esConnectorMockState00';

/** The state of the cluster, as far as the mock has one: RestClusterStateAction. */
export const clusterState = endpoint({
  name: 'cluster.state',
  routes: ['GET /_cluster/state', 'GET /_cluster/state/{metric}', 'GET /_cluster/state/{metric}/{index}'],
  query: {
    ...indicesParameters,
    flat_settings: booleanParameter(false),
    local,
    master_timeout: masterTimeout,
    wait_for_metadata_version: refusedParameter('[wait_for_metadata_version] of the cluster state'),
    wait_for_timeout: keptParameter('is about [wait_for_metadata_version], which is refused', timeParameter()),
  },
  note: 'versions and ids are made up; there is no custom metadata',
  contents: { definesFields: true },
  handle: (call) => {
    const asked = splitByComma(call.placeholders.metric);
    const wanted = (metric: string) => asked.length === 0 || asked.includes('_all') || asked.includes(metric);
    const named = call.placeholders.index !== undefined;
    const indices = indicesOf(call, named ? indicesOptions.lenientExpand : indicesOptions.lenientExpandHidden);
    return ok({
      cluster_name: call.mock.settings.clusterName,
      cluster_uuid: CLUSTER_UUID,
      version: wanted('version') ? 1 : undefined,
      state_uuid: wanted('version') ? STATE_UUID : undefined,
      master_node: wanted('master_node') ? NODE_ID : undefined,
      blocks: wanted('blocks') ? blocksBody(call.mock.store) : undefined,
      nodes: wanted('nodes') ? { [NODE_ID]: nodeBody() } : undefined,
      metadata: wanted('metadata') ? metadataBody(call.mock, indices, call.query.flat_settings) : undefined,
      routing_table: wanted('routing_table') ? routingTable(indices) : undefined,
      routing_nodes: wanted('routing_nodes') ? routingNodes(indices) : undefined,
    });
  },
});

function nodeBody(): AnswerObject {
  return {
    name: NODE_NAME,
    ephemeral_id: NODE_ID,
    transport_address: '127.0.0.1:9300',
    external_id: NODE_NAME,
    attributes: ATTRIBUTES,
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
    cluster_coordination: {
      term: 1,
      last_committed_config: [NODE_ID],
      last_accepted_config: [NODE_ID],
      voting_config_exclusions: votingExclusions(store).map((one) => ({ ...one })),
    },
    templates: Object.fromEntries([...legacyTemplates(store).keys()].map((name) => [name, {}])),
    indices: Object.fromEntries(indices.map((index) => [index.name, body(index)])),
  };
}

function routingTable(indices: readonly IndexState[]): AnswerObject {
  const shards = (index: IndexState): AnswerObject => {
    const byShard: Record<string, AnswerObject[]> = {};
    for (const copy of copiesOf(index)) {
      const copies = byShard[copy.shard] ?? [];
      byShard[copy.shard] = [...copies, routingBody(copy)];
    }
    return byShard;
  };
  return { indices: Object.fromEntries(indices.map((index) => [index.name, { shards: shards(index) }])) };
}

function routingNodes(indices: readonly IndexState[]): AnswerObject {
  const copies = indices.flatMap(copiesOf);
  return {
    unassigned: copies.filter((copy) => !isAssigned(copy)).map(routingBody),
    nodes: { [NODE_ID]: copies.filter(isAssigned).map(routingBody) },
  };
}

/** No cluster tasks are ever pending: RestPendingClusterTasksAction. */
export const pendingTasks = endpoint({
  name: 'cluster.pending_tasks',
  routes: ['GET /_cluster/pending_tasks'],
  query: { local, master_timeout: masterTimeout },
  handle: () => ok({ tasks: [] }),
});

/** There are no other clusters: RestRemoteClusterInfoAction. */
export const remoteInfo = endpoint({
  name: 'cluster.remote_info',
  routes: ['GET /_remote/info'],
  handle: () => ok({}),
});
