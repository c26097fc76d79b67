import { Actions } from './actions-of-privilege';

const VIEW = 'indices:admin/esql/view/';
const FIELD_CAPABILITIES = 'indices:data/read/field_caps*';
const ROLLUP_CAPABILITIES = 'indices:data/read/xpack/rollup/get/index/caps*';
const AUTO_MAPPING = 'indices:admin/mapping/auto_put';
const AUTO_CREATE = 'indices:admin/auto_create';
const SEARCH_SHARDS = ['indices:admin/shards/search_shards', 'indices:admin/search/search_shards'];
const RESOLVE = ['indices:admin/resolve/index', 'indices:admin/resolve/cluster'];
const SIMULATE = 'indices:data/write/simulate/bulk*';
const READ = ['indices:data/read/*', ...RESOLVE];
const MANAGE = ['indices:monitor/*', 'indices:admin/*', FIELD_CAPABILITIES, ROLLUP_CAPABILITIES];
const LIFECYCLE = ['indices:admin/data_stream/lifecycle/*'];

/** Marks the actions on the failure store of a data stream, which privileges on its data do not include. */
const FAILURES = 'failures:';
const onFailures = (actions: readonly string[]): string[] => actions.map((action) => FAILURES + action);

/** The index privileges with the actions that they grant (IndexPrivilege). */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  all: ['indices:*', 'internal:transport/proxy/indices:*', `${FAILURES}*`],
  auto_configure: [AUTO_MAPPING, AUTO_CREATE],
  create: ['indices:data/write/index*', 'indices:data/write/bulk*', SIMULATE],
  create_doc: [
    'indices:data/write/index',
    'indices:data/write/index[*',
    'indices:data/write/index:op_type/create',
    'indices:data/write/bulk*',
    SIMULATE,
  ],
  create_index: ['indices:admin/create', AUTO_CREATE, 'indices:admin/data_stream/create'],
  create_view: [`${VIEW}put`],
  cross_cluster_replication: [
    'indices:data/read/xpack/ccr/shard_changes*',
    'indices:monitor/stats*',
    ...['add', 'remove', 'renew'].map((verb) => `indices:admin/seq_no/${verb}_retention_lease*`),
  ],
  cross_cluster_replication_internal: [
    ...['session/clear', 'file_chunk/get', 'session/put'].map((part) => `indices:internal/admin/ccr/restore/${part}*`),
    ...['session/clear', 'file_chunk/get'].map(
      (part) => `internal:transport/proxy/indices:internal/admin/ccr/restore/${part}*`,
    ),
  ],
  delete: ['indices:data/write/delete*', 'indices:data/write/bulk*'],
  delete_index: ['indices:admin/delete', 'indices:admin/data_stream/delete'],
  delete_view: [`${VIEW}delete`],
  index: ['indices:data/write/index*', 'indices:data/write/bulk*', 'indices:data/write/update*', SIMULATE],
  maintenance: [
    'indices:admin/refresh*',
    'indices:admin/flush*',
    'indices:admin/synced_flush',
    'indices:admin/forcemerge*',
  ],
  manage: [...MANAGE, ...onFailures(MANAGE)],
  manage_data_stream_lifecycle: [...LIFECYCLE, ...onFailures(LIFECYCLE)],
  manage_failure_store: onFailures(MANAGE),
  manage_follow_index: [
    'indices:admin/xpack/ccr/put_follow',
    'indices:admin/xpack/ccr/unfollow',
    'indices:admin/close*',
    'indices:admin/data_stream/promote',
    'indices:admin/rollover',
  ],
  manage_ilm: ['indices:admin/ilm/*'],
  manage_leader_index: ['indices:admin/xpack/ccr/forget_follower*'],
  manage_view: [`${VIEW}*`],
  monitor: ['indices:monitor/*'],
  read: READ,
  read_cross_cluster: [
    'internal:transport/proxy/indices:data/read/*',
    ...SEARCH_SHARDS,
    'indices:admin/resolve/cluster',
    'indices:data/read/esql',
    'indices:data/read/esql/compute',
  ],
  read_failure_store: onFailures(READ),
  read_view_metadata: [`${VIEW}get`],
  view_index_metadata: [
    'indices:admin/aliases/get',
    'indices:admin/get',
    'indices:admin/mappings/fields/get*',
    'indices:admin/mappings/get',
    ...SEARCH_SHARDS,
    'indices:admin/validate/query*',
    'indices:monitor/settings/get',
    'indices:admin/ilm/explain',
    'indices:admin/data_stream/lifecycle/get',
    'indices:admin/data_stream/lifecycle/explain',
    'indices:admin/data_stream/get',
    ...RESOLVE,
    FIELD_CAPABILITIES,
    ROLLUP_CAPABILITIES,
    'indices:monitor/transform/checkpoint*',
    'indices:monitor/get/metering/stats',
    'indices:admin/get/metering/stats',
  ],
  write: ['indices:data/write/*', AUTO_MAPPING],
};

const PRIVILEGES: ReadonlyMap<string, Actions> = new Map(
  Object.entries(PATTERNS).map(([name, granted]) => [name, new Actions(granted)]),
);

/** @returns undefined for a name that is neither a privilege nor an action on indices. */
export function indexPrivilege(name: string): Actions | undefined {
  const lower = name.toLowerCase();
  return PRIVILEGES.get('all')?.include(lower) ? Actions.named(lower) : PRIVILEGES.get(lower);
}

/** Names of all index privileges, sorted. */
export function indexPrivilegeNames(): string[] {
  return [...PRIVILEGES.keys()].sort();
}

/** The words in which Elasticsearch refuses a name that is neither. */
export function unknownIndexPrivilege(name: string): string {
  const known = ordered([...PRIVILEGES.keys()]).join(',');
  return `unknown index privilege [${name.toLowerCase()}]. a privilege must be either one of the predefined fixed indices privileges [${known}] or a pattern over one of the available index actions`;
}

/** The names of the privileges that grant an action: the one that most others include first (Privilege.sortByAccessLevel). */
export function indexPrivilegesGranting(action: string): string[] {
  return ordered([...PRIVILEGES.keys()].filter((name) => PRIVILEGES.get(name)?.include(action)));
}

/** Those of the failure store come first. To compare two privileges takes long, and a request may be refused many times. */
function ordered(names: readonly string[]): string[] {
  const others = names.filter((name) => !OF_FAILURES.includes(name)).map((name) => ({ name, by: includedBy(name) }));
  others.sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1));
  return [...OF_FAILURES.filter((name) => names.includes(name)), ...others.map(({ name }) => name)];
}

const OF_FAILURES = ['manage_failure_store', 'read_failure_store'];

function includedBy(name: string): number {
  const own = PRIVILEGES.get(name) as Actions;
  return [...PRIVILEGES].filter(([other, actions]) => other !== name && actions.cover(own)).length;
}
