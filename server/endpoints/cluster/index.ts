import type { Endpoint } from '../../endpoint/endpoint';
import { favicon } from './favicon';
import { health } from './health';
import { info, ping } from './info';
import { license, xpackInfo, xpackUsage } from './license';
import { nodesInfo, nodesStats } from './nodes';
import { getClusterSettings, putClusterSettings } from './settings';
import { pendingTasks, remoteInfo, state } from './state';
import { clusterStats } from './stats';
import { cancelTasks, getTask, listTasks } from './tasks';

/** What the server is and how it is. */
export const clusterEndpoints: readonly Endpoint[] = [
  cancelTasks,
  clusterStats,
  getClusterSettings,
  getTask,
  favicon,
  health,
  info,
  license,
  listTasks,
  nodesInfo,
  nodesStats,
  pendingTasks,
  ping,
  putClusterSettings,
  remoteInfo,
  state,
  xpackInfo,
  xpackUsage,
];
