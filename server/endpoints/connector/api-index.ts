import type { Mock } from '../../mock';
import type { IndexState } from '../../store/index-state';
import { indexClosed } from '../../store/resolve';
import { checkWriteBlock } from '../../store/resolve-write';

/**
 * An index of the connector API, for requests that read it; undefined where it was never made.
 *
 * @throws ElasticsearchError 400 index_closed_exception
 */
export function indexToRead(mock: Mock, name: string): IndexState | undefined {
  const index = mock.store.index(name);
  if (index?.closed) throw indexClosed(index);
  return index;
}

/**
 * An index of the connector API, for requests that write to it: made where it is missing, as by any write.
 *
 * @throws ElasticsearchError 400 index_closed_exception, 403 cluster_block_exception
 */
export function indexToWrite(mock: Mock, name: string): IndexState {
  const index = indexToRead(mock, name) ?? mock.store.ensure(name);
  checkWriteBlock(index);
  return index;
}
