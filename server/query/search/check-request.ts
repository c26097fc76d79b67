import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Shard } from '../shard';
import type { SearchRequest } from './request';

const RESULT_WINDOW = 10_000;

/**
 * Checks the limits that the settings of an index impose (DefaultSearchContext.preProcess).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception.
 */
export function checkRequest(shard: Shard, request: SearchRequest, scroll: boolean): void {
  checkWindow(shard, request, scroll);
  checkSlices(shard, request);
}

function checkSlices(shard: Shard, { slice }: SearchRequest): void {
  const most = shard.limit('max_slices_per_scroll', 1024);
  if (!slice || slice.max <= most) return;
  throw illegalArgument(
    `The number of slices [${slice.max}] is too large. It must be less than [${most}]. This limit can be set by changing ` +
      'the [index.max_slices_per_scroll] index level setting.',
  );
}

function checkWindow(shard: Shard, { from = 0, size = 10 }: SearchRequest, scroll: boolean): void {
  const most = shard.limit('max_result_window', RESULT_WINDOW);
  const wanted = from + size;
  if (wanted <= most) return;
  if (scroll) {
    throw illegalArgument(
      `Batch size is too large, size must be less than or equal to: [${most}] but was [${wanted}]. Scroll batch sizes cost ` +
        'as much memory as result windows so they are controlled by the [index.max_result_window] index level setting.',
    );
  }
  throw illegalArgument(
    `Result window is too large, from + size must be less than or equal to: [${most}] but was [${wanted}]. See the scroll ` +
      'api for a more efficient way to request large data sets. This limit can be set by changing the ' +
      '[index.max_result_window] index level setting.',
  );
}
