import type { AnswerObject } from '../../json/value';
import type { SearchOutcome } from '../../query/search/run-search';

/** What a response contains in addition to the outcome of the search. */
export interface AnswerParts {
  readonly took: number;
  readonly scrollId?: string | undefined;
  readonly pitId?: string | undefined;
  /** `hits.total` as a number. */
  readonly totalAsInt?: boolean | undefined;
}

/** The response of a search (SearchResponse.innerToXContent). */
export function searchAnswer(outcome: SearchOutcome, { took, scrollId, pitId, totalAsInt }: AnswerParts): AnswerObject {
  return {
    _scroll_id: scrollId,
    pit_id: pitId,
    took,
    timed_out: false,
    terminated_early: outcome.terminatedEarly,
    _shards: outcome.shards,
    hits: totalAsInt ? withNumber(outcome.hits) : outcome.hits,
    aggregations: outcome.aggregations,
  };
}

function withNumber(hits: AnswerObject): AnswerObject {
  const total = hits.total as AnswerObject | undefined;
  return { ...hits, total: total?.value ?? -1 };
}
