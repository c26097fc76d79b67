import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID } from '../../runtime/node';
import { boolean, int, string } from '../../validation/fields';
import { masterTimeout } from '../shared/kept-parameters';
import { nodeBody, reachesNode } from '../shared/only-node';
import { allocationId, copiesOf, isAssigned, type ShardCopy, unassignedInfo } from '../shared/shard-copies';
import { replicasOf } from '../shared/shards';
import { missingIndex, missingShard } from './reroute-commands';

/** ClusterAllocationExplainRequest.PARSER */
const FIELDS = { index: string, shard: int, primary: boolean, current_node: string } as const;

interface Asked {
  readonly index?: string | undefined;
  readonly shard?: number | undefined;
  readonly primary?: boolean | undefined;
  readonly current_node?: string | undefined;
}

/** Why a copy of a shard is where it is, or nowhere: RestClusterAllocationExplainAction. */
export const explainAllocation = endpoint({
  name: 'cluster.allocation_explain',
  routes: ['GET /_cluster/allocation/explain', 'POST /_cluster/allocation/explain'],
  query: {
    include_yes_decisions: booleanParameter(false),
    include_disk_info: booleanParameter(false),
    master_timeout: masterTimeout,
  },
  body: optionalFields('cluster/allocation/explain', FIELDS),
  note: 'not [include_yes_decisions] of shards with replicas',
  handle: ({ mock, query, body }) => {
    const copy = chosenCopy(mock, body);
    if (query.include_yes_decisions && replicasOf(copy.index) > 0) {
      throw notEmulated('[include_yes_decisions] of shards with replicas');
    }
    const disks = { nodes: {}, shard_sizes: {}, shard_data_set_sizes: {}, shard_paths: {}, reserved_sizes: [] };
    const { reason, at } = unassignedInfo(copy);
    const assigned = isAssigned(copy);
    return ok({
      note: isUnspecific(body) ? NOTE : undefined,
      index: copy.index.name,
      shard: copy.shard,
      primary: copy.primary,
      current_state: assigned ? 'started' : 'unassigned',
      unassigned_info: assigned ? undefined : { reason, at, last_allocation_status: 'no_attempt' },
      current_node: assigned ? currentNode() : undefined,
      cluster_info: query.include_disk_info ? disks : undefined,
      ...(assigned ? whyHere(copy) : whyNowhere(copy)),
    });
  },
});

function isUnspecific({ index, shard, primary }: Asked): boolean {
  return index === undefined && shard === undefined && primary === undefined;
}

function chosenCopy({ store }: Mock, asked: Asked): ShardCopy {
  if (isUnspecific(asked)) {
    const unassigned = [...store.all()].flatMap(copiesOf).find((copy) => !isAssigned(copy));
    if (unassigned) return unassigned;
    throw illegalArgument(NOTHING_TO_EXPLAIN);
  }
  const missing = (['index', 'shard', 'primary'] as const).filter((key) => asked[key] === undefined);
  throwIfInvalid(missing.map((key) => `${key} must be specified`));
  const { index: name = '', shard = 0, primary = true, current_node: node } = asked;
  const index = store.index(name);
  if (!index || index.system) throw missingIndex(name);
  const copies = copiesOf(index).filter((copy) => copy.shard === shard);
  if (copies.length === 0) throw missingShard(name, index.uuid, shard);
  if (node !== undefined && !reachesNode(node)) {
    throw illegalArgument(`failed to resolve [${node}], no matching nodes`);
  }
  if (node !== undefined && !primary) {
    throw illegalArgument(`unable to find a replica shard assigned to node [${node}]`);
  }
  const found = copies.find((copy) => copy.primary === primary);
  if (found) return found;
  const request = `[index=${name},shard=${shard},primary?=${primary},includeYesDecisions?=false]`;
  throw illegalArgument(
    `unable to find any shards to explain [ClusterAllocationExplainRequest${request} in the routing table`,
  );
}

function currentNode(): AnswerObject {
  const { name, transport_address, attributes, roles } = nodeBody();
  return { id: NODE_ID, name, transport_address, attributes, roles, weight_ranking: 1 };
}

/** A primary stays on the only node. */
function whyHere({ index }: ShardCopy): AnswerObject {
  const active = replicasOf(index) === 0;
  const explanation = 'rebalancing is not allowed until all copies of this shard are active';
  return {
    can_remain_on_current_node: 'yes',
    can_rebalance_cluster: active ? 'yes' : 'no',
    can_rebalance_cluster_decisions: active
      ? undefined
      : [{ decider: 'rebalance_only_when_active', decision: 'NO', explanation }],
    can_rebalance_to_other_node: 'no',
    rebalance_explanation: active ? WELL_BALANCED : NOT_ALLOWED,
  };
}

/** A replica cannot be on the node of its primary. */
function whyNowhere({ index, shard }: ShardCopy): AnswerObject {
  const { name, transport_address, attributes, roles } = nodeBody();
  const primary = { index, shard, primary: true };
  const place = `[${index.name}][${shard}], node[${NODE_ID}], [P], s[STARTED], a[id=${allocationId(primary)}]`;
  const explanation = `a copy of this shard is already allocated to this node [${place}, failed_attempts[0]]`;
  return {
    can_allocate: 'no',
    allocate_explanation: CANNOT_ALLOCATE,
    node_allocation_decisions: [
      {
        node_id: NODE_ID,
        node_name: name,
        transport_address,
        node_attributes: attributes,
        roles,
        node_decision: 'no',
        weight_ranking: 1,
        deciders: [{ decider: 'same_shard', decision: 'NO', explanation }],
      },
    ],
  };
}

const NOTE =
  'No shard was specified in the explain API request, so this response explains a randomly chosen unassigned shard. ' +
  'There may be other unassigned shards in this cluster which cannot be assigned for different reasons. It may not be ' +
  'possible to assign this shard until one of the other shards is assigned correctly. To explain the allocation of other ' +
  'shards (whether assigned or unassigned) you must specify the target shard in the request to this API. See ' +
  'https://www.elastic.co/docs/api/doc/elasticsearch/v9/operation/operation-cluster-allocation-explain?version=9.1 for ' +
  'more information.';
const NOTHING_TO_EXPLAIN =
  'No shard was specified in the request which means the response should explain a randomly-chosen unassigned shard, but ' +
  'there are no unassigned shards in this cluster. To explain the allocation of an assigned shard you must specify the ' +
  'target shard in the request. See ' +
  'https://www.elastic.co/docs/api/doc/elasticsearch/v9/operation/operation-cluster-allocation-explain?version=9.1 for ' +
  'more information.';
const WELL_BALANCED =
  'This shard is in a well-balanced location and satisfies all allocation rules so it will remain on this node. ' +
  'Elasticsearch cannot improve the cluster balance by moving it to another node. If you expect this shard to be ' +
  'rebalanced to another node, find the other node in the node-by-node explanation and address the reasons which prevent ' +
  'Elasticsearch from rebalancing this shard there.';
const NOT_ALLOWED =
  'Elasticsearch is not allowed to allocate or rebalance this shard to another node. If you expect this shard to be ' +
  'rebalanced to another node, find this node in the node-by-node explanation and address the reasons which prevent ' +
  'Elasticsearch from rebalancing this shard there.';
const CANNOT_ALLOCATE =
  "Elasticsearch isn't allowed to allocate this shard to any of the nodes in the cluster. Choose a node to which you expect " +
  'this shard to be allocated, find this node in the node-by-node explanation, and address the reasons which prevent ' +
  'Elasticsearch from allocating this shard there.';
