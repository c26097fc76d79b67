import type { Endpoint } from '../../endpoint/endpoint';
import { explainAllocation } from './allocation-explain';
import { clusterInfo } from './cluster-info';
import { favicon } from './favicon';
import { clusterHealth } from './health';
import { nodesInfo } from './nodes-info';
import { nodesStats } from './nodes-stats';
import { rerouteCluster } from './reroute';
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
  explainAllocation,
  favicon,
  clusterHealth,
  clusterInfo,
  listTasks,
  nodesInfo,
  nodesStats,
  pendingTasks,
  putClusterSettings,
  remoteInfo,
  rerouteCluster,
  clusterState,
  deleteVotingExclusions,
  postVotingExclusions,
];
