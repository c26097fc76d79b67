import type { AnswerObject } from '../../json/value';
import type { Budget } from '../../runtime/budget';
import type { InSteps } from '../../runtime/in-steps';
import type { SearchTarget } from '../hits/bound-search';
import type { SearchRequest } from './request';
import { runSearch, type SearchOutcome } from './run-search';
import type { Scroll, SearchContexts } from './search-contexts';

/** A page of a scroll, and the id for requesting the next one. */
export interface ScrollPage extends SearchOutcome {
  readonly id: string;
}

/**
 * Opens a scroll and returns its first page. The targets must be frozen, so that later writes are not seen.
 *
 * @param owner who alone may ask for the next pages; undefined for everybody.
 */
export function* openScroll(
  contexts: SearchContexts,
  targets: readonly SearchTarget[],
  request: SearchRequest,
  keepAlive: number,
  owner?: string,
): InSteps<ScrollPage> {
  const outcome = yield* runSearch(targets, { ...request, trackTotalHits: true }, {});
  const { hits: _, ...head } = outcome.hits;
  const { aggregations: __, ...later } = request;
  const id = contexts.keepScroll({
    targets,
    request: { ...later, trackTotalHits: false },
    head,
    shards: Number(outcome.shards.total),
    behind: outcome.last,
    keepAlive,
    owner,
  });
  return { ...outcome, id };
}

/**
 * The next page, within the budget of the request for it. After the last page, every further page is empty. What it needs and has
 * been dropped meanwhile is made again.
 */
export function* nextPage(scroll: Scroll, budget: Budget): InSteps<SearchOutcome> {
  const targets = scroll.targets.map((target) => ({ ...target, shard: target.shard.again({ budget, patient: true }) }));
  budget.grantDocuments(
    targets.reduce((sum, { shard }) => sum + shard.documents.size, 0),
    targets.reduce((sum, { shard }) => sum + shard.documents.characters, 0),
  );
  const outcome = yield* runSearch(targets, scroll.request, { behind: scroll.behind });
  scroll.behind = outcome.last;
  const hits: AnswerObject = { ...scroll.head, hits: outcome.hits.hits };
  return { ...outcome, hits };
}
