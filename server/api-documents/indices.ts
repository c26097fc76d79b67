import { checkBlocks } from '../store/blocks';
import { checkClusterBlocks } from '../store/cluster-blocks';
import type { IndexState } from '../store/index-state';
import { indexClosed } from '../store/resolve';
import type { Store } from '../store/store';
import { API_INDICES, type ApiList } from './stored';

/**
 * The index of a kind, for requests that read it; undefined if nothing was ever written to it.
 *
 * @throws ElasticsearchError 400 index_closed_exception
 */
export function indexToRead(store: Store, list: ApiList): IndexState | undefined {
  const index = store.index(API_INDICES[list]);
  if (index?.closed) throw indexClosed(index);
  return index;
}

/**
 * The index of a kind, for requests that write to it. Like any write, they create it if it is missing.
 *
 * @throws ElasticsearchError 400 index_closed_exception, 403 cluster_block_exception
 */
export function indexToWrite(store: Store, list: ApiList): IndexState {
  const index = indexToRead(store, list) ?? store.ensure(API_INDICES[list]);
  checkClusterBlocks(store, 'write');
  checkBlocks([index], 'write');
  return index;
}
