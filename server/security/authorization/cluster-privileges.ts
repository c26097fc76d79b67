import { Actions } from './actions-of-privilege';

const SECURITY = 'cluster:admin/xpack/security/';
const CONNECTOR = 'cluster:admin/xpack/connector/';
const SECRETS = ['get', 'delete', 'post', 'put'].map((verb) => `${CONNECTOR}secret/${verb}`);
const EVERYTHING = ['cluster:*', 'indices:admin/template/*', 'indices:admin/index_template/*'];
const SNAPSHOTS = ['cluster:admin/snapshot/status*', 'cluster:admin/snapshot/get', 'cluster:admin/repository/get'];
const PIPELINES = ['cluster:admin/ingest/pipeline/*'];
const TRANSFORMS = [
  'cluster:admin/data_frame/*',
  'cluster:monitor/data_frame/*',
  'cluster:monitor/transform/*',
  'cluster:admin/transform/*',
];

/** The cluster privileges with the actions that they grant: granted ones, then exceptions (ClusterPrivilegeResolver). */
const PATTERNS: Readonly<Record<string, readonly [granted: readonly string[], except?: readonly string[]]>> = {
  none: [[]],
  all: [EVERYTHING],
  monitor: [
    [
      'cluster:monitor/*',
      'indices:admin/template/get',
      'cluster:admin/component_template/get',
      'indices:admin/index_template/get',
    ],
  ],
  monitor_connector: [['get', 'list', 'sync_job/get', 'sync_job/list'].map((verb) => CONNECTOR + verb)],
  monitor_data_stream_global_retention: [[]],
  monitor_enrich: [['cluster:monitor/xpack/enrich/*', 'cluster:admin/xpack/enrich/get']],
  monitor_esql: [['cluster:monitor/xpack/esql/*']],
  monitor_inference: [['cluster:monitor/xpack/inference*', 'cluster:monitor/xpack/ml/trained_models/deployment/infer']],
  monitor_ml: [['cluster:monitor/xpack/ml/*']],
  monitor_rollup: [['cluster:monitor/xpack/rollup/*']],
  monitor_snapshot: [SNAPSHOTS],
  monitor_stats: [['cluster:monitor/stats*']],
  monitor_text_structure: [['cluster:monitor/text_structure/*']],
  monitor_data_frame_transforms: [['cluster:monitor/data_frame/*', 'cluster:monitor/transform/*']],
  monitor_transform: [['cluster:monitor/data_frame/*', 'cluster:monitor/transform/*']],
  monitor_watcher: [['cluster:monitor/xpack/watcher/*']],
  manage: [EVERYTHING, [`${SECURITY}*`]],
  manage_api_key: [[`${SECURITY}api_key/*`]],
  manage_autoscaling: [['cluster:admin/autoscaling/*']],
  manage_behavioral_analytics: [['cluster:admin/xpack/application/analytics/*']],
  manage_ccr: [['cluster:admin/xpack/ccr/*', 'cluster:monitor/state', `${SECURITY}user/has_privileges`]],
  manage_connector: [[`${CONNECTOR}*`], SECRETS],
  manage_data_frame_transforms: [TRANSFORMS],
  manage_data_stream_global_retention: [[]],
  manage_enrich: [['cluster:admin/xpack/enrich/*', 'cluster:monitor/xpack/enrich/*']],
  manage_ilm: [['cluster:admin/ilm/*']],
  manage_index_templates: [
    ['indices:admin/template/*', 'indices:admin/index_template/*', 'cluster:admin/component_template/*'],
  ],
  manage_inference: [
    [
      'cluster:admin/xpack/inference/*',
      'cluster:monitor/xpack/inference*',
      'cluster:admin/xpack/ml/trained_models/deployment/start',
      'cluster:admin/xpack/ml/trained_models/deployment/stop',
      'cluster:monitor/xpack/ml/trained_models/deployment/infer',
    ],
  ],
  manage_ingest_pipelines: [PIPELINES],
  manage_logstash_pipelines: [['cluster:admin/logstash/pipeline/*']],
  manage_ml: [['cluster:admin/xpack/ml/*', 'cluster:monitor/xpack/ml/*']],
  manage_oidc: [[`${SECURITY}oidc/*`]],
  // Some actions only on one's own keys: see own-keys.ts.
  manage_own_api_key: [
    [
      ...['create', 'update', 'bulk_update'].map((verb) => `${SECURITY}api_key/${verb}`),
      ...['get', 'query', 'invalidate'].map((verb) => `${SECURITY}api_key/${verb} of own keys`),
    ],
  ],
  manage_pipeline: [PIPELINES],
  manage_rollup: [['cluster:admin/xpack/rollup/*', 'cluster:monitor/xpack/rollup/*']],
  manage_saml: [
    [
      `${SECURITY}saml/*`,
      `${SECURITY}token/invalidate`,
      `${SECURITY}token/refresh`,
      'cluster:monitor/xpack/security/saml/metadata',
    ],
  ],
  manage_search_application: [['cluster:admin/xpack/application/search_application/*']],
  manage_search_query_rules: [['cluster:admin/xpack/query_rules/*']],
  manage_search_synonyms: [
    ['cluster:admin/synonyms/*', 'cluster:admin/synonyms_sets/*', 'cluster:admin/synonym_rules/*'],
  ],
  manage_security: [[`${SECURITY}*`], [`${SECURITY}delegate_pki`]],
  manage_service_account: [[`${SECURITY}service_account/*`]],
  manage_slm: [
    [
      'cluster:admin/slm/*',
      'cluster:admin/ilm/start',
      'cluster:admin/ilm/stop',
      'cluster:admin/ilm/operation_mode/get',
    ],
  ],
  manage_token: [[`${SECURITY}token/*`]],
  manage_transform: [TRANSFORMS],
  manage_user_profile: [[`${SECURITY}profile/*`]],
  manage_watcher: [['cluster:admin/xpack/watcher/*', 'cluster:monitor/xpack/watcher/*']],
  cancel_task: [['cluster:admin/tasks/cancel*']],
  create_snapshot: [['cluster:admin/snapshot/create', ...SNAPSHOTS]],
  cross_cluster_replication: [
    [
      'cluster:internal/remote_cluster/handshake',
      'cluster:internal/remote_cluster/nodes',
      'internal:admin/tasks/ban',
      'internal:admin/tasks/cancel_child',
      'cluster:monitor/xpack/info',
      'cluster:monitor/state',
    ],
  ],
  cross_cluster_search: [
    [
      'cluster:internal/remote_cluster/handshake',
      'cluster:internal/remote_cluster/nodes',
      'internal:admin/tasks/ban',
      'internal:admin/tasks/cancel_child',
      'cluster:monitor/xpack/info',
      'cluster:monitor/xpack/enrich/esql/resolve_policy',
      'cluster:internal:data/read/esql/open_exchange',
      'cluster:internal:data/read/esql/exchange',
    ],
  ],
  delegate_pki: [[`${SECURITY}delegate_pki`, `${SECURITY}token/invalidate`]],
  grant_api_key: [[`${SECURITY}api_key/grant*`]],
  post_behavioral_analytics_event: [['cluster:admin/xpack/application/analytics/post_event']],
  read_ccr: [['cluster:monitor/state', `${SECURITY}user/has_privileges`]],
  read_connector_secrets: [[`${CONNECTOR}secret/get`]],
  read_fleet_secrets: [['cluster:admin/fleet/secrets/get']],
  read_ilm: [['cluster:admin/ilm/get', 'cluster:admin/ilm/operation_mode/get']],
  read_pipeline: [['cluster:admin/ingest/pipeline/get', 'cluster:admin/ingest/pipeline/simulate']],
  read_security: [
    [
      'api_key/get',
      'api_key/query',
      'privilege/builtin/get',
      'privilege/get',
      'profile/get',
      'profile/has_privileges',
      'profile/suggest',
      'role/get',
      'role/query',
      'role_mapping/get',
      'service_account/get',
      'service_account/credential/get*',
      'user/get',
      'user/query',
      'user/list_privileges',
      'user/has_privileges',
      'settings/get',
    ].map((verb) => SECURITY + verb),
  ],
  read_slm: [['cluster:admin/slm/status', 'cluster:admin/slm/get', 'cluster:admin/ilm/operation_mode/get']],
  transport_client: [['cluster:monitor/nodes/liveness', 'cluster:monitor/state']],
  write_connector_secrets: [SECRETS.slice(1)],
  write_fleet_secrets: [['cluster:admin/fleet/secrets/post', 'cluster:admin/fleet/secrets/delete']],
};

