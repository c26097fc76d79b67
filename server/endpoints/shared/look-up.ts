import type { Mock } from '../../mock';
import type { Shard } from '../../query/shard';
import { resolveSingle } from '../../store/resolve';

/**
 * How a `terms` query gets the document whose values it looks for: like a get request (TermsQueryBuilder.fetch).
 *
 * @returns a function that throws ElasticsearchError 404 if there is no such index.
 */
export function documentLookUp({ store }: Mock): Shard['lookUp'] {
  return (index, id) => {
    store.access?.check([index], 'indices:data/read/get');
    return resolveSingle(store, index).get(id)?.source;
  };
}
