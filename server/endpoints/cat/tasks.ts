import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter, listParameter, stringParameter } from '../../http/parameters';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { timeText } from '../../validation/time-text';
import { waitTimeout } from '../shared/kept-parameters';
import { HOST, TRANSPORT_PORT } from '../shared/only-node';
import { runningTasks, taskId, untilEnded } from '../shared/running-tasks';
import { type Column, catParameters, catTable, NO_TIME } from './table';

const optional = true;

const columns: readonly Column[] = [
  { name: 'id', description: 'id of the task with the node', optional },
  { name: 'action', aliases: ['ac'], description: 'task action' },
  { name: 'task_id', aliases: ['ti'], description: 'unique task id' },
  { name: 'parent_task_id', aliases: ['pti'], description: 'parent task id' },
  { name: 'type', aliases: ['ty'], description: 'task type' },
  { name: 'start_time', aliases: ['start'], description: 'start time in ms' },
  { name: 'timestamp', aliases: ['ts', 'hms', 'hhmmss'], description: 'start time in HH:MM:SS' },
  { name: 'running_time_ns', aliases: ['time'], description: 'running time ns', optional },
  { name: 'running_time', aliases: ['time'], description: 'running time' },
  { name: 'node_id', aliases: ['ni'], description: 'unique node id', optional },
  { name: 'ip', aliases: ['i'], description: 'ip address' },
  { name: 'port', aliases: ['po'], description: 'bound transport port', optional },
  { name: 'node', aliases: ['n'], description: 'node name' },
  { name: 'version', aliases: ['v'], description: 'es version', optional },
  { name: 'x_opaque_id', aliases: ['x'], description: 'X-Opaque-ID header', optional },
];
const description: Column = { name: 'description', aliases: ['desc'], description: 'task action' };

/** The tasks that are running: RestTasksAction. */
export const catTasks = endpoint({
  name: 'cat.tasks',
  routes: ['GET /_cat/tasks'],
  query: {
    ...catParameters,
    actions: listParameter,
    detailed: booleanParameter(false),
    nodes: listParameter,
    parent_task_id: stringParameter,
    timeout: waitTimeout,
    wait_for_completion: booleanParameter(false),
  },
  note: 'shows the request itself and searches that take long; all other tasks are finished before they can be listed',
  handle: async (call) => {
    const tasks = runningTasks(call, call.query);
    if (call.query.wait_for_completion) await untilEnded(call.mock, tasks);
    const rows = tasks.map(({ number, action, startedAt, runningTime, parent, opaqueId, description: what }) => ({
      id: number,
      action,
      task_id: taskId(number),
      parent_task_id: parent === undefined ? '-' : taskId(parent),
      type: 'transport',
      start_time: startedAt,
      timestamp: new Date(startedAt).toISOString().slice(11, 19),
      running_time_ns: runningTime * 1_000_000,
      running_time: runningTime === 0 ? NO_TIME : timeText(runningTime),
      node_id: NODE_ID.slice(0, 4),
      ip: HOST,
      port: TRANSPORT_PORT,
      node: NODE_NAME,
      version: call.mock.settings.esVersion,
      x_opaque_id: opaqueId ?? '-',
      description: what,
    }));
    return catTable(call, call.query.detailed ? [...columns, description] : columns, rows);
  },
});