const PRIVILEGES: ReadonlyMap<string, Actions> = new Map(
  Object.entries(PATTERNS).map(([name, [granted, except]]) => [name, new Actions(granted, except)]),
);

const ANY = new Actions(EVERYTHING);

/** True for the actions that cluster privileges are about; those of templates are among them. */
export function isClusterAction(action: string): boolean {
  return ANY.include(action);
}

/** @returns undefined for a name that is neither a privilege nor an action of the cluster. */
export function clusterPrivilege(name: string): Actions | undefined {
  const lower = name.toLowerCase();
  return isClusterAction(lower) ? Actions.named(lower) : PRIVILEGES.get(lower);
}

/** Names of all cluster privileges, sorted. */
export function clusterPrivilegeNames(): string[] {
  return [...PRIVILEGES.keys()].sort();
}

/** The words in which Elasticsearch refuses a name that is neither. */
export function unknownClusterPrivilege(name: string): string {
  const known = ordered([...PRIVILEGES.keys()]).join(',');
  return `unknown cluster privilege [${name.toLowerCase()}]. a privilege must be either one of the predefined cluster privilege names [${known}] or a pattern over one of the available cluster actions`;
}

/** The names of the privileges that grant an action: the one that implies the fewest others first. */
export function clusterPrivilegesGranting(action: string): string[] {
  return ordered([...PRIVILEGES.keys()].filter((name) => PRIVILEGES.get(name)?.include(action)));
}

/** To compare two privileges takes long, and a request may be refused many times. */
function ordered(names: readonly string[]): string[] {
  const counted = names.map((name) => ({ name, implies: implied(name) }));
  return counted.sort((a, b) => a.implies - b.implies || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

function implied(name: string): number {
  const own = PRIVILEGES.get(name);
  return [...PRIVILEGES].filter(([other, actions]) => other !== name && own?.cover(actions)).length;
}
