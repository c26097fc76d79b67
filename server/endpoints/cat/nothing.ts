import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import { booleanParameter } from '../../http/parameters';
import { type Column, catTable, localCatParameters } from './table';

/** Tables of things that the mock never has: always empty, as on a fresh cluster. */
function emptyTable(name: string, columns: readonly Column[]): Endpoint {
  return endpoint({
    name: `cat.${name}`,
    routes: [`GET /_cat/${name}`],
    query: { ...localCatParameters, include_bootstrap: booleanParameter(false) },
    handle: (call) => catTable(call, columns, []),
  });
}

/** RestPluginsAction. */
export const catPlugins = emptyTable('plugins', [
  { name: 'id', description: 'unique node id', optional: true },
  { name: 'name', aliases: ['n'], description: 'node name' },
  { name: 'component', aliases: ['c'], description: 'component' },
  { name: 'version', aliases: ['v'], description: 'component version' },
  { name: 'description', aliases: ['d'], description: 'plugin details', optional: true },
]);

/** RestPendingClusterTasksAction of `_cat`. */
export const catPendingTasks = emptyTable('pending_tasks', [
  { name: 'insertOrder', aliases: ['o'], description: 'task insertion order', right: true },
  { name: 'timeInQueue', aliases: ['t'], description: 'how long task has been in queue', right: true },
  { name: 'priority', aliases: ['p'], description: 'task priority' },
  { name: 'source', aliases: ['s'], description: 'task source' },
]);

/** RestRepositoriesAction of `_cat`. */
export const catRepositories = emptyTable('repositories', [
  { name: 'id', aliases: ['id', 'repoId'], description: 'unique repository id' },
  { name: 'type', aliases: ['t', 'type'], description: 'repository type' },
]);
