import { isObject } from '../../json/value';
import type { SearchRequest } from '../../query/search/request';
import type { SearchOutcome } from '../../query/search/run-search';
import type { Reached } from './search-targets';

/** What the same search would be if asked again, and whether the request says that its result is to be cached. */
export interface Cacheable {
  readonly text: string;
  readonly wanted: boolean | undefined;
}

/** What makes a result depend on more than the documents, as far as the text of a request shows it. */
const CHANGING = /now|random/i;

/**
 * Counts a search that has been answered in the indices that it reached, and in their request caches if its result is
 * one that Elasticsearch caches (IndicesService.canCache): one without hits, unless the request wants it cached.
 */
export function countSearch(
  reached: readonly Pick<Reached, 'index'>[],
  request: SearchRequest,
  { hits }: Pick<SearchOutcome, 'hits'>,
  cacheable: Cacheable | undefined,
): void {
  const found = Array.isArray(hits.hits) ? hits.hits : [];
  const withHits = new Set(found.map((hit) => (isObject(hit) ? hit._index : undefined)));
  const isCached = cacheable && isKept(cacheable, request);
  for (const { index } of reached) {
    index.usage.countSearch(withHits.has(index.name), request.stats ?? []);
    if (isCached) index.usage.countCached(cacheable.text);
  }
}

/** The longest text of a search that is remembered. */
const LONGEST = 10_000;

function isKept({ text, wanted }: Cacheable, { size = 10 }: SearchRequest): boolean {
  return (wanted ?? size === 0) && text.length <= LONGEST && !CHANGING.test(text);
}
