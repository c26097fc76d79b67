import type { AnswerObject } from '../../json/value';
import type { SearchOutcome } from '../../query/search/run-search';

/** What a response contains in addition to the outcome of the search. */
export interface AnswerParts {
  readonly took: number;
  readonly scrollId?: string | undefined;
  readonly pitId?: string | undefined;
  /** `hits.total` as a number. */
  readonly totalAsInt?: boolean | undefined;
  /** After how many shards their results are merged. */
  readonly batchedReduceSize?: number | undefined;
}

/** The response of a search (SearchResponse.innerToXContent). */
export function searchAnswer(outcome: SearchOutcome, parts: AnswerParts): AnswerObject {
  const { took, scrollId, pitId, totalAsInt, batchedReduceSize = 512 } = parts;
  const phases = reducePhases(Number(outcome.shards.total), batchedReduceSize);
  return {
    _scroll_id: scrollId,
    pit_id: pitId,
    took,
    timed_out: false,
    terminated_early: outcome.terminatedEarly,
    num_reduce_phases: phases === 1 ? undefined : phases,
    _shards: outcome.shards,
    hits: totalAsInt ? withNumber(outcome.hits) : outcome.hits,
    aggregations: outcome.aggregations,
    suggest: outcome.suggest,
  };
}

/** QueryPhaseResultConsumer: each full batch is merged into one result, which counts for the next batch. */
function reducePhases(shards: number, batch: number): number {
  return shards <= batch ? 1 : 1 + Math.ceil((shards - batch) / (batch - 1));
}

/** Hits with their total as a number, inner hits included (RestSearchAction.TOTAL_HITS_AS_INT_PARAM). */
function withNumber(hits: AnswerObject): AnswerObject {
  const total = hits.total as AnswerObject | undefined;
  const shown = (hits.hits as AnswerObject[]).map((hit) =>
    hit.inner_hits ? { ...hit, inner_hits: eachWithNumber(hit.inner_hits as Record<string, AnswerObject>) } : hit,
  );
  return { ...hits, total: total?.value ?? -1, hits: shown };
}

function eachWithNumber(innerHits: Readonly<Record<string, AnswerObject>>): AnswerObject {
  return Object.fromEntries(
    Object.entries(innerHits).map(([name, { hits }]) => [name, { hits: withNumber(hits as AnswerObject) }]),
  );
}
