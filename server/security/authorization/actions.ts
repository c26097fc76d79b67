const CONNECTOR = 'cluster:admin/xpack/connector/';
const SECURITY = 'cluster:admin/xpack/security/';

/**
 * The action that each operation of Elasticsearch is authorised as.
 */
export const ACTIONS: Readonly<Record<string, string>> = {
  ...connectorActions(),
  ...securityActions(),
  bulk: 'indices:data/write/bulk',
  'cat.aliases': 'indices:admin/aliases/get',
  'cat.allocation': 'cluster:monitor/state',
  'cat.fielddata': 'cluster:monitor/nodes/stats',
  'cat.recovery': 'indices:monitor/recovery',
  'cat.segments': 'indices:monitor/segments',
  'cat.tasks': 'cluster:monitor/tasks/lists',
  'cat.thread_pool': 'cluster:monitor/state',
  'cat.component_templates': 'cluster:admin/component_template/get',
  'cat.count': 'indices:data/read/search',
  'cat.health': 'cluster:monitor/health',
  'cat.indices': 'indices:monitor/settings/get',
  'cat.master': 'cluster:monitor/state',
  'cat.nodeattrs': 'cluster:monitor/state',
  'cat.nodes': 'cluster:monitor/state',
  'cat.pending_tasks': 'cluster:monitor/task',
  'cat.plugins': 'cluster:monitor/nodes/info',
  'cat.repositories': 'cluster:admin/repository/get',
  'cat.snapshots': 'cluster:admin/snapshot/get',
  'cat.shards': 'indices:monitor/stats',
  'cat.templates': 'indices:admin/index_template/get',
  'cluster.allocation_explain': 'cluster:monitor/allocation/explain',
  'cluster.info': 'cluster:monitor/nodes/stats',
  'cluster.reroute': 'cluster:admin/reroute',
  'cluster.delete_component_template': 'cluster:admin/component_template/delete',
  'cluster.exists_component_template': 'cluster:admin/component_template/get',
  'cluster.get_component_template': 'cluster:admin/component_template/get',
  'cluster.delete_voting_config_exclusions': 'cluster:admin/voting_config/clear_exclusions',
  'cluster.post_voting_config_exclusions': 'cluster:admin/voting_config/add_exclusions',
  'cluster.get_settings': 'cluster:monitor/settings',
  'cluster.health': 'cluster:monitor/health',
  'cluster.pending_tasks': 'cluster:monitor/task',
  'cluster.put_component_template': 'cluster:admin/component_template/put',
  'cluster.put_settings': 'cluster:admin/settings/update',
  'cluster.remote_info': 'cluster:monitor/remote/info',
  'cluster.state': 'cluster:monitor/state',
  'cluster.stats': 'cluster:monitor/stats',
  count: 'indices:data/read/search',
  create: 'indices:data/write/index',
  delete: 'indices:data/write/delete',
  delete_by_query: 'indices:data/write/delete/byquery',
  delete_by_query_rethrottle: 'cluster:admin/reindex/rethrottle',
  delete_script: 'cluster:admin/script/delete',
  exists: 'indices:data/read/get',
  exists_source: 'indices:data/read/get',
  explain: 'indices:data/read/explain',
  field_caps: 'indices:data/read/field_caps',
  get: 'indices:data/read/get',
  get_script: 'cluster:admin/script/get',
  get_script_context: 'cluster:admin/script_context/get',
  get_script_languages: 'cluster:admin/script_language/get',
  get_source: 'indices:data/read/get',
  index: 'indices:data/write/index',
  'indices.add_block': 'indices:admin/block/add',
  'indices.analyze': 'indices:admin/analyze',
  'indices.clear_cache': 'indices:admin/cache/clear',
  'indices.clone': 'indices:admin/resize',
  'indices.shrink': 'indices:admin/resize',
  'indices.split': 'indices:admin/resize',
  'indices.close': 'indices:admin/close',
  'indices.create': 'indices:admin/create',
  'indices.create_data_stream': 'indices:admin/data_stream/create',
  'indices.data_streams_stats': 'indices:monitor/data_stream/stats',
  'indices.delete_data_stream': 'indices:admin/data_stream/delete',
  'indices.rollover': 'indices:admin/rollover',
  'indices.delete': 'indices:admin/delete',
  'indices.delete_alias': 'indices:admin/aliases',
  'indices.delete_index_template': 'indices:admin/index_template/delete',
  'indices.delete_template': 'indices:admin/template/delete',
  'indices.exists': 'indices:admin/get',
  'indices.exists_alias': 'indices:admin/aliases/get',
  'indices.exists_index_template': 'indices:admin/index_template/get',
  'indices.exists_template': 'indices:admin/template/get',
  'indices.flush': 'indices:admin/flush',
  'indices.forcemerge': 'indices:admin/forcemerge',
  'indices.get': 'indices:admin/get',
  'indices.get_alias': 'indices:admin/aliases/get',
  'indices.get_data_stream': 'indices:admin/data_stream/get',
  'indices.get_field_mapping': 'indices:admin/mappings/fields/get',
  'indices.get_index_template': 'indices:admin/index_template/get',
  'indices.get_mapping': 'indices:admin/mappings/get',
  'indices.get_settings': 'indices:monitor/settings/get',
  'indices.get_template': 'indices:admin/template/get',
  'indices.open': 'indices:admin/open',
  'indices.put_alias': 'indices:admin/aliases',
  'indices.put_index_template': 'indices:admin/index_template/put',
  'indices.put_mapping': 'indices:admin/mapping/put',
  'indices.put_settings': 'indices:admin/settings/update',
  'indices.put_template': 'indices:admin/template/put',
  'indices.recovery': 'indices:monitor/recovery',
  'indices.segments': 'indices:monitor/segments',
  'indices.shard_stores': 'indices:monitor/shard_stores',
  'indices.refresh': 'indices:admin/refresh',
  'indices.remove_block': 'indices:admin/block/remove',
  'indices.resolve_index': 'indices:admin/resolve/index',
  'indices.simulate_index_template': 'indices:admin/index_template/simulate_index',
  'indices.simulate_template': 'indices:admin/index_template/simulate',
  'indices.stats': 'indices:monitor/stats',
  'indices.update_aliases': 'indices:admin/aliases',
  'indices.validate_query': 'indices:admin/validate/query',
  info: 'cluster:monitor/main',
  'ingest.delete_pipeline': 'cluster:admin/ingest/pipeline/delete',
  'ingest.get_pipeline': 'cluster:admin/ingest/pipeline/get',
  'ingest.put_pipeline': 'cluster:admin/ingest/pipeline/put',
  'ingest.simulate': 'cluster:admin/ingest/pipeline/simulate',
  'license.delete': 'cluster:admin/xpack/license/delete',
  'license.post': 'cluster:admin/xpack/license/put',
  'license.post_start_basic': 'cluster:admin/xpack/license/start_basic',
  'license.post_start_trial': 'cluster:admin/xpack/license/start_trial',
  'license.get_basic_status': 'cluster:admin/xpack/license/basic_status',
  'license.get_trial_status': 'cluster:admin/xpack/license/trial_status',
  'license.get': 'cluster:monitor/xpack/license/get',
  mget: 'indices:data/read/mget',
  msearch_template: 'indices:data/read/msearch/template',
  render_search_template: 'indices:data/read/search/template',
  search_template: 'indices:data/read/search/template',
  msearch: 'indices:data/read/msearch',
  mtermvectors: 'indices:data/read/mtv',
  'nodes.info': 'cluster:monitor/nodes/info',
  'nodes.stats': 'cluster:monitor/nodes/stats',
  open_point_in_time: 'indices:data/read/open_point_in_time',
  ping: 'cluster:monitor/main',
  put_script: 'cluster:admin/script/put',
  'query_rules.delete_rule': 'cluster:admin/xpack/query_rules/rule/delete',
  'query_rules.delete_ruleset': 'cluster:admin/xpack/query_rules/delete',
  'query_rules.get_rule': 'cluster:admin/xpack/query_rules/rule/get',
  'query_rules.get_ruleset': 'cluster:admin/xpack/query_rules/get',
  'query_rules.list_rulesets': 'cluster:admin/xpack/query_rules/list',
  'query_rules.put_rule': 'cluster:admin/xpack/query_rules/rule/put',
  'query_rules.put_ruleset': 'cluster:admin/xpack/query_rules/put',
  'query_rules.test': 'cluster:admin/xpack/query_rules/test',
  reindex: 'indices:data/write/reindex',
  reindex_rethrottle: 'cluster:admin/reindex/rethrottle',
  search: 'indices:data/read/search',
  search_shards: 'indices:admin/shards/search_shards',
  'snapshot.cleanup_repository': 'cluster:admin/repository/_cleanup',
  'snapshot.delete': 'cluster:admin/snapshot/delete',
  'snapshot.delete_repository': 'cluster:admin/repository/delete',
  'snapshot.get': 'cluster:admin/snapshot/get',
  'snapshot.get_repository': 'cluster:admin/repository/get',
  'snapshot.status': 'cluster:admin/snapshot/status',
  'snapshot.verify_repository': 'cluster:admin/repository/verify',
  'tasks.cancel': 'cluster:admin/tasks/cancel',
  'tasks.get': 'cluster:monitor/task/get',
  'tasks.list': 'cluster:monitor/tasks/lists',
  termvectors: 'indices:data/read/tv',
  terms_enum: 'indices:data/read/terms_enum',
  update: 'indices:data/write/update',
  update_by_query: 'indices:data/write/update/byquery',
  update_by_query_rethrottle: 'cluster:admin/reindex/rethrottle',
  'xpack.info': 'cluster:monitor/xpack/info',
  'xpack.usage': 'cluster:monitor/xpack/usage',
};

