import { throwIfInvalid } from '../../errors/elasticsearch-error';
import type { SearchRequest } from '../../query/search/request';

/**
 * Rejects contradictory parts of a search.
 *
 * @throws ElasticsearchError 400 action_request_validation_exception.
 */
export function validateSearch(request: SearchRequest, scroll: boolean, requestCache: boolean): void {
  throwIfInvalid(searchProblems(request, scroll, requestCache));
}

/** The contradictory parts of a search, in words (SearchRequest.validate, SearchSourceBuilder.validate). */
export function searchProblems(request: SearchRequest, scroll: boolean, requestCache: boolean): string[] {
  const messages: string[] = [];
  const add = (wrong: boolean, message: string): void => {
    if (wrong) messages.push(message);
  };
  const { beside = [] } = request;
  add(beside.length > 0, `cannot specify [retriever] and [${beside.join(', ')}]`);
  const { from = 0, searchAfter, trackTotalHits, pit, slice } = request;
  if (scroll) {
    const counted = trackTotalHits === undefined || trackTotalHits === true;
    add(!counted, 'disabling [track_total_hits] is not allowed in a scroll context');
    add(from > 0, 'using [from] is not allowed in a scroll context');
    add(request.size === 0, '[size] cannot be [0] in a scroll context');
    add(searchAfter !== undefined, '[search_after] cannot be used in a scroll context');
    add(request.collapse !== undefined, 'cannot use `collapse` in a scroll context');
  }
  add(!!slice && !pit && !scroll, '[slice] can only be used with [scroll] or [point-in-time] requests');
  add(from > 0 && searchAfter !== undefined, '[from] parameter must be set to 0 when [search_after] is used');
  add(scroll && requestCache, '[request_cache] cannot be used in a scroll context');
  add(scroll && pit !== undefined, 'using [point in time] is not allowed in a scroll context');
  if (request.storedFields?.includes('_none_')) {
    add(request.source?.fetch === true, '[stored_fields] cannot be disabled if [_source] is requested');
    add(request.fields !== undefined, '[stored_fields] cannot be disabled when using the [fields] option');
  }
  return messages;
}
