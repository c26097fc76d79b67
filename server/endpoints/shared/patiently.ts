import { stopIfAbandoned } from '../../endpoint/abandoned';
import type { Call } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { whenIndexed } from '../../query/segments/indexing-pending';
import type { Eventually } from '../../runtime/eventually';
import { type InSteps, oneStep } from '../../runtime/in-steps';
import type { LongTask } from '../../runtime/long-tasks';
import { resultInTurns } from '../../runtime/turns';
import type { Caller } from '../../runtime/wait';

/** Who searches, as far as the list of tasks shows it. */
export type Searcher = Pick<Call, 'mock' | 'caller' | 'header'>;

/** A search as the list of tasks shows it (SearchRequest.buildDescription), with its body as it was sent. */
export function searchTask(expression: string | undefined, body = ''): SearchTask {
  const description = `indices[${expression ?? ''}], search_type[QUERY_THEN_FETCH], source[${body}]`;
  return { action: 'indices:data/read/search', description };
}

type SearchTask = Pick<LongTask, 'action' | 'description'>;

/**
 * Runs a search for a client. If it takes long, other requests are handled between its steps, and `_tasks` shows it.
 *
 * @throws what the search throws; ElasticsearchError 400 task_cancelled_exception if the client has hung up meanwhile, or somebody
 * has cancelled the task.
 */
export function inSlices<T>(
  { mock, caller, header }: Searcher,
  described: SearchTask,
  search: InSteps<T>,
): Eventually<T> {
  let task: LongTask | undefined;
  const resumed = (): void => {
    stopIfAbandoned(caller);
    if (task?.cancelled) {
      throw new ElasticsearchError('task_cancelled_exception', 'task cancelled [by user request]');
    }
  };
  const found = resultInTurns(search, { resumed });
  if (found instanceof Promise) {
    task = mock.tasks.add({ ...described, startedAt: mock.clock.now(), opaqueId: header('x-opaque-id') }, found);
  }
  return found;
}

/**
 * The same for what cannot be done in steps. What it needs and takes long to make, such as columns of values or the documents that
 * the caller may see, is made while other requests are handled in between; then it starts again.
 *
 * @param search may be called several times; `patient` says whether it may throw IndexingPending.
 */
export function patiently<T>(caller: Caller, search: (patient: boolean) => T): Eventually<T> {
  return resultInTurns(whenIndexed(oneStep(search)), { resumed: () => stopIfAbandoned(caller) });
}