/**
 * Operations that need no privilege: the REST layer answers them itself, or they go on with what the caller has opened
 * before.
 */
export const NO_ACTION: ReadonlySet<string> = new Set([
  'cat.help',
  'favicon',
  'scroll',
  'clear_scroll',
  'close_point_in_time',
]);

/** Operations on the caller's own account, which everybody may use (AuthorizationService.checkSameUserPermissions). */
export const OWN_ACCOUNT: ReadonlySet<string> = new Set([
  'security.authenticate',
  'security.has_privileges',
  'security.get_user_privileges',
  'security.change_password',
]);

/**
 * Operations on API keys that depend on whose keys they are, so that their endpoints decide (own-keys.ts).
 */
export const DECIDED_BY_ENDPOINT: ReadonlySet<string> = new Set([
  'security.get_api_key',
  'security.invalidate_api_key',
  'security.query_api_keys',
]);

/** Operations whose path names an index that need not exist, so that its name is not checked when it is looked up. */
export const NAMES_NEW_INDEX: ReadonlySet<string> = new Set(['indices.create']);

/** The actions of the connector API (the `*Action` classes of x-pack's application plugin). */
function connectorActions(): Record<string, string> {
  const actions: Record<string, string> = {
    check_in: 'update_last_seen',
    last_sync: 'update_last_sync_stats',
    update_active_filtering: 'update_filtering/activate',
    update_filtering_validation: 'update_filtering/draft_validation',
    secret_delete: 'secret/delete',
    secret_get: 'secret/get',
    secret_post: 'secret/post',
    secret_put: 'secret/put',
    sync_job_error: 'sync_job/update_error',
  };
  for (const same of ['delete', 'get', 'list', 'post', 'put']) actions[same] = same;
  for (const part of [
    'api_key_id',
    'configuration',
    'error',
    'features',
    'filtering',
    'index_name',
    'name',
    'native',
  ]) {
    actions[`update_${part}`] = `update_${part}`;
  }
  for (const part of ['pipeline', 'scheduling', 'service_type', 'status']) actions[`update_${part}`] = `update_${part}`;
  for (const verb of ['cancel', 'check_in', 'claim', 'delete', 'get', 'list', 'post', 'update_stats']) {
    actions[`sync_job_${verb}`] = `sync_job/${verb}`;
  }
  return prefixed('connector', CONNECTOR, actions);
}

