import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import { searchFailed } from '../../query/errors';
import type { IndexState } from '../../store/index-state';

/**
 * Checks the keep-alive of a new scroll or point in time, which the shards do: without any, it is not checked
 * (SearchService.createContext).
 *
 * @param phase what the shards do at that time
 * @throws ElasticsearchError 400 search_phase_execution_exception
 */
export function checkKeepAlive(
  mock: Mock,
  reached: readonly { readonly index: IndexState }[],
  keepAlive: number,
  phase: string,
): void {
  try {
    mock.searches.checkKeepAlive(keepAlive);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const failed = illegalArgument(error.message);
    const failures = reached.map(({ index }) => ({ index: index.name, error: failed }));
    if (failures.length > 0) throw searchFailed(failures, phase);
  }
}
