import { stopIfAbandoned } from '../../endpoint/abandoned';
import { whenIndexed } from '../../query/segments/indexing-pending';
import type { Eventually } from '../../runtime/eventually';
import { type InSteps, oneStep } from '../../runtime/in-steps';
import { resultInTurns } from '../../runtime/turns';
import type { Caller } from '../../runtime/wait';

/**
 * Runs a search for a client. If it takes long, other requests are handled between its steps.
 *
 * @throws what the search throws; ElasticsearchError 400 task_cancelled_exception if the client has hung up meanwhile.
 */
export function inSlices<T>(caller: Caller, search: InSteps<T>): Eventually<T> {
  return resultInTurns(search, { resumed: () => stopIfAbandoned(caller) });
}

/**
 * The same for what cannot be done in steps. What it needs and takes long to make, such as columns of values or the documents that
 * the caller may see, is made while other requests are handled in between; then it starts again.
 *
 * @param search may be called several times; `patient` says whether it may throw IndexingPending.
 */
export function patiently<T>(caller: Caller, search: (patient: boolean) => T): Eventually<T> {
  return inSlices(caller, whenIndexed(oneStep(search)));
}
