import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import { booleanParameter, keptParameter, type ParameterTable } from '../../http/parameters';
import { NO_SNAPSHOTS } from '../shared/kept-parameters';
import { checkRepositories } from '../shared/repositories';
import { type Column, catTable, localCatParameters } from './table';

/** Tables of things that the mock never has: always empty, as on a fresh cluster. */
function emptyTable(name: string, columns: readonly Column[], more: ParameterTable = {}): Endpoint {
  return endpoint({
    name: `cat.${name}`,
    routes: [`GET /_cat/${name}`],
    query: { ...localCatParameters, ...more },
    handle: (call) => catTable(call, columns, []),
  });
}

/** RestPluginsAction. */
export const catPlugins = emptyTable(
  'plugins',
  [
    { name: 'id', description: 'unique node id', optional: true },
    { name: 'name', aliases: ['n'], description: 'node name' },
    { name: 'component', aliases: ['c'], description: 'component' },
    { name: 'version', aliases: ['v'], description: 'component version' },
    { name: 'description', aliases: ['d'], description: 'plugin details', optional: true },
  ],
  { include_bootstrap: keptParameter('there are no plugins', booleanParameter()) },
);

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

/** RestSnapshotAction: snapshots of repositories, of which there are none. */
export const catSnapshots = endpoint({
  name: 'cat.snapshots',
  routes: ['GET /_cat/snapshots', 'GET /_cat/snapshots/{repository}'],
  query: { ...localCatParameters, ignore_unavailable: keptParameter(NO_SNAPSHOTS, booleanParameter()) },
  note: 'there are no repositories',
  handle: (call) => {
    if (!call.query.help) checkRepositories(call.placeholders.repository);
    return catTable(call, snapshotColumns, []);
  },
});

const right = true;

const snapshotColumns: readonly Column[] = [
  { name: 'id', aliases: ['id', 'snapshot'], description: 'unique snapshot' },
  { name: 'repository', aliases: ['re', 'repo'], description: 'repository name' },
  { name: 'status', aliases: ['s', 'status'], description: 'snapshot name' },
  {
    name: 'start_epoch',
    aliases: ['ste', 'startEpoch'],
    description: 'start time in seconds since 1970-01-01 00:00:00',
  },
  { name: 'start_time', aliases: ['sti', 'startTime'], description: 'start time in HH:MM:SS' },
  { name: 'end_epoch', aliases: ['ete', 'endEpoch'], description: 'end time in seconds since 1970-01-01 00:00:00' },
  { name: 'end_time', aliases: ['eti', 'endTime'], description: 'end time in HH:MM:SS' },
  { name: 'duration', aliases: ['dur', 'duration'], description: 'duration', right },
  { name: 'indices', aliases: ['i', 'indices'], description: 'number of indices', right },
  {
    name: 'successful_shards',
    aliases: ['ss', 'successful_shards'],
    description: 'number of successful shards',
    right,
  },
  { name: 'failed_shards', aliases: ['fs', 'failed_shards'], description: 'number of failed shards', right },
  { name: 'total_shards', aliases: ['ts', 'total_shards'], description: 'number of total shards', right },
  { name: 'reason', aliases: ['r', 'reason'], description: 'reason for failures', optional: true },
];
