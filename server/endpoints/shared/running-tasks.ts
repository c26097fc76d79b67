import type { Call } from '../../endpoint/endpoint';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';
import type { LongTask } from '../../runtime/long-tasks';
import { NODE_ID } from '../../runtime/node';
import { lastTaskNumber } from '../../store/tasks';
import { nodeBody, reachesNode } from './only-node';
import { parseTaskId } from './task-id';

/** A task that is running. */
export interface RunningTask {
  readonly number: number;
  readonly action: string;
  readonly description: string;
  readonly startedAt: number;
  /** In milliseconds, by the mock's clock. */
  readonly runningTime: number;
  readonly cancelled: boolean;
  readonly parent: number | undefined;
  /** `X-Opaque-Id` of the request that started it. */
  readonly opaqueId: string | undefined;
}

const ACTION = 'cluster:monitor/tasks/lists';

/** Which tasks are meant. */
export interface TaskSelection {
  readonly actions: readonly string[] | undefined;
  readonly nodes: readonly string[] | undefined;
  readonly parent_task_id: string | undefined;
}

/**
 * The tasks that are running: those of the request that asks for them, and searches that take long (TransportListTasksAction).
 *
 * @throws ElasticsearchError 400 if the id of the parent task is malformed.
 */
export function runningTasks({ mock, header }: Pick<Call, 'mock' | 'header'>, query: TaskSelection): RunningTask[] {
  const number = lastTaskNumber(mock.store) + 1;
  const common = {
    description: '',
    startedAt: mock.clock.now(),
    runningTime: 0,
    cancelled: false,
    opaqueId: header('x-opaque-id'),
  };
  const own: RunningTask[] = [
    { number, action: ACTION, parent: undefined, ...common },
    { number: number + 1, action: `${ACTION}[n]`, parent: number, ...common },
  ];
  const now = mock.clock.now();
  return selected([...own, ...mock.tasks.all.map((task) => shownTask(task, now))], query);
}

/** Those of some tasks that a request means. */
function selected(tasks: readonly RunningTask[], query: TaskSelection): RunningTask[] {
  const parent = query.parent_task_id ? parseTaskId(query.parent_task_id) : undefined;
  if (!reachesNode(query.nodes?.join(','))) return [];
  return tasks.filter((task) => {
    const isChild = parent === undefined || (parent.node === NODE_ID && parent.number === String(task.parent));
    return isChild && (query.actions?.some((pattern) => wildcardMatch(pattern, task.action)) ?? true);
  });
}

/** A long task, as lists show it. @param now by the mock's clock */
export function shownTask(task: LongTask, now: number): RunningTask {
  const { number, action, description, startedAt, cancelled, opaqueId } = task;
  const runningTime = Math.max(0, now - startedAt);
  return { number, action, description, startedAt, runningTime, cancelled, parent: undefined, opaqueId };
}

/** Those of some tasks that take long. */
export function longTasksAmong({ tasks }: Mock, some: readonly RunningTask[]): LongTask[] {
  return some.flatMap(({ number }) => tasks.find(String(number)) ?? []);
}

/** Waits until those of some tasks have ended that take long. */
export async function untilEnded(mock: Mock, some: readonly RunningTask[]): Promise<void> {
  await Promise.all(longTasksAmong(mock, some).map(({ ended }) => ended));
}

/** `node:number` */
export function taskId(number: number): string {
  return `${NODE_ID}:${number}`;
}

/** A task as `_tasks` lists it (TaskInfo.toXContent). */
export function runningTaskBody(task: RunningTask, detailed: boolean): AnswerObject {
  return {
    node: NODE_ID,
    id: task.number,
    type: 'transport',
    action: task.action,
    description: detailed ? task.description : undefined,
    start_time_in_millis: task.startedAt,
    running_time_in_nanos: task.runningTime * 1_000_000,
    cancellable: true,
    cancelled: task.cancelled,
    parent_task_id: task.parent === undefined ? undefined : taskId(task.parent),
    headers: task.opaqueId === undefined ? {} : { 'X-Opaque-Id': task.opaqueId },
  };
}

/** How a list of tasks is arranged. */
export type TaskGroups = 'nodes' | 'parents' | 'none';

/** Tasks in the groups that a request wants (ListTasksResponse.toXContent). */
export function groupedTasks(tasks: readonly RunningTask[], group: TaskGroups, detailed: boolean): AnswerObject {
  const body = (task: RunningTask): AnswerObject => runningTaskBody(task, detailed);
  if (group === 'none') return { tasks: tasks.map(body) };
  if (group === 'parents') return { tasks: byParent(tasks, body) };
  if (tasks.length === 0) return { nodes: {} };
  const byId = Object.fromEntries(tasks.map((task) => [taskId(task.number), body(task)]));
  return { nodes: { [NODE_ID]: { ...nodeBody(), tasks: byId } } };
}

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
