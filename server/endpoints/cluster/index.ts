import type { Endpoint } from '../../endpoint/endpoint';
import { favicon } from './favicon';
import { clusterHealth } from './health';
import { info, ping } from './info';
import { getLicense, xpackInfo, xpackUsage } from './license';
import { nodesInfo } from './nodes-info';
import { nodesStats } from './nodes-stats';
import { getClusterSettings, putClusterSettings } from './settings';
import { clusterState, pendingTasks, remoteInfo } from './state';
import { clusterStats } from './stats';
import { cancelTasks, getTask, listTasks } from './tasks';
import { deleteVotingExclusions, postVotingExclusions } from './voting-exclusions';

/** Information about the server and its state. */
export const clusterEndpoints: readonly Endpoint[] = [
  cancelTasks,
  clusterStats,
  getClusterSettings,
  getTask,
  favicon,
  clusterHealth,
  info,
  getLicense,
  listTasks,
  nodesInfo,
  nodesStats,
  pendingTasks,
  ping,
  putClusterSettings,
  remoteInfo,
  clusterState,
  deleteVotingExclusions,
  postVotingExclusions,
  xpackInfo,
  xpackUsage,
];
