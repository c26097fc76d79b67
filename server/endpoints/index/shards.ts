import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter, listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { NODE_ID } from '../../runtime/node';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { nodeBody } from '../shared/only-node';
import { recoveriesOf, recoveryBody } from '../shared/recovery';
import { segmentBody, segmentsOf } from '../shared/segments';
import { allocationId, copiesOf, isAssigned } from '../shared/shard-copies';
import { healthOf, primariesOf } from '../shared/shards';
import { broadcastShards } from './maintenance';

/** The segments of shards: RestIndicesSegmentsAction. */
export const indexSegments = endpoint({
  name: 'indices.segments',
  routes: ['GET /_segments', 'GET /{index}/_segments'],
  query: {
    ...indicesParameters,
    vector_formats: keptParameter('vectors are refused', booleanParameter()),
  },
  note: 'one segment for each shard that has documents; sizes are estimates',
  handle: (call) => {
    const indices = indicesOf(call, indicesOptions.openOnly);
    checkBlocks(indices, 'metadata_read');
    const bodies = indices.map((index) => [
      index.name,
      { shards: segmentedShards(index, call.mock.settings.esVersion) },
    ]);
    return ok({ _shards: broadcastShards(indices), indices: Object.fromEntries(bodies) });
  },
});

function segmentedShards(index: IndexState, esVersion: string): AnswerObject {
  const segments = segmentsOf(index);
  const body = (shard: number): AnswerObject => {
    const own = segments.filter((segment) => segment.shard === shard);
    return {
      routing: { state: 'STARTED', primary: true, node: NODE_ID },
      num_committed_segments: own.filter(({ committed }) => committed).length,
      num_search_segments: own.length,
      segments: Object.fromEntries(own.map((segment) => [segment.name, segmentBody(segment, esVersion)])),
    };
  };
  const numbers = Array.from({ length: primariesOf(index) }, (_, shard) => shard);
  return Object.fromEntries(numbers.map((shard) => [String(shard), [body(shard)]]));
}

/** How shards came to their nodes: RestRecoveryAction. No recovery is ever active. */
export const indexRecovery = endpoint({
  name: 'indices.recovery',
  routes: ['GET /_recovery', 'GET /{index}/_recovery'],
  query: {
    ...indicesParameters,
    detailed: booleanParameter(false),
    active_only: booleanParameter(false),
    human: booleanParameter(false),
  },
  note: 'all recoveries have finished and took no time',
  handle: (call) => {
    const { detailed, human, active_only: activeOnly } = call.query;
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    if (activeOnly) return ok({});
    const shards = (index: IndexState) => recoveriesOf(index).map((one) => recoveryBody(one, human, detailed));
    return ok(Object.fromEntries(indices.map((index) => [index.name, { shards: shards(index) }])));
  },
});

const STATUSES = ['green', 'yellow', 'red', 'all'];

/** Where copies of shards are stored: RestIndicesShardStoresAction. Without a status, only of indices that lack some. */
export const shardStores = endpoint({
  name: 'indices.shard_stores',
  routes: ['GET /_shard_stores', 'GET /{index}/_shard_stores'],
  query: { ...indicesParameters, status: listParameter },
  handle: (call) => {
    const { status = ['yellow', 'red'] } = call.query;
    const unknown = status.find((name) => !STATUSES.includes(name));
    if (unknown !== undefined) throw illegalArgument(`unknown cluster health status [${unknown}]`);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    const shown = indices.filter((index) => status.includes('all') || status.includes(healthOf([index])));
    return ok({ indices: Object.fromEntries(shown.map((index) => [index.name, { shards: storesOf(index) }])) });
  },
});

function storesOf(index: IndexState): AnswerObject {
  const { host: _, ip: __, ...node } = nodeBody();
  const stored = copiesOf(index).filter(isAssigned);
  return Object.fromEntries(
    stored.map((copy) => {
      const store = { [NODE_ID]: node, allocation_id: allocationId(copy), allocation: 'primary' };
      return [String(copy.shard), { stores: [store] }];
    }),
  );
}
