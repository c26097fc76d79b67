import { ok } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { boolean, ignored } from '../../http/parameters';
import { taskResult } from './by-query/tasks';

/** `tasks.get`: what came of a request by query that was not waited for. */
export const getTask = endpoint({
  name: 'tasks.get',
  routes: ['GET /_tasks/{task_id}'],
  query: { wait_for_completion: boolean(false), timeout: ignored },
  note: 'requests by query are the only tasks, and are done before their id is answered',
  handle: ({ mock, path }) => ok(taskResult(mock, path.task_id as string)),
});
