import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, choiceParameter, listParameter, stringParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import type { LongTask } from '../../runtime/long-tasks';
import { NODE_ID } from '../../runtime/node';
import { type FinishedTask, findTask } from '../../store/tasks';
import { waitTimeout } from '../shared/kept-parameters';
import {
  groupedTasks,
  longTasksAmong,
  runningTaskBody,
  runningTasks,
  shownTask,
  taskId,
  untilEnded,
} from '../shared/running-tasks';
import { noSuchTask, parseTaskId } from '../shared/task-id';

const GROUPS = ['nodes', 'parents', 'none'] as const;

/** The tasks that are running: RestListTasksAction. */
export const listTasks = endpoint({
  name: 'tasks.list',
  routes: ['GET /_tasks'],
  query: {
    actions: listParameter,
    detailed: booleanParameter(false),
    group_by: choiceParameter(GROUPS, 'nodes', (raw) =>
      illegalArgument(`unexpected value for group_by [${raw}]. Expected nodes, parents or none.`),
    ),
    nodes: listParameter,
    parent_task_id: stringParameter,
    wait_for_completion: booleanParameter(false),
    timeout: waitTimeout,
  },
  note: 'shows the request itself and searches that take long; all other tasks are finished before they can be listed',
  handle: async (call) => {
    const { group_by: group = 'nodes', detailed, wait_for_completion: wait } = call.query;
    const tasks = runningTasks(call, call.query);
    if (wait) await untilEnded(call.mock, tasks);
    return ok(groupedTasks(tasks, group, detailed));
  },
});

/** The result of a background task: RestGetTaskAction. */
export const getTask = endpoint({
  name: 'tasks.get',
  routes: ['GET /_tasks/{task_id}'],
  query: { wait_for_completion: booleanParameter(false), timeout: waitTimeout },
  note: 'the results of searches are not stored',
  handle: async ({ mock, placeholders: { task_id: id }, query }) => {
    const { node, number } = parseTaskId(id);
    const running = node === NODE_ID ? mock.tasks.find(number) : undefined;
    if (running && query.wait_for_completion) await running.ended;
    else if (running) return ok({ completed: false, task: runningBody(mock, running) });
    const task = node === NODE_ID ? findTask(mock.store, number) : undefined;
    if (!task) {
      const why =
        node === NODE_ID
          ? "isn't running and hasn't stored its results"
          : `belongs to the node [${node}] which isn't part of the cluster and there is no record of the task`;
      throw new ElasticsearchError('resource_not_found_exception', `task [${id}] ${why}`);
    }
    return ok({ completed: true, task: taskBody(task), response: task.response, error: task.error });
  },
});

function taskBody(task: FinishedTask): AnswerObject {
  return {
    node: NODE_ID,
    id: task.number,
    type: 'transport',
    action: task.action,
    status: task.status,
    description: task.description,
    start_time_in_millis: task.startedAt,
    running_time_in_nanos: 0,
    cancellable: true,
    cancelled: false,
    headers: {},
  };
}

/** A running task, as it is shown by itself: with all details. */
function runningBody(mock: Mock, task: LongTask): AnswerObject {
  return runningTaskBody(shownTask(task, mock.clock.now()), true);
}

/** Ends searches that take long; there is nothing else to cancel (RestCancelTasksAction). */
export const cancelTasks = endpoint({
  name: 'tasks.cancel',
  routes: ['POST /_tasks/_cancel', 'POST /_tasks/{task_id}/_cancel'],
  query: {
    actions: listParameter,
    nodes: listParameter,
    parent_task_id: stringParameter,
    wait_for_completion: booleanParameter(false),
    group_by: choiceParameter(GROUPS, 'nodes', (raw) =>
      illegalArgument(`[group_by] must be one of [nodes], [parents] or [none] but was [${raw}]`),
    ),
  },
  handle: async (call) => {
    const { mock, query, placeholders } = call;
    const { task_id: id } = placeholders;
    const running = longTasksAmong(mock, runningTasks(call, query));
    const meant = id === undefined ? running : running.filter(({ number }) => taskId(number) === id);
    if (id !== undefined && meant.length === 0 && !findTask(mock.store, id.slice(id.lastIndexOf(':') + 1))) {
      return ok(noSuchTask(id, `task [${id}] is not found`));
    }
    for (const task of meant) task.cancelled = true;
    const shown = meant.map((task) => shownTask(task, mock.clock.now()));
    if (query.wait_for_completion) await untilEnded(mock, shown);
    return ok(groupedTasks(shown, query.group_by ?? 'nodes', true));
  },
});
