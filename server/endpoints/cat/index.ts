import type { Endpoint } from '../../endpoint/endpoint';
import { catAliases } from './aliases';
import { catCount } from './count';
import { catHealth } from './health';
import { catHelp } from './help';
import { catIndices } from './indices';
import { catMaster, catNodes, catShards } from './nodes';
import { catNodeAttributes, catPendingTasks, catPlugins, catRepositories } from './nothing';
import { catComponentTemplates, catTemplates } from './templates';

/** Tables for people: the endpoints of `/_cat`. */
export const catEndpoints: readonly Endpoint[] = [
  catAliases,
  catComponentTemplates,
  catCount,
  catHealth,
  catHelp,
  catIndices,
  catMaster,
  catNodeAttributes,
  catNodes,
  catPendingTasks,
  catPlugins,
  catRepositories,
  catShards,
  catTemplates,
];
