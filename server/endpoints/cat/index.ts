import type { Endpoint } from '../../endpoint/endpoint';
import { catAliases } from './aliases';
import { catAllocation } from './allocation';
import { catCount } from './count';
import { catFielddata } from './fielddata';
import { catHealth } from './health';
import { catHelp } from './help';
import { catIndices } from './indices';
import { catMaster, catNodeAttributes, catNodes } from './nodes';
import { catPendingTasks, catPlugins, catRepositories, catSnapshots } from './nothing';
import { catRecovery } from './recovery';
import { catSegments } from './segments';
import { catShards } from './shards';
import { catTasks } from './tasks';
import { catComponentTemplates, catTemplates } from './templates';
import { catThreadPool } from './thread-pool';

/** Tables for people: the endpoints of `/_cat`. */
export const catEndpoints: readonly Endpoint[] = [
  catAliases,
  catAllocation,
  catComponentTemplates,
  catCount,
  catFielddata,
  catHealth,
  catHelp,
  catIndices,
  catMaster,
  catNodeAttributes,
  catNodes,
  catPendingTasks,
  catPlugins,
  catRecovery,
  catRepositories,
  catSegments,
  catShards,
  catSnapshots,
  catTasks,
  catTemplates,
  catThreadPool,
];
