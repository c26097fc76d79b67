import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { int } from '../../http/parameters';
import type { AnswerValue } from '../../json/value';
import type { Mock } from '../../mock';
import { searchFailed } from '../../query/errors';
import { checkWindow } from '../../query/search/check-request';
import type { Shard } from '../../query/shard';
import { shardOf } from '../../query/shard-of';

/** SearchContext.DEFAULT_TRACK_TOTAL_HITS_UP_TO. */
const TRACKED_HITS = 10_000;

/** The page of a list. */
export const page = { from: int(0), size: int(100) };

export interface Page {
  readonly from: number;
  readonly size: number;
}

/**
 * Judges a page after all parameters were read (PageParams).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkNegative({ from, size }: Page): void {
  if (from < 0) throw illegalArgument('Parameter [from] cannot be < 0');
  if (size < 0) throw illegalArgument('Parameter [size] cannot be < 0');
}

/**
 * Cuts a page out of all results of a list. The count is that of all results, as far as a search counts them. Without an
 * index there is nothing, whatever page is asked for.
 *
 * @throws ElasticsearchError 400 search_phase_execution_exception where the page ends beyond the result window.
 */
export function pageOf<T>(
  mock: Mock,
  indexName: string,
  results: readonly T[],
  { from, size }: Page,
  show: (result: T) => AnswerValue,
): { count: number; results: AnswerValue[] } {
  const index = mock.store.index(indexName);
  if (index) checkPage(shardOf(index, { now: mock.runtime.clock.now() }), { from, size });
  return { count: Math.min(results.length, TRACKED_HITS), results: results.slice(from, from + size).map(show) };
}

function checkPage(shard: Shard, page: Page): void {
  try {
    checkWindow(shard, page, false);
  } catch (error) {
    if (error instanceof ElasticsearchError) throw searchFailed([{ index: shard.name, error }]);
    throw error;
  }
}
