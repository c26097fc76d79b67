import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { int, type Parameter } from '../../http/parameters';
import type { AnswerValue } from '../../json/value';

const MAX_RESULT_WINDOW = 10_000;
/** SearchContext.DEFAULT_TRACK_TOTAL_HITS_UP_TO. */
const TRACKED_HITS = 10_000;
const integer = int(0);

function notNegative(fallback: number): Parameter<number> {
  return {
    read: (raw, name) => {
      const value = raw === undefined ? fallback : integer.read(raw, name);
      if (value < 0) throw illegalArgument(`Parameter [${name}] cannot be < 0`);
      return value;
    },
  };
}

/** The page of a list (PageParams). */
export const page = { from: notNegative(0), size: notNegative(100) };

/**
 * Cuts a page out of all results. The count is that of all results, as far as a search counts them.
 *
 * @throws ElasticsearchError 400 search_phase_execution_exception where the page ends beyond the result window.
 */
export function pageOf<T>(
  results: readonly T[],
  { from, size }: { readonly from: number; readonly size: number },
  show: (result: T) => AnswerValue,
): { count: number; results: AnswerValue[] } {
  if (from + size > MAX_RESULT_WINDOW) throw windowTooLarge(from + size);
  return { count: Math.min(results.length, TRACKED_HITS), results: results.slice(from, from + size).map(show) };
}

function windowTooLarge(wanted: number): ElasticsearchError {
  const limit = `Result window is too large, from + size must be less than or equal to: [${MAX_RESULT_WINDOW}] but was [${wanted}].`;
  const cause = illegalArgument(
    `${limit} See the scroll api for a more efficient way to request large data sets. This limit can be set by changing the [index.max_result_window] index level setting.`,
  );
  return new ElasticsearchError('search_phase_execution_exception', 'all shards failed', {
    extra: { phase: 'query', grouped: true },
    causedBy: cause,
    rootCauses: [cause],
  });
}