function securityActions(): Record<string, string> {
  return prefixed('security', SECURITY, {
    authenticate: 'user/authenticate',
    bulk_delete_role: 'role/bulk_delete',
    bulk_put_role: 'role/bulk_put',
    bulk_update_api_keys: 'api_key/bulk_update',
    change_password: 'user/change_password',
    clear_api_key_cache: 'cache/clear',
    clear_cached_privileges: 'privilege/cache/clear',
    clear_cached_realms: 'realm/cache/clear',
    clear_cached_roles: 'roles/cache/clear',
    clear_cached_service_tokens: 'cache/clear',
    create_api_key: 'api_key/create',
    create_service_token: 'service_account/token/create',
    delete_role: 'role/delete',
    delete_service_token: 'service_account/token/delete',
    delete_user: 'user/delete',
    disable_user: 'user/set_enabled',
    enable_user: 'user/set_enabled',
    get_api_key: 'api_key/get',
    get_builtin_privileges: 'privilege/builtin/get',
    get_role: 'role/get',
    get_service_accounts: 'service_account/get',
    get_service_credentials: 'service_account/credential/get',
    get_user: 'user/get',
    get_user_privileges: 'user/list_privileges',
    grant_api_key: 'api_key/grant',
    has_privileges: 'user/has_privileges',
    invalidate_api_key: 'api_key/invalidate',
    put_role: 'role/put',
    put_user: 'user/put',
    query_api_keys: 'api_key/query',
    query_role: 'role/query',
    query_user: 'user/query',
    update_api_key: 'api_key/update',
  });
}

function prefixed(family: string, prefix: string, actions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`${family}.${name}`, prefix + action]));
}
