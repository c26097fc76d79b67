import type { AnswerObject } from '../../json/value';
import type { Scroll, SearchContexts } from '../search-contexts';
import type { SearchTarget } from './bound-search';
import type { SearchRequest } from './request';
import { runSearch, type SearchOutcome } from './run-search';

/** A page of a scroll, and the id to ask for the next one with. */
export interface ScrollPage extends SearchOutcome {
  readonly id: string;
}

/** The first page of a scroll. The targets have to be frozen: what is written later is not seen. */
export function openScroll(
  contexts: SearchContexts,
  targets: readonly SearchTarget[],
  request: SearchRequest,
  keepAlive: number,
): ScrollPage {
  const outcome = runSearch(targets, { ...request, trackTotalHits: true }, {});
  const { hits: _, ...head } = outcome.hits;
  const { aggregations: __, ...later } = request;
  const id = contexts.keepScroll({
    targets,
    request: { ...later, trackTotalHits: false },
    head,
    shards: Number(outcome.shards.total),
    behind: outcome.last,
    keepAlive,
  });
  return { ...outcome, id };
}

/** The page behind the last one. Behind the last page of all comes an empty one, again and again. */
export function nextPage(scroll: Scroll): SearchOutcome {
  const outcome = runSearch(scroll.targets, scroll.request, { behind: scroll.behind });
  scroll.behind = outcome.last;
  const hits: AnswerObject = { ...scroll.head, hits: outcome.hits.hits };
  return { ...outcome, hits };
}
