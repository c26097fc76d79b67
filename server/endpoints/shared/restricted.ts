import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';

/**
 * Refuses what would work on documents or fields that the caller cannot see (the request interceptors of Elasticsearch's
 * security plugin).
 *
 * @param reason of the refusal.
 * @param of documents: only where documents are hidden; anything: where fields are, too.
 * @throws ElasticsearchError 400
 */
export function refuseRestricted(
  store: Store,
  indices: Iterable<IndexState>,
  reason: string,
  of: 'documents' | 'anything' = 'anything',
): void {
  const { access } = store;
  if (!access) return;
  for (const index of indices) {
    const sight = access.sightOf(index);
    if (sight && (of === 'anything' || sight.hidesDocuments)) {
      throw new ElasticsearchError('security_exception', reason, { status: 400 });
    }
  }
}
