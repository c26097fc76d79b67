import { stopIfAbandoned } from '../../endpoint/abandoned';
import { whenIndexed } from '../../query/segments/indexing-pending';
import type { Eventually } from '../../runtime/eventually';
import type { Caller } from '../../runtime/wait';

/**
 * Runs a search for a client. What it needs and takes long to make, such as columns of values or the documents that the caller
 * may see, is made while other requests are handled in between; then the search starts again.
 *
 * @param search may be called several times; `patient` says whether it may throw IndexingPending.
 * @throws what the search throws; ElasticsearchError 400 task_cancelled_exception if the client has hung up meanwhile.
 */
export function patiently<T>(caller: Caller, search: (patient: boolean) => T): Eventually<T> {
  return whenIndexed(search, { resumed: () => stopIfAbandoned(caller) });
}
