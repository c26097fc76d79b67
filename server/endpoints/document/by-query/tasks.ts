import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { type Answer, ok } from '../../../http/answer';
import { renderFailure } from '../../../http/error-body';
import type { AnswerObject } from '../../../json/value';
import type { Mock } from '../../../mock';
import { NODE_ID } from '../../../runtime/node';

/** A request by query that was not waited for, with what came of it: it is done before its id is answered. */
export interface StoredTask {
  readonly action: string;
  readonly description: string;
  readonly startedAt: number;
  readonly status: AnswerObject;
  readonly response: AnswerObject | undefined;
  readonly error: AnswerObject | undefined;
}

/** The results of tasks, by id. */
function storedTasks(mock: Mock): Map<string, StoredTask> {
  return mock.store.section<StoredTask>('tasks');
}

/** What a task has to say at its end. */
export interface TaskResult {
  readonly status: AnswerObject;
  readonly response: AnswerObject;
}

/** Runs a task to its end, keeps what came of it, and answers with its id. */
export function runAsTask(mock: Mock, action: string, description: string, run: () => TaskResult): Answer {
  const tasks = storedTasks(mock);
  const id = `${NODE_ID}:${tasks.size + 1}`;
  const startedAt = mock.runtime.clock.now();
  tasks.set(id, { action, description, startedAt, ...resultOf(run) });
  return ok({ task: id });
}

function resultOf(run: () => TaskResult): Pick<StoredTask, 'status' | 'response' | 'error'> {
  try {
    return { ...run(), error: undefined };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return { status: {}, response: undefined, error: renderFailure(error) };
  }
}

/**
 * The result of a task (TransportGetTaskAction).
 *
 * @throws ElasticsearchError 400 for an id that is none, 404 for a task that nobody knows.
 */
export function taskResult(mock: Mock, id: string): AnswerObject {
  const { node, number } = parseTaskId(id);
  const task = storedTasks(mock).get(id);
  if (!task) throw taskNotFound(id, node);
  const { action, description, startedAt, status, response, error } = task;
  const info = {
    node,
    id: number,
    type: 'transport',
    action,
    status,
    description,
    start_time_in_millis: startedAt,
    running_time_in_nanos: 0,
    cancellable: true,
    cancelled: false,
    headers: {},
  };
  return { completed: true, task: info, response, error };
}

function taskNotFound(id: string, node: string): ElasticsearchError {
  const reason =
    node === NODE_ID
      ? `task [${id}] isn't running and hasn't stored its results`
      : `task [${id}] belongs to the node [${node}] which isn't part of the cluster and there is no record of the task`;
  return new ElasticsearchError('resource_not_found_exception', reason);
}

/** Takes `node:number` apart (TaskId). @throws ElasticsearchError 400 illegal_argument_exception. */
export function parseTaskId(id: string): { readonly node: string; readonly number: number } {
  const [, node, number] = /^([^:]+):(-?\d+)$/.exec(id) ?? [];
  if (node !== undefined && number !== undefined) return { node, number: Number(number) };
  throw new ElasticsearchError('illegal_argument_exception', `malformed task id ${id}`);
}
