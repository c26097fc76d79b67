import type { DocumentPage, Page } from '../api-documents/search';
import { illegalArgument } from '../errors/elasticsearch-error';
import { type Answer, ok } from '../http/answer';
import { intParameter } from '../http/parameters';
import { withId } from './stored-document';

/** The paging parameters of lists. */
export const pageParameters = { from: intParameter(0), size: intParameter(100) };

/**
 * Checks the paging parameters, after all parameters have been read (PageParams).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkPage({ from, size }: Page): void {
  if (from < 0) throw illegalArgument('Parameter [from] cannot be < 0');
  if (size < 0) throw illegalArgument('Parameter [size] cannot be < 0');
}

/** The response of a list (ConnectorsAPISearchResult). */
export function listAnswer({ count, documents }: DocumentPage): Answer {
  return ok({ count, results: documents.map(withId) });
}
