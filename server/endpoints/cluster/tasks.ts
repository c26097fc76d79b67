import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import {
  booleanParameter,
  choiceParameter,
  keptParameter,
  listParameter,
  stringParameter,
} from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { NODE_ID } from '../../runtime/node';
import { type FinishedTask, findTask } from '../../store/tasks';
import { NO_RUNNING_TASKS, waitTimeout } from '../shared/kept-parameters';
import { nodeBody } from '../shared/only-node';
import { type RunningTask, runningTaskBody, runningTasks, taskId } from '../shared/running-tasks';
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
    wait_for_completion: keptParameter(NO_RUNNING_TASKS, booleanParameter()),
    timeout: waitTimeout,
  },
  note: 'all tasks but those of the request itself are finished before they can be listed',
  handle: (call) => {
    const { group_by: group, detailed } = call.query;
    const tasks = runningTasks(call, call.query);
    const body = (task: RunningTask): AnswerObject => runningTaskBody(task, detailed);
    if (group === 'none') return ok({ tasks: tasks.map(body) });
    if (group === 'parents') return ok({ tasks: byParent(tasks, body) });
    if (tasks.length === 0) return ok({ nodes: {} });
    const byId = Object.fromEntries(tasks.map((task) => [taskId(task.number), body(task)]));
    return ok({ nodes: { [NODE_ID]: { ...nodeBody(), tasks: byId } } });
  },
});

/** Tasks by id, those that a listed task has started below it. */
function byParent(tasks: readonly RunningTask[], body: (task: RunningTask) => AnswerObject): AnswerObject {
  const isListed = (number: number | undefined): boolean => tasks.some((task) => task.number === number);
  const withChildren = (task: RunningTask): AnswerObject => {
    const children = tasks.filter(({ parent }) => parent === task.number).map(withChildren);
    return { ...body(task), children: children.length > 0 ? children : undefined };
  };
  const roots = tasks.filter(({ parent }) => !isListed(parent));
  return Object.fromEntries(roots.map((task) => [taskId(task.number), withChildren(task)]));
}

/** The result of a background task: RestGetTaskAction. */
export const getTask = endpoint({
  name: 'tasks.get',
  routes: ['GET /_tasks/{task_id}'],
  query: { wait_for_completion: keptParameter(NO_RUNNING_TASKS, booleanParameter()), timeout: waitTimeout },
  handle: ({ mock, placeholders: { task_id: id } }) => {
    const { node, number } = parseTaskId(id);
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

/** There is nothing to cancel: RestCancelTasksAction. */
export const cancelTasks = endpoint({
  name: 'tasks.cancel',
  routes: ['POST /_tasks/_cancel', 'POST /_tasks/{task_id}/_cancel'],
  query: {
    actions: keptParameter(NO_RUNNING_TASKS),
    nodes: keptParameter(NO_RUNNING_TASKS),
    parent_task_id: keptParameter(NO_RUNNING_TASKS),
    wait_for_completion: keptParameter(NO_RUNNING_TASKS, booleanParameter()),
    group_by: keptParameter(NO_RUNNING_TASKS),
  },
  handle: ({ mock, placeholders: { task_id: id } }) => {
    if (id !== undefined && !findTask(mock.store, id.slice(id.lastIndexOf(':') + 1))) {
      return ok(noSuchTask(id, `task [${id}] is not found`));
    }
    return ok({ nodes: {} });
  },
});
