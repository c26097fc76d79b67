import { illegalArgument } from '../../../errors/elasticsearch-error';
import type { MatchingDocument } from '../../../query/find-matching';
import { keptDocument } from '../../../query/kept-source';
import type { StoredDocument } from '../../../store/document';

/**
 * A hit of a request by query, with the source as kept by its index.
 *
 * @throws ElasticsearchError 400 if the index does not keep the source (AbstractAsyncBulkByScrollAction).
 */
export function sourceToCopy({ index, document }: MatchingDocument): StoredDocument {
  const kept = keptDocument(index.mappings, document);
  if (!kept) throw illegalArgument(`[${index.name}][${document.id}] didn't store _source`);
  return kept;
}
