import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { keptParameter } from '../../http/parameters';
import { NO_RUNNING_TASKS } from '../shared/kept-parameters';
import { noSuchTask } from '../shared/task-id';
import { readRequestsPerSecond } from './by-query/options';

/**
 * Changes the speed of a running request by query. In the mock none is ever running, because each completes before its
 * id is known.
 */
function rethrottle(name: string, path: `/${string}`) {
  return endpoint({
    name: `${name}_rethrottle`,
    routes: [`POST ${path}/{task_id}/_rethrottle`],
    query: { requests_per_second: { read: readRequestsPerSecond }, group_by: keptParameter(NO_RUNNING_TASKS) },
    note: 'no task is ever running, because each completes before its id is returned',
    handle: ({ query, placeholders: { task_id: id } }) => {
      if (query.requests_per_second === undefined) {
        throw illegalArgument('requests_per_second is a required parameter');
      }
      return ok(noSuchTask(id, `task [${id}] is missing`));
    },
  });
}

export const rethrottleEndpoints = [
  rethrottle('update_by_query', '/_update_by_query'),
  rethrottle('delete_by_query', '/_delete_by_query'),
  rethrottle('reindex', '/_reindex'),
];
