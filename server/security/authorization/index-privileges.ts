import { Actions } from './actions-of-privilege';

const FIELD_CAPABILITIES = 'indices:data/read/field_caps*';
const ROLLUP_CAPABILITIES = 'indices:data/read/xpack/rollup/get/index/caps*';
const AUTO_MAPPING = 'indices:admin/mapping/auto_put';
const AUTO_CREATE = 'indices:admin/auto_create';
const SEARCH_SHARDS = 'indices:admin/shards/search_shards';

/** The index privileges with the actions that they grant (IndexPrivilege). */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  all: ['indices:*', 'internal:transport/proxy/indices:*'],
  auto_configure: [AUTO_MAPPING, AUTO_CREATE],
  create: ['indices:data/write/index*', 'indices:data/write/bulk*'],
  create_doc: [
    'indices:data/write/index',
    'indices:data/write/index[*',
    'indices:data/write/index:op_type/create',
    'indices:data/write/bulk*',
  ],
  create_index: ['indices:admin/create', AUTO_CREATE, 'indices:admin/data_stream/create'],
  delete: ['indices:data/write/delete*', 'indices:data/write/bulk*'],
  delete_index: ['indices:admin/delete', 'indices:admin/data_stream/delete'],
  index: ['indices:data/write/index*', 'indices:data/write/bulk*', 'indices:data/write/update*'],
  maintenance: [
    'indices:admin/refresh*',
    'indices:admin/flush*',
    'indices:admin/synced_flush',
    'indices:admin/forcemerge*',
  ],
  manage: ['indices:monitor/*', 'indices:admin/*', FIELD_CAPABILITIES, ROLLUP_CAPABILITIES],
  manage_data_stream_lifecycle: ['indices:admin/data_stream/lifecycle/*', 'indices:admin/data_stream/lifecycle/get'],
  manage_follow_index: [
    'indices:admin/xpack/ccr/put_follow',
    'indices:admin/xpack/ccr/unfollow',
    'indices:admin/close*',
    'indices:admin/data_stream/promote',
    'indices:admin/rollover',
  ],
  manage_ilm: ['indices:admin/ilm/*'],
  manage_leader_index: ['indices:admin/xpack/ccr/forget_follower*'],
  monitor: ['indices:monitor/*'],
  read: ['indices:data/read/*', 'indices:admin/resolve/index'],
  read_cross_cluster: ['internal:transport/proxy/indices:data/read/*', SEARCH_SHARDS, 'indices:admin/resolve/index'],
  view_index_metadata: [
    'indices:admin/aliases/get',
    'indices:admin/get',
    'indices:admin/mappings/fields/get*',
    'indices:admin/mappings/get',
    SEARCH_SHARDS,
    'indices:admin/validate/query*',
    'indices:monitor/settings/get',
    'indices:admin/ilm/explain',
    'indices:admin/data_stream/get',
    'indices:admin/resolve/index',
    FIELD_CAPABILITIES,
    ROLLUP_CAPABILITIES,
  ],
  write: ['indices:data/write/*', AUTO_MAPPING],
};

const PRIVILEGES: ReadonlyMap<string, Actions> = new Map(
  Object.entries(PATTERNS).map(([name, granted]) => [name, new Actions(granted)]),
);

/** @returns undefined for a name that is neither a privilege nor an action on indices. */
export function indexPrivilege(name: string): Actions | undefined {
  const lower = name.toLowerCase();
  return PRIVILEGES.get('all')?.include(lower) ? new Actions([`${lower}*`]) : PRIVILEGES.get(lower);
}

/** The words in which Elasticsearch refuses a name that is neither. */
export function unknownIndexPrivilege(name: string): string {
  const known = ordered().join(',');
  return `unknown index privilege [${name.toLowerCase()}]. a privilege must be either one of the predefined fixed indices privileges [${known}] or a pattern over one of the available index actions`;
}

/** The names of the privileges that grant an action: the one that most others include first (Privilege.sortByAccessLevel). */
export function indexPrivilegesGranting(action: string): string[] {
  return ordered().filter((name) => PRIVILEGES.get(name)?.include(action));
}

/** Computed only for a refusal. */
function ordered(): string[] {
  return [...PRIVILEGES.keys()].sort((a, b) => includedBy(b) - includedBy(a) || (a < b ? -1 : 1));
}

function includedBy(name: string): number {
  const own = PRIVILEGES.get(name) as Actions;
  return [...PRIVILEGES].filter(([other, actions]) => other !== name && actions.cover(own)).length;
}
