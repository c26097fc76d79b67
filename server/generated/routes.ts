// Made by scripts/generate.mjs from the table of endpoints. Do not edit.

/**
 * Family, name and routes of all emulated operations: one operation per line, grouped by the first segment of the path, in which
 * * stands for a placeholder. Read when a path of the group is first requested.
 */
export const emulatedRoutes: Readonly<Record<string, string>> = {
  '*': `
document index PUT /{index}/_doc/{id} POST /{index}/_doc/{id} POST /{index}/_doc
document create PUT /{index}/_create/{id} POST /{index}/_create/{id}
document get GET /{index}/_doc/{id}
document exists HEAD /{index}/_doc/{id}
document get_source GET /{index}/_source/{id}
document exists_source HEAD /{index}/_source/{id}
document delete DELETE /{index}/_doc/{id}
document update POST /{index}/_update/{id}
document bulk POST /{index}/_bulk PUT /{index}/_bulk
document mget GET /{index}/_mget POST /{index}/_mget
document mtermvectors GET /{index}/_mtermvectors POST /{index}/_mtermvectors
document termvectors GET /{index}/_termvectors POST /{index}/_termvectors GET /{index}/_termvectors/{id} POST /{index}/_termvectors/{id}
document delete_by_query POST /{index}/_delete_by_query
document update_by_query POST /{index}/_update_by_query
index indices.add_block PUT /{index}/_block/{block}
index indices.analyze GET /{index}/_analyze POST /{index}/_analyze
index indices.clear_cache POST /{index}/_cache/clear
index indices.clone PUT /{index}/_clone/{target} POST /{index}/_clone/{target}
index indices.close POST /{index}/_close
index indices.create PUT /{index}
index indices.delete DELETE /{index}
index indices.delete_alias DELETE /{index}/_alias/{name} DELETE /{index}/_aliases/{name}
index indices.exists HEAD /{index}
index indices.exists_alias HEAD /{index}/_alias/{name} HEAD /{index}/_alias
index field_caps GET /{index}/_field_caps POST /{index}/_field_caps
index indices.flush POST /{index}/_flush GET /{index}/_flush
index indices.forcemerge POST /{index}/_forcemerge
index indices.get GET /{index}
index indices.get_alias GET /{index}/_alias GET /{index}/_alias/{name}
index indices.get_field_mapping GET /{index}/_mapping/field/{fields}
index indices.get_mapping GET /{index}/_mapping GET /{index}/_mappings
index indices.get_settings GET /{index}/_settings GET /{index}/_settings/{name} GET /{index}/_setting/{name}
index indices.open POST /{index}/_open
index indices.put_alias PUT /{index}/_alias/{name} POST /{index}/_alias/{name} PUT /{index}/_aliases/{name} POST /{index}/_aliases/{name} PUT /{index}/_alias PUT /{index}/_aliases
index indices.put_mapping PUT /{index}/_mapping POST /{index}/_mapping PUT /{index}/_mappings POST /{index}/_mappings
index indices.put_settings PUT /{index}/_settings
index indices.refresh POST /{index}/_refresh GET /{index}/_refresh
index indices.remove_block DELETE /{index}/_block/{block}
index indices.recovery GET /{index}/_recovery
index indices.segments GET /{index}/_segments
index indices.stats GET /{index}/_stats GET /{index}/_stats/{metric}
index indices.rollover POST /{index}/_rollover POST /{index}/_rollover/{new_index}
index indices.shard_stores GET /{index}/_shard_stores
index indices.shrink PUT /{index}/_shrink/{target} POST /{index}/_shrink/{target}
index indices.split PUT /{index}/_split/{target} POST /{index}/_split/{target}
search search GET /{index}/_search POST /{index}/_search
search count GET /{index}/_count POST /{index}/_count
search open_point_in_time POST /{index}/_pit
search msearch GET /{index}/_msearch POST /{index}/_msearch
search indices.validate_query GET /{index}/_validate/query POST /{index}/_validate/query
search explain GET /{index}/_explain/{id} POST /{index}/_explain/{id}
search search_shards GET /{index}/_search_shards POST /{index}/_search_shards
search terms_enum GET /{index}/_terms_enum POST /{index}/_terms_enum
search search_template GET /{index}/_search/template POST /{index}/_search/template
search msearch_template GET /{index}/_msearch/template POST /{index}/_msearch/template`,
  '': `
index indices.delete DELETE /
info info GET /
info ping HEAD /`,
  '_alias': `
index indices.exists_alias HEAD /_alias/{name}
index indices.get_alias GET /_alias GET /_alias/{name}
index indices.put_alias PUT /_alias/{name} POST /_alias/{name} PUT /_alias`,
  '_aliases': `
index indices.get_alias GET /_aliases
index indices.update_aliases POST /_aliases`,
  '_analyze': `
index indices.analyze GET /_analyze POST /_analyze`,
  '_application': `
search search_application.put PUT /_application/search_application/{name}
search search_application.get GET /_application/search_application/{name}
search search_application.delete DELETE /_application/search_application/{name}
search search_application.list GET /_application/search_application
search search_application.search GET /_application/search_application/{name}/_search POST /_application/search_application/{name}/_search
search search_application.render_query POST /_application/search_application/{name}/_render_query`,
  '_bulk': `
document bulk POST /_bulk PUT /_bulk`,
  '_cache': `
index indices.clear_cache POST /_cache/clear`,
  '_cat': `
cat cat.aliases GET /_cat/aliases GET /_cat/aliases/{name}
cat cat.allocation GET /_cat/allocation GET /_cat/allocation/{node_id}
cat cat.component_templates GET /_cat/component_templates GET /_cat/component_templates/{name}
cat cat.count GET /_cat/count GET /_cat/count/{index}
cat cat.fielddata GET /_cat/fielddata GET /_cat/fielddata/{fields}
cat cat.health GET /_cat/health
cat cat.help GET /_cat
cat cat.indices GET /_cat/indices GET /_cat/indices/{index}
cat cat.master GET /_cat/master
cat cat.nodeattrs GET /_cat/nodeattrs
cat cat.nodes GET /_cat/nodes
cat cat.pending_tasks GET /_cat/pending_tasks
cat cat.plugins GET /_cat/plugins
cat cat.recovery GET /_cat/recovery GET /_cat/recovery/{index}
cat cat.repositories GET /_cat/repositories
cat cat.segments GET /_cat/segments GET /_cat/segments/{index}
cat cat.shards GET /_cat/shards GET /_cat/shards/{index}
cat cat.snapshots GET /_cat/snapshots GET /_cat/snapshots/{repository}
cat cat.tasks GET /_cat/tasks
cat cat.templates GET /_cat/templates GET /_cat/templates/{name}
cat cat.thread_pool GET /_cat/thread_pool GET /_cat/thread_pool/{thread_pool_patterns}`,
  '_cluster': `
cluster cluster.stats GET /_cluster/stats GET /_cluster/stats/nodes/{node_id}
cluster cluster.get_settings GET /_cluster/settings
cluster cluster.allocation_explain GET /_cluster/allocation/explain POST /_cluster/allocation/explain
cluster cluster.health GET /_cluster/health GET /_cluster/health/{index}
cluster cluster.pending_tasks GET /_cluster/pending_tasks
cluster cluster.put_settings PUT /_cluster/settings
cluster cluster.reroute POST /_cluster/reroute
cluster cluster.state GET /_cluster/state GET /_cluster/state/{metric} GET /_cluster/state/{metric}/{index}
cluster cluster.delete_voting_config_exclusions DELETE /_cluster/voting_config_exclusions
cluster cluster.post_voting_config_exclusions POST /_cluster/voting_config_exclusions`,
  '_component_template': `
template cluster.delete_component_template DELETE /_component_template/{name}
template cluster.exists_component_template HEAD /_component_template/{name}
template cluster.get_component_template GET /_component_template GET /_component_template/{name}
template cluster.put_component_template PUT /_component_template/{name} POST /_component_template/{name}`,
  '_connector': `
connector connector.check_in PUT /_connector/{connector_id}/_check_in
connector connector.delete DELETE /_connector/{connector_id}
connector connector.get GET /_connector/{connector_id}
connector connector.last_sync PUT /_connector/{connector_id}/_last_sync
connector connector.list GET /_connector
connector connector.post POST /_connector
connector connector.put PUT /_connector/{connector_id} PUT /_connector
connector connector.update_active_filtering PUT /_connector/{connector_id}/_filtering/_activate
connector connector.update_api_key_id PUT /_connector/{connector_id}/_api_key_id
connector connector.update_configuration PUT /_connector/{connector_id}/_configuration
connector connector.update_error PUT /_connector/{connector_id}/_error
connector connector.update_features PUT /_connector/{connector_id}/_features
connector connector.update_filtering PUT /_connector/{connector_id}/_filtering
connector connector.update_filtering_validation PUT /_connector/{connector_id}/_filtering/_validation
connector connector.update_index_name PUT /_connector/{connector_id}/_index_name
connector connector.update_name PUT /_connector/{connector_id}/_name
connector connector.update_native PUT /_connector/{connector_id}/_native
connector connector.update_pipeline PUT /_connector/{connector_id}/_pipeline
connector connector.update_scheduling PUT /_connector/{connector_id}/_scheduling
connector connector.update_service_type PUT /_connector/{connector_id}/_service_type
connector connector.update_status PUT /_connector/{connector_id}/_status
syncJob connector.sync_job_cancel PUT /_connector/_sync_job/{connector_sync_job_id}/_cancel
syncJob connector.sync_job_check_in PUT /_connector/_sync_job/{connector_sync_job_id}/_check_in
syncJob connector.sync_job_claim PUT /_connector/_sync_job/{connector_sync_job_id}/_claim
syncJob connector.sync_job_delete DELETE /_connector/_sync_job/{connector_sync_job_id}
syncJob connector.sync_job_error PUT /_connector/_sync_job/{connector_sync_job_id}/_error
syncJob connector.sync_job_get GET /_connector/_sync_job/{connector_sync_job_id}
syncJob connector.sync_job_list GET /_connector/_sync_job
syncJob connector.sync_job_post POST /_connector/_sync_job
syncJob connector.sync_job_update_stats PUT /_connector/_sync_job/{connector_sync_job_id}/_stats
secret connector.secret_delete DELETE /_connector/_secret/{id}
secret connector.secret_get GET /_connector/_secret/{id}
secret connector.secret_post POST /_connector/_secret
secret connector.secret_put PUT /_connector/_secret/{id}`,
  '_count': `
search count GET /_count POST /_count`,
  '_data_stream': `
index indices.create_data_stream PUT /_data_stream/{name}
index indices.data_streams_stats GET /_data_stream/_stats GET /_data_stream/{name}/_stats
index indices.delete_data_stream DELETE /_data_stream/{name}
index indices.get_data_stream GET /_data_stream GET /_data_stream/{name}`,
  '_delete_by_query': `
document delete_by_query_rethrottle POST /_delete_by_query/{task_id}/_rethrottle`,
  '_field_caps': `
index field_caps GET /_field_caps POST /_field_caps`,
  '_flush': `
index indices.flush POST /_flush GET /_flush`,
  '_forcemerge': `
index indices.forcemerge POST /_forcemerge`,
  '_index_template': `
template indices.delete_index_template DELETE /_index_template/{name}
template indices.exists_index_template HEAD /_index_template/{name}
template indices.get_index_template GET /_index_template GET /_index_template/{name}
template indices.put_index_template PUT /_index_template/{name} POST /_index_template/{name}
template indices.simulate_index_template POST /_index_template/_simulate_index/{name}
template indices.simulate_template POST /_index_template/_simulate POST /_index_template/_simulate/{name}`,
  '_info': `
cluster cluster.info GET /_info/{target}`,
  '_ingest': `
ingest ingest.put_pipeline PUT /_ingest/pipeline/{id}
ingest ingest.get_pipeline GET /_ingest/pipeline GET /_ingest/pipeline/{id}
ingest ingest.delete_pipeline DELETE /_ingest/pipeline/{id}
ingest ingest.simulate GET /_ingest/pipeline/{id}/_simulate POST /_ingest/pipeline/{id}/_simulate GET /_ingest/pipeline/_simulate POST /_ingest/pipeline/_simulate`,
  '_license': `
license license.delete DELETE /_license
license license.get_basic_status GET /_license/basic_status
license license.get GET /_license
license license.get_trial_status GET /_license/trial_status
license license.post PUT /_license POST /_license
license license.post_start_basic POST /_license/start_basic
license license.post_start_trial POST /_license/start_trial`,
  '_mapping': `
index indices.get_field_mapping GET /_mapping/field/{fields}
index indices.get_mapping GET /_mapping`,
  '_mappings': `
index indices.get_mapping GET /_mappings`,
  '_mget': `
document mget GET /_mget POST /_mget`,
  '_msearch': `
search msearch GET /_msearch POST /_msearch
search msearch_template GET /_msearch/template POST /_msearch/template`,
  '_mtermvectors': `
document mtermvectors GET /_mtermvectors POST /_mtermvectors`,
  '_nodes': `
cluster nodes.info GET /_nodes GET /_nodes/{node_id} GET /_nodes/{node_id}/{metric}
cluster nodes.stats GET /_nodes/stats GET /_nodes/{node_id}/stats GET /_nodes/stats/{metric} GET /_nodes/{node_id}/stats/{metric} GET /_nodes/stats/{metric}/{index_metric} GET /_nodes/{node_id}/stats/{metric}/{index_metric}`,
  '_pit': `
search close_point_in_time DELETE /_pit`,
  '_query_rules': `
queryRules query_rules.put_ruleset PUT /_query_rules/{ruleset_id}
queryRules query_rules.get_ruleset GET /_query_rules/{ruleset_id}
queryRules query_rules.delete_ruleset DELETE /_query_rules/{ruleset_id}
queryRules query_rules.list_rulesets GET /_query_rules
queryRules query_rules.test POST /_query_rules/{ruleset_id}/_test
queryRules query_rules.put_rule PUT /_query_rules/{ruleset_id}/_rule/{rule_id}
queryRules query_rules.get_rule GET /_query_rules/{ruleset_id}/_rule/{rule_id}
queryRules query_rules.delete_rule DELETE /_query_rules/{ruleset_id}/_rule/{rule_id}`,
  '_recovery': `
index indices.recovery GET /_recovery`,
  '_refresh': `
index indices.refresh POST /_refresh GET /_refresh`,
  '_reindex': `
document reindex POST /_reindex
document reindex_rethrottle POST /_reindex/{task_id}/_rethrottle`,
  '_remote': `
cluster cluster.remote_info GET /_remote/info`,
  '_render': `
search render_search_template GET /_render/template POST /_render/template GET /_render/template/{id} POST /_render/template/{id}`,
  '_resolve': `
index indices.resolve_index GET /_resolve/index/{name} POST /_resolve/index/{name}`,
  '_script_context': `
script get_script_context GET /_script_context`,
  '_script_language': `
script get_script_languages GET /_script_language`,
  '_scripts': `
script put_script PUT /_scripts/{id} POST /_scripts/{id} PUT /_scripts/{id}/{context} POST /_scripts/{id}/{context}
script get_script GET /_scripts/{id}
script delete_script DELETE /_scripts/{id}`,
  '_search': `
search search GET /_search POST /_search
search scroll GET /_search/scroll POST /_search/scroll GET /_search/scroll/{scroll_id} POST /_search/scroll/{scroll_id}
search clear_scroll DELETE /_search/scroll DELETE /_search/scroll/{scroll_id}
search search_template GET /_search/template POST /_search/template`,
  '_search_shards': `
search search_shards GET /_search_shards POST /_search_shards`,
  '_security': `
security security.activate_user_profile POST /_security/profile/_activate
security security.create_cross_cluster_api_key POST /_security/cross_cluster/api_key
security security.disable_user_profile PUT /_security/profile/{uid}/_disable POST /_security/profile/{uid}/_disable
security security.enable_user_profile PUT /_security/profile/{uid}/_enable POST /_security/profile/{uid}/_enable
security security.get_settings GET /_security/settings
security security.get_stats GET /_security/stats
security security.get_user_profile GET /_security/profile/{uid}
security security.has_privileges_user_profile GET /_security/profile/_has_privileges POST /_security/profile/_has_privileges
security security.suggest_user_profiles GET /_security/profile/_suggest POST /_security/profile/_suggest
security security.update_cross_cluster_api_key PUT /_security/cross_cluster/api_key/{id}
security security.update_settings PUT /_security/settings
security security.update_user_profile_data PUT /_security/profile/{uid}/_data POST /_security/profile/{uid}/_data
security security.authenticate GET /_security/_authenticate
security security.bulk_delete_role DELETE /_security/role
security security.bulk_put_role POST /_security/role
security security.bulk_update_api_keys POST /_security/api_key/_bulk_update
security security.change_password PUT /_security/user/{username}/_password POST /_security/user/{username}/_password PUT /_security/user/_password POST /_security/user/_password
security security.clear_api_key_cache POST /_security/api_key/{ids}/_clear_cache
security security.clear_cached_privileges POST /_security/privilege/{application}/_clear_cache
security security.clear_cached_realms POST /_security/realm/{realms}/_clear_cache
security security.clear_cached_roles POST /_security/role/{name}/_clear_cache
security security.clear_cached_service_tokens POST /_security/service/{namespace}/{service}/credential/token/{name}/_clear_cache
security security.create_api_key PUT /_security/api_key POST /_security/api_key
security security.create_service_token PUT /_security/service/{namespace}/{service}/credential/token/{name} POST /_security/service/{namespace}/{service}/credential/token/{name} POST /_security/service/{namespace}/{service}/credential/token
security security.delete_privileges DELETE /_security/privilege/{application}/{name}
security security.delete_role DELETE /_security/role/{name}
security security.delete_role_mapping DELETE /_security/role_mapping/{name}
security security.delete_service_token DELETE /_security/service/{namespace}/{service}/credential/token/{name}
security security.delete_user DELETE /_security/user/{username}
security security.disable_user PUT /_security/user/{username}/_disable POST /_security/user/{username}/_disable
security security.enable_user PUT /_security/user/{username}/_enable POST /_security/user/{username}/_enable
security security.get_api_key GET /_security/api_key
security security.get_builtin_privileges GET /_security/privilege/_builtin
security security.get_privileges GET /_security/privilege GET /_security/privilege/{application} GET /_security/privilege/{application}/{name}
security security.get_role GET /_security/role GET /_security/role/{name}
security security.get_role_mapping GET /_security/role_mapping GET /_security/role_mapping/{name}
security security.get_service_accounts GET /_security/service GET /_security/service/{namespace} GET /_security/service/{namespace}/{service}
security security.get_service_credentials GET /_security/service/{namespace}/{service}/credential
security security.get_token POST /_security/oauth2/token
security security.get_user GET /_security/user GET /_security/user/{username}
security security.get_user_privileges GET /_security/user/_privileges
security security.grant_api_key POST /_security/api_key/grant PUT /_security/api_key/grant
security security.has_privileges GET /_security/user/_has_privileges POST /_security/user/_has_privileges GET /_security/user/{user}/_has_privileges POST /_security/user/{user}/_has_privileges
security security.invalidate_api_key DELETE /_security/api_key
security security.invalidate_token DELETE /_security/oauth2/token
security security.put_privileges PUT /_security/privilege POST /_security/privilege
security security.put_role PUT /_security/role/{name} POST /_security/role/{name}
security security.put_role_mapping PUT /_security/role_mapping/{name} POST /_security/role_mapping/{name}
security security.put_user PUT /_security/user/{username} POST /_security/user/{username}
security security.query_api_keys GET /_security/_query/api_key POST /_security/_query/api_key
security security.query_role GET /_security/_query/role POST /_security/_query/role
security security.query_user GET /_security/_query/user POST /_security/_query/user
security security.update_api_key PUT /_security/api_key/{id}`,
  '_segments': `
index indices.segments GET /_segments`,
  '_settings': `
index indices.get_settings GET /_settings GET /_settings/{name}
index indices.put_settings PUT /_settings`,
  '_shard_stores': `
index indices.shard_stores GET /_shard_stores`,
  '_snapshot': `
repository snapshot.cleanup_repository POST /_snapshot/{repository}/_cleanup
repository snapshot.delete_repository DELETE /_snapshot/{repository}
repository snapshot.delete DELETE /_snapshot/{repository}/{snapshot}
repository snapshot.get_repository GET /_snapshot GET /_snapshot/{repository}
repository snapshot.get GET /_snapshot/{repository}/{snapshot}
repository snapshot.status GET /_snapshot/_status GET /_snapshot/{repository}/_status GET /_snapshot/{repository}/{snapshot}/_status
repository snapshot.verify_repository POST /_snapshot/{repository}/_verify`,
  '_stats': `
index indices.stats GET /_stats GET /_stats/{metric}`,
  '_tasks': `
cluster tasks.cancel POST /_tasks/_cancel POST /_tasks/{task_id}/_cancel
cluster tasks.get GET /_tasks/{task_id}
cluster tasks.list GET /_tasks`,
  '_template': `
template indices.delete_template DELETE /_template/{name}
template indices.exists_template HEAD /_template/{name}
template indices.get_template GET /_template GET /_template/{name}
template indices.put_template PUT /_template/{name} POST /_template/{name}`,
  '_update_by_query': `
document update_by_query_rethrottle POST /_update_by_query/{task_id}/_rethrottle`,
  '_validate': `
search indices.validate_query GET /_validate/query POST /_validate/query`,
  '_xpack': `
license xpack.info GET /_xpack
license xpack.usage GET /_xpack/usage`,
  'favicon.ico': `
cluster favicon GET /favicon.ico`,
};
