import type { Call } from '../../endpoint/endpoint';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { NODE_ID } from '../../runtime/node';
import { lastTaskNumber } from '../../store/tasks';
import { reachesNode } from './only-node';
import { parseTaskId } from './task-id';

/** A task that is running. */
export interface RunningTask {
  readonly number: number;
  readonly action: string;
  readonly startedAt: number;
  readonly parent: number | undefined;
  /** `X-Opaque-Id` of the request that started it. */
  readonly opaqueId: string | undefined;
}

const ACTION = 'cluster:monitor/tasks/lists';

/**
 * The tasks that are running: those of the request that asks for them, because all others have finished
 * (TransportListTasksAction).
 *
 * @throws ElasticsearchError 400 if the id of the parent task is malformed.
 */
export function runningTasks(
  { mock, header }: Pick<Call, 'mock' | 'header'>,
  query: {
    readonly actions: readonly string[] | undefined;
    readonly nodes: readonly string[] | undefined;
    readonly parent_task_id: string | undefined;
  },
): RunningTask[] {
  const number = lastTaskNumber(mock.store) + 1;
  const common = { startedAt: mock.clock.now(), opaqueId: header('x-opaque-id') };
  const tasks: RunningTask[] = [
    { number, action: ACTION, parent: undefined, ...common },
    { number: number + 1, action: `${ACTION}[n]`, parent: number, ...common },
  ];
  const parent = query.parent_task_id ? parseTaskId(query.parent_task_id) : undefined;
  if (!reachesNode(query.nodes?.join(','))) return [];
  return tasks.filter((task) => {
    const isChild = parent === undefined || (parent.node === NODE_ID && parent.number === String(task.parent));
    return isChild && (query.actions?.some((pattern) => wildcardMatch(pattern, task.action)) ?? true);
  });
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
    description: detailed ? '' : undefined,
    start_time_in_millis: task.startedAt,
    running_time_in_nanos: 0,
    cancellable: true,
    cancelled: false,
    parent_task_id: task.parent === undefined ? undefined : taskId(task.parent),
    headers: task.opaqueId === undefined ? {} : { 'X-Opaque-Id': task.opaqueId },
  };
}
