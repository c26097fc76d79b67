import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { type ActiveShards, enoughActive } from '../../store/active-shards';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
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
    for (const index of indices) index.closed = false;
    return ok({ acknowledged: true, shards_acknowledged: allActive(call, indices) });
  },
});

function allActive(
  { query }: { query: { wait_for_active_shards: ActiveShards } },
  indices: readonly IndexState[],
): boolean {
  return indices.every((index) => enoughActive(index, query.wait_for_active_shards));
}
