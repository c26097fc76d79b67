import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { type ActiveShards, enoughActive } from '../../store/active-shards';
import { checkBlocks } from '../../store/blocks';
import { settingOf } from '../../store/cluster-setting';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { checkShardLimit, openedShards } from '../../store/shard-limit';
import type { Store } from '../../store/store';
import { creationParameters, indicesOf, indicesParameters } from '../shared/indices-parameters';
import { checkDestructive } from './delete';

/** Closes indices, which keep their contents but reject reads and writes: RestCloseIndexAction. */
export const closeIndex = endpoint({
  name: 'indices.close',
  routes: ['POST /{index}/_close'],
  query: { ...creationParameters, ...indicesParameters },
  handle: (call) => {
    checkDestructive(call.mock.store, splitByComma(call.placeholders.index));
    const indices = indicesOf(call, { ...indicesOptions.strictExpandOpen, ignoreDataStreams: true }).filter(
      (index) => !index.closed,
    );
    checkBlocks(indices, 'metadata_write');
    checkCloseable(call.mock.store);
    for (const index of indices) index.close();
    const closed = Object.fromEntries(indices.map((index) => [index.name, { closed: true }]));
    return ok({
      acknowledged: true,
      shards_acknowledged: indices.length > 0 && allActive(call, indices),
      indices: closed,
    });
  },
});

/** Opens closed indices: RestOpenIndexAction. */
export const openIndex = endpoint({
  name: 'indices.open',
  routes: ['POST /{index}/_open'],
  query: { ...creationParameters, ...indicesParameters },
  handle: (call) => {
    checkDestructive(call.mock.store, splitByComma(call.placeholders.index));
    const indices = indicesOf(call, indicesOptions.open);
    checkBlocks(indices, 'metadata_write');
    const added = indices.filter((index) => index.closed).map((index) => openedShards(index.settings));
    checkShardLimit(
      call.mock.store,
      added.reduce((sum, copies) => sum + copies, 0),
    );
    for (const index of indices) index.closed = false;
    return ok({ acknowledged: true, shards_acknowledged: allActive(call, indices) });
  },
});

/** TransportCloseIndexAction. @throws ElasticsearchError 500 illegal_state_exception */
function checkCloseable(store: Store): void {
  if (settingOf(store, 'cluster.indices.close.enable') !== 'false') return;
  throw new ElasticsearchError(
    'illegal_state_exception',
    'closing indices is disabled - set [cluster.indices.close.enable: true] to enable it. NOTE: closed indices still consume a significant amount of diskspace',
  );
}

function allActive(
  { query }: { query: { wait_for_active_shards: ActiveShards } },
  indices: readonly IndexState[],
): boolean {
  return indices.every((index) => enoughActive(index, query.wait_for_active_shards));
}
