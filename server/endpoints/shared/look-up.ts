import type { Mock } from '../../mock';
import type { Shard } from '../../query/shard';
import type { Budget } from '../../runtime/budget';
import { resolveSingle } from '../../store/resolve-single';
import { seenDocument } from '../../store/seen-documents';

/**
 * How a `terms` query gets the document whose values it looks for: like a get request (TermsQueryBuilder.fetch).
 *
 * @returns a function that throws ElasticsearchError 404 if there is no such index.
 */
export function documentLookUp({ store }: Mock, budget: Budget): Shard['lookUp'] {
  return (index, id) => {
    store.access?.check([index], 'indices:data/read/get');
    const state = resolveSingle(store, index);
    return seenDocument(store, state, index, state.get(id), budget)?.source;
  };
}
