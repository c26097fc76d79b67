import { atOnce } from '../runtime/in-steps';
import type { StoredDocument } from '../store/document';
import { searchFailed } from './errors';
import type { SearchTarget } from './hits/bound-search';
import { rankHits } from './search/rank-hits';
import type { SearchRequest } from './search/request';

/** A page of the documents that match a request. */
export interface FoundPage {
  /** The number of matching documents, as far as a search counts them (`trackTotalHits`). */
  readonly total: number;
  readonly documents: readonly StoredDocument[];
}

/**
 * Searches an index for documents rather than for hits that are ready to be shown.
 *
 * @throws ElasticsearchError 400 search_phase_execution_exception if the request does not suit the index.
 */
export function findPage(target: SearchTarget, request: SearchRequest): FoundPage {
  const { page, collector, limit, failures } = atOnce(rankHits([target], request));
  if (failures.length > 0) throw searchFailed(failures);
  return { total: Math.min(collector.total, limit), documents: page.map(({ view }) => view.document) };
}
