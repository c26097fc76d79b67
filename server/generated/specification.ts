// Made by scripts/read-specification.mjs. Do not edit.

/**
 * Names and routes of all operations in the official specification, emulated or not: one operation per line, grouped by
 * the first segment of the path, in which * stands for a placeholder. These are strings because most of them are never
 * read, and strings cost nothing at startup.
 */
export const specification: Readonly<Record<string, string>> = {
  '': `
info GET /
ping HEAD /`,
  '*': `
async_search.submit POST /{index}/_async_search
bulk POST /{index}/_bulk PUT /{index}/_bulk
ccr.follow PUT /{index}/_ccr/follow
ccr.follow_info GET /{index}/_ccr/info
ccr.follow_stats GET /{index}/_ccr/stats
ccr.forget_follower POST /{index}/_ccr/forget_follower
ccr.pause_follow POST /{index}/_ccr/pause_follow
ccr.resume_follow POST /{index}/_ccr/resume_follow
ccr.unfollow POST /{index}/_ccr/unfollow
count POST /{index}/_count GET /{index}/_count
create PUT /{index}/_create/{id} POST /{index}/_create/{id}
delete DELETE /{index}/_doc/{id}
delete_by_query POST /{index}/_delete_by_query
eql.search GET /{index}/_eql/search POST /{index}/_eql/search
exists HEAD /{index}/_doc/{id}
exists_source HEAD /{index}/_source/{id}
explain GET /{index}/_explain/{id} POST /{index}/_explain/{id}
field_caps GET /{index}/_field_caps POST /{index}/_field_caps
fleet.global_checkpoints GET /{index}/_fleet/global_checkpoints
fleet.msearch GET /{index}/_fleet/_fleet_msearch POST /{index}/_fleet/_fleet_msearch
fleet.search GET /{index}/_fleet/_fleet_search POST /{index}/_fleet/_fleet_search
get GET /{index}/_doc/{id}
get_source GET /{index}/_source/{id}
graph.explore GET /{index}/_graph/explore POST /{index}/_graph/explore
ilm.explain_lifecycle GET /{index}/_ilm/explain
ilm.remove_policy POST /{index}/_ilm/remove
ilm.retry POST /{index}/_ilm/retry
index PUT /{index}/_doc/{id} POST /{index}/_doc/{id} POST /{index}/_doc
indices.add_block PUT /{index}/_block/{block}
indices.analyze GET /{index}/_analyze POST /{index}/_analyze
indices.clear_cache POST /{index}/_cache/clear
indices.clone PUT /{index}/_clone/{target} POST /{index}/_clone/{target}
indices.close POST /{index}/_close
indices.create PUT /{index}
indices.delete DELETE /{index}
indices.delete_alias DELETE /{index}/_alias/{name} DELETE /{index}/_aliases/{name}
indices.disk_usage POST /{index}/_disk_usage
indices.downsample POST /{index}/_downsample/{target_index}
indices.exists HEAD /{index}
indices.exists_alias HEAD /{index}/_alias/{name}
indices.explain_data_lifecycle GET /{index}/_lifecycle/explain
indices.field_usage_stats GET /{index}/_field_usage_stats
indices.flush POST /{index}/_flush GET /{index}/_flush
indices.forcemerge POST /{index}/_forcemerge
indices.get GET /{index}
indices.get_alias GET /{index}/_alias/{name} GET /{index}/_alias
indices.get_field_mapping GET /{index}/_mapping/field/{fields}
indices.get_mapping GET /{index}/_mapping
indices.get_settings GET /{index}/_settings GET /{index}/_settings/{name}
indices.open POST /{index}/_open
indices.put_alias PUT /{index}/_alias/{name} POST /{index}/_alias/{name} PUT /{index}/_aliases/{name} POST /{index}/_aliases/{name}
indices.put_mapping PUT /{index}/_mapping POST /{index}/_mapping
indices.put_settings PUT /{index}/_settings
indices.recovery GET /{index}/_recovery
indices.refresh POST /{index}/_refresh GET /{index}/_refresh
indices.reload_search_analyzers GET /{index}/_reload_search_analyzers POST /{index}/_reload_search_analyzers
indices.remove_block DELETE /{index}/_block/{block}
indices.rollover POST /{alias}/_rollover POST /{alias}/_rollover/{new_index}
indices.segments GET /{index}/_segments
indices.shard_stores GET /{index}/_shard_stores
indices.shrink PUT /{index}/_shrink/{target} POST /{index}/_shrink/{target}
indices.split PUT /{index}/_split/{target} POST /{index}/_split/{target}
indices.stats GET /{index}/_stats GET /{index}/_stats/{metric}
indices.validate_query GET /{index}/_validate/query POST /{index}/_validate/query
knn_search GET /{index}/_knn_search POST /{index}/_knn_search
mget GET /{index}/_mget POST /{index}/_mget
migration.deprecations GET /{index}/_migration/deprecations
msearch GET /{index}/_msearch POST /{index}/_msearch
msearch_template GET /{index}/_msearch/template POST /{index}/_msearch/template
mtermvectors GET /{index}/_mtermvectors POST /{index}/_mtermvectors
open_point_in_time POST /{index}/_pit
rank_eval GET /{index}/_rank_eval POST /{index}/_rank_eval
rollup.get_rollup_index_caps GET /{index}/_rollup/data
rollup.rollup_search GET /{index}/_rollup_search POST /{index}/_rollup_search
search GET /{index}/_search POST /{index}/_search
search_mvt POST /{index}/_mvt/{field}/{zoom}/{x}/{y} GET /{index}/_mvt/{field}/{zoom}/{x}/{y}
search_shards GET /{index}/_search_shards POST /{index}/_search_shards
search_template GET /{index}/_search/template POST /{index}/_search/template
searchable_snapshots.clear_cache POST /{index}/_searchable_snapshots/cache/clear
searchable_snapshots.stats GET /{index}/_searchable_snapshots/stats
terms_enum GET /{index}/_terms_enum POST /{index}/_terms_enum
termvectors GET /{index}/_termvectors/{id} POST /{index}/_termvectors/{id} GET /{index}/_termvectors POST /{index}/_termvectors
update POST /{index}/_update/{id}
update_by_query POST /{index}/_update_by_query`,
  _alias: `
indices.exists_alias HEAD /_alias/{name}
indices.get_alias GET /_alias GET /_alias/{name}`,
  _aliases: `
indices.update_aliases POST /_aliases`,
  _analyze: `
indices.analyze GET /_analyze POST /_analyze`,
  _application: `
search_application.delete DELETE /_application/search_application/{name}
search_application.delete_behavioral_analytics DELETE /_application/analytics/{name}
search_application.get GET /_application/search_application/{name}
search_application.get_behavioral_analytics GET /_application/analytics GET /_application/analytics/{name}
search_application.list GET /_application/search_application
search_application.post_behavioral_analytics_event POST /_application/analytics/{collection_name}/event/{event_type}
search_application.put PUT /_application/search_application/{name}
search_application.put_behavioral_analytics PUT /_application/analytics/{name}
search_application.render_query POST /_application/search_application/{name}/_render_query
search_application.search GET /_application/search_application/{name}/_search POST /_application/search_application/{name}/_search`,
  _async_search: `
async_search.delete DELETE /_async_search/{id}
async_search.get GET /_async_search/{id}
async_search.status GET /_async_search/status/{id}
async_search.submit POST /_async_search`,
  _autoscaling: `
autoscaling.delete_autoscaling_policy DELETE /_autoscaling/policy/{name}
autoscaling.get_autoscaling_capacity GET /_autoscaling/capacity
autoscaling.get_autoscaling_policy GET /_autoscaling/policy/{name}
autoscaling.put_autoscaling_policy PUT /_autoscaling/policy/{name}`,
  _bulk: `
bulk POST /_bulk PUT /_bulk`,
  _cache: `
indices.clear_cache POST /_cache/clear`,
  _capabilities: `
capabilities GET /_capabilities`,
  _cat: `
cat.aliases GET /_cat/aliases GET /_cat/aliases/{name}
cat.allocation GET /_cat/allocation GET /_cat/allocation/{node_id}
cat.circuit_breaker GET /_cat/circuit_breaker GET /_cat/circuit_breaker/{circuit_breaker_patterns}
cat.component_templates GET /_cat/component_templates GET /_cat/component_templates/{name}
cat.count POST /_cat/count GET /_cat/count POST /_cat/count/{index} GET /_cat/count/{index}
cat.fielddata GET /_cat/fielddata GET /_cat/fielddata/{fields}
cat.health GET /_cat/health
cat.help GET /_cat
cat.indices GET /_cat/indices GET /_cat/indices/{index}
cat.master GET /_cat/master
cat.ml_data_frame_analytics GET /_cat/ml/data_frame/analytics GET /_cat/ml/data_frame/analytics/{id}
cat.ml_datafeeds GET /_cat/ml/datafeeds GET /_cat/ml/datafeeds/{datafeed_id}
cat.ml_jobs GET /_cat/ml/anomaly_detectors GET /_cat/ml/anomaly_detectors/{job_id}
cat.ml_trained_models GET /_cat/ml/trained_models GET /_cat/ml/trained_models/{model_id}
cat.nodeattrs GET /_cat/nodeattrs
cat.nodes GET /_cat/nodes
cat.pending_tasks GET /_cat/pending_tasks
cat.plugins GET /_cat/plugins
cat.recovery GET /_cat/recovery GET /_cat/recovery/{index}
cat.repositories GET /_cat/repositories
cat.segments GET /_cat/segments GET /_cat/segments/{index}
cat.shards GET /_cat/shards GET /_cat/shards/{index}
cat.snapshots GET /_cat/snapshots GET /_cat/snapshots/{repository}
cat.tasks GET /_cat/tasks
cat.templates GET /_cat/templates GET /_cat/templates/{name}
cat.thread_pool GET /_cat/thread_pool GET /_cat/thread_pool/{thread_pool_patterns}
cat.transforms GET /_cat/transforms GET /_cat/transforms/{transform_id}`,
  _ccr: `
ccr.delete_auto_follow_pattern DELETE /_ccr/auto_follow/{name}
ccr.get_auto_follow_pattern GET /_ccr/auto_follow GET /_ccr/auto_follow/{name}
ccr.pause_auto_follow_pattern POST /_ccr/auto_follow/{name}/pause
ccr.put_auto_follow_pattern PUT /_ccr/auto_follow/{name}
ccr.resume_auto_follow_pattern POST /_ccr/auto_follow/{name}/resume
ccr.stats GET /_ccr/stats`,
  _cluster: `
cluster.allocation_explain GET /_cluster/allocation/explain POST /_cluster/allocation/explain
cluster.delete_voting_config_exclusions DELETE /_cluster/voting_config_exclusions
cluster.get_settings GET /_cluster/settings
cluster.health GET /_cluster/health GET /_cluster/health/{index}
cluster.pending_tasks GET /_cluster/pending_tasks
cluster.post_voting_config_exclusions POST /_cluster/voting_config_exclusions
cluster.put_settings PUT /_cluster/settings
cluster.reroute POST /_cluster/reroute
cluster.state GET /_cluster/state GET /_cluster/state/{metric} GET /_cluster/state/{metric}/{index}
cluster.stats GET /_cluster/stats GET /_cluster/stats/nodes/{node_id}`,
  _component_template: `
cluster.delete_component_template DELETE /_component_template/{name}
cluster.exists_component_template HEAD /_component_template/{name}
cluster.get_component_template GET /_component_template GET /_component_template/{name}
cluster.put_component_template PUT /_component_template/{name} POST /_component_template/{name}`,
  _connector: `
connector.check_in PUT /_connector/{connector_id}/_check_in
connector.delete DELETE /_connector/{connector_id}
connector.get GET /_connector/{connector_id}
connector.last_sync PUT /_connector/{connector_id}/_last_sync
connector.list GET /_connector
connector.post POST /_connector
connector.put PUT /_connector/{connector_id} PUT /_connector
connector.secret_delete DELETE /_connector/_secret/{id}
connector.secret_get GET /_connector/_secret/{id}
connector.secret_post POST /_connector/_secret
connector.secret_put PUT /_connector/_secret/{id}
connector.sync_job_cancel PUT /_connector/_sync_job/{connector_sync_job_id}/_cancel
connector.sync_job_check_in PUT /_connector/_sync_job/{connector_sync_job_id}/_check_in
connector.sync_job_claim PUT /_connector/_sync_job/{connector_sync_job_id}/_claim
connector.sync_job_delete DELETE /_connector/_sync_job/{connector_sync_job_id}
connector.sync_job_error PUT /_connector/_sync_job/{connector_sync_job_id}/_error
connector.sync_job_get GET /_connector/_sync_job/{connector_sync_job_id}
connector.sync_job_list GET /_connector/_sync_job
connector.sync_job_post POST /_connector/_sync_job
connector.sync_job_update_stats PUT /_connector/_sync_job/{connector_sync_job_id}/_stats
connector.update_active_filtering PUT /_connector/{connector_id}/_filtering/_activate
connector.update_api_key_id PUT /_connector/{connector_id}/_api_key_id
connector.update_configuration PUT /_connector/{connector_id}/_configuration
connector.update_error PUT /_connector/{connector_id}/_error
connector.update_features PUT /_connector/{connector_id}/_features
connector.update_filtering PUT /_connector/{connector_id}/_filtering
connector.update_filtering_validation PUT /_connector/{connector_id}/_filtering/_validation
connector.update_index_name PUT /_connector/{connector_id}/_index_name
connector.update_name PUT /_connector/{connector_id}/_name
connector.update_native PUT /_connector/{connector_id}/_native
connector.update_pipeline PUT /_connector/{connector_id}/_pipeline
connector.update_scheduling PUT /_connector/{connector_id}/_scheduling
connector.update_service_type PUT /_connector/{connector_id}/_service_type
connector.update_status PUT /_connector/{connector_id}/_status`,
  _count: `
count POST /_count GET /_count`,
  _create_from: `
indices.create_from PUT /_create_from/{source}/{dest} POST /_create_from/{source}/{dest}`,
  _dangling: `
dangling_indices.delete_dangling_index DELETE /_dangling/{index_uuid}
dangling_indices.import_dangling_index POST /_dangling/{index_uuid}
dangling_indices.list_dangling_indices GET /_dangling`,
  _data_stream: `
indices.create_data_stream PUT /_data_stream/{name}
indices.data_streams_stats GET /_data_stream/_stats GET /_data_stream/{name}/_stats
indices.delete_data_lifecycle DELETE /_data_stream/{name}/_lifecycle
indices.delete_data_stream DELETE /_data_stream/{name}
indices.delete_data_stream_options DELETE /_data_stream/{name}/_options
indices.get_data_lifecycle GET /_data_stream/{name}/_lifecycle
indices.get_data_stream GET /_data_stream GET /_data_stream/{name}
indices.get_data_stream_mappings GET /_data_stream/{name}/_mappings
indices.get_data_stream_options GET /_data_stream/{name}/_options
indices.get_data_stream_settings GET /_data_stream/{name}/_settings
indices.migrate_to_data_stream POST /_data_stream/_migrate/{name}
indices.modify_data_stream POST /_data_stream/_modify
indices.promote_data_stream POST /_data_stream/_promote/{name}
indices.put_data_lifecycle PUT /_data_stream/{name}/_lifecycle
indices.put_data_stream_mappings PUT /_data_stream/{name}/_mappings
indices.put_data_stream_options PUT /_data_stream/{name}/_options
indices.put_data_stream_settings PUT /_data_stream/{name}/_settings`,
  _delete_by_query: `
delete_by_query_rethrottle POST /_delete_by_query/{task_id}/_rethrottle`,
  _encryption: `
encryption.reset POST /_encryption/_reset`,
  _enrich: `
enrich.delete_policy DELETE /_enrich/policy/{name}
enrich.execute_policy PUT /_enrich/policy/{name}/_execute
enrich.get_policy GET /_enrich/policy/{name} GET /_enrich/policy
enrich.put_policy PUT /_enrich/policy/{name}
enrich.stats GET /_enrich/_stats`,
  _eql: `
eql.delete DELETE /_eql/search/{id}
eql.get GET /_eql/search/{id}
eql.get_status GET /_eql/search/status/{id}`,
  _features: `
features.get_features GET /_features
features.reset_features POST /_features/_reset`,
  _field_caps: `
field_caps GET /_field_caps POST /_field_caps`,
  _fleet: `
fleet.delete_secret DELETE /_fleet/secret/{id}
fleet.get_secret GET /_fleet/secret/{id}
fleet.msearch GET /_fleet/_fleet_msearch POST /_fleet/_fleet_msearch
fleet.post_secret POST /_fleet/secret`,
  _flush: `
indices.flush POST /_flush GET /_flush`,
  _forcemerge: `
indices.forcemerge POST /_forcemerge`,
  _health_report: `
health_report GET /_health_report GET /_health_report/{feature}`,
  _ilm: `
ilm.delete_lifecycle DELETE /_ilm/policy/{policy}
ilm.get_lifecycle GET /_ilm/policy/{policy} GET /_ilm/policy
ilm.get_status GET /_ilm/status
ilm.migrate_to_data_tiers POST /_ilm/migrate_to_data_tiers
ilm.move_to_step POST /_ilm/move/{index}
ilm.put_lifecycle PUT /_ilm/policy/{policy}
ilm.start POST /_ilm/start
ilm.stop POST /_ilm/stop`,
  _index_template: `
indices.delete_index_template DELETE /_index_template/{name}
indices.exists_index_template HEAD /_index_template/{name}
indices.get_index_template GET /_index_template GET /_index_template/{name}
indices.put_index_template PUT /_index_template/{name} POST /_index_template/{name}
indices.simulate_index_template POST /_index_template/_simulate_index/{name}
indices.simulate_template POST /_index_template/_simulate POST /_index_template/_simulate/{name}`,
  _inference: `
inference.chat_completion_unified POST /_inference/chat_completion/{inference_id}/_stream
inference.completion POST /_inference/completion/{inference_id}
inference.delete DELETE /_inference/{inference_id} DELETE /_inference/{task_type}/{inference_id}
inference.delete_region_policy DELETE /_inference/_region_policy
inference.embedding POST /_inference/embedding/{inference_id}
inference.get GET /_inference GET /_inference/{inference_id} GET /_inference/{task_type}/{inference_id} GET /_inference/{task_type}/_all
inference.get_region_policy GET /_inference/_region_policy
inference.inference POST /_inference/{inference_id} POST /_inference/{task_type}/{inference_id}
inference.put PUT /_inference/{inference_id} PUT /_inference/{task_type}/{inference_id}
inference.put_region_policy PUT /_inference/_region_policy
inference.rerank POST /_inference/rerank/{inference_id}
inference.sparse_embedding POST /_inference/sparse_embedding/{inference_id}
inference.stream_completion POST /_inference/completion/{inference_id}/_stream
inference.text_embedding POST /_inference/text_embedding/{inference_id}
inference.update PUT /_inference/{inference_id}/_update PUT /_inference/{task_type}/{inference_id}/_update`,
  _info: `
cluster.info GET /_info/{target}`,
  _ingest: `
ingest.delete_geoip_database DELETE /_ingest/geoip/database/{id}
ingest.delete_ip_location_database DELETE /_ingest/ip_location/database/{id}
ingest.delete_pipeline DELETE /_ingest/pipeline/{id}
ingest.geo_ip_stats GET /_ingest/geoip/stats
ingest.get_geoip_database GET /_ingest/geoip/database GET /_ingest/geoip/database/{id}
ingest.get_ip_location_database GET /_ingest/ip_location/database GET /_ingest/ip_location/database/{id}
ingest.get_pipeline GET /_ingest/pipeline GET /_ingest/pipeline/{id}
ingest.processor_grok GET /_ingest/processor/grok
ingest.put_geoip_database PUT /_ingest/geoip/database/{id}
ingest.put_ip_location_database PUT /_ingest/ip_location/database/{id}
ingest.put_pipeline PUT /_ingest/pipeline/{id}
ingest.simulate GET /_ingest/pipeline/_simulate POST /_ingest/pipeline/_simulate GET /_ingest/pipeline/{id}/_simulate POST /_ingest/pipeline/{id}/_simulate
simulate.ingest GET /_ingest/_simulate POST /_ingest/_simulate GET /_ingest/{index}/_simulate POST /_ingest/{index}/_simulate`,
  _internal: `
_internal.delete_desired_balance DELETE /_internal/desired_balance
_internal.delete_desired_nodes DELETE /_internal/desired_nodes
_internal.get_desired_balance GET /_internal/desired_balance
_internal.get_desired_nodes GET /_internal/desired_nodes/_latest
_internal.prevalidate_node_removal POST /_internal/prevalidate_node_removal
_internal.update_desired_nodes PUT /_internal/desired_nodes/{history_id}/{version}`,
  _license: `
license.delete DELETE /_license
license.get GET /_license
license.get_basic_status GET /_license/basic_status
license.get_trial_status GET /_license/trial_status
license.post PUT /_license POST /_license
license.post_start_basic POST /_license/start_basic
license.post_start_trial POST /_license/start_trial`,
  _lifecycle: `
indices.get_data_lifecycle_stats GET /_lifecycle/stats`,
  _logstash: `
logstash.delete_pipeline DELETE /_logstash/pipeline/{id}
logstash.get_pipeline GET /_logstash/pipeline GET /_logstash/pipeline/{id}
logstash.put_pipeline PUT /_logstash/pipeline/{id}`,
  _mapping: `
indices.get_field_mapping GET /_mapping/field/{fields}
indices.get_mapping GET /_mapping`,
  _mget: `
mget GET /_mget POST /_mget`,
  _migration: `
indices.cancel_migrate_reindex POST /_migration/reindex/{index}/_cancel
indices.get_migrate_reindex_status GET /_migration/reindex/{index}/_status
indices.migrate_reindex POST /_migration/reindex
migration.deprecations GET /_migration/deprecations
migration.get_feature_upgrade_status GET /_migration/system_features
migration.post_feature_upgrade POST /_migration/system_features`,
  _ml: `
ml.clear_trained_model_deployment_cache POST /_ml/trained_models/{model_id}/deployment/cache/_clear
ml.close_job POST /_ml/anomaly_detectors/{job_id}/_close
ml.delete_calendar DELETE /_ml/calendars/{calendar_id}
ml.delete_calendar_event DELETE /_ml/calendars/{calendar_id}/events/{event_id}
ml.delete_calendar_job DELETE /_ml/calendars/{calendar_id}/jobs/{job_id}
ml.delete_data_frame_analytics DELETE /_ml/data_frame/analytics/{id}
ml.delete_datafeed DELETE /_ml/datafeeds/{datafeed_id}
ml.delete_expired_data DELETE /_ml/_delete_expired_data/{job_id} DELETE /_ml/_delete_expired_data
ml.delete_filter DELETE /_ml/filters/{filter_id}
ml.delete_forecast DELETE /_ml/anomaly_detectors/{job_id}/_forecast DELETE /_ml/anomaly_detectors/{job_id}/_forecast/{forecast_id}
ml.delete_job DELETE /_ml/anomaly_detectors/{job_id}
ml.delete_model_snapshot DELETE /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id}
ml.delete_trained_model DELETE /_ml/trained_models/{model_id}
ml.delete_trained_model_alias DELETE /_ml/trained_models/{model_id}/model_aliases/{model_alias}
ml.estimate_model_memory POST /_ml/anomaly_detectors/_estimate_model_memory
ml.evaluate_data_frame POST /_ml/data_frame/_evaluate
ml.explain_data_frame_analytics GET /_ml/data_frame/analytics/_explain POST /_ml/data_frame/analytics/_explain GET /_ml/data_frame/analytics/{id}/_explain POST /_ml/data_frame/analytics/{id}/_explain
ml.flush_job POST /_ml/anomaly_detectors/{job_id}/_flush
ml.forecast POST /_ml/anomaly_detectors/{job_id}/_forecast
ml.get_buckets GET /_ml/anomaly_detectors/{job_id}/results/buckets/{timestamp} POST /_ml/anomaly_detectors/{job_id}/results/buckets/{timestamp} GET /_ml/anomaly_detectors/{job_id}/results/buckets POST /_ml/anomaly_detectors/{job_id}/results/buckets
ml.get_calendar_events GET /_ml/calendars/{calendar_id}/events
ml.get_calendars GET /_ml/calendars POST /_ml/calendars GET /_ml/calendars/{calendar_id} POST /_ml/calendars/{calendar_id}
ml.get_categories GET /_ml/anomaly_detectors/{job_id}/results/categories/{category_id} POST /_ml/anomaly_detectors/{job_id}/results/categories/{category_id} GET /_ml/anomaly_detectors/{job_id}/results/categories POST /_ml/anomaly_detectors/{job_id}/results/categories
ml.get_data_frame_analytics GET /_ml/data_frame/analytics/{id} GET /_ml/data_frame/analytics
ml.get_data_frame_analytics_stats GET /_ml/data_frame/analytics/_stats GET /_ml/data_frame/analytics/{id}/_stats
ml.get_datafeed_stats GET /_ml/datafeeds/{datafeed_id}/_stats GET /_ml/datafeeds/_stats
ml.get_datafeeds GET /_ml/datafeeds/{datafeed_id} GET /_ml/datafeeds
ml.get_filters GET /_ml/filters GET /_ml/filters/{filter_id}
ml.get_influencers GET /_ml/anomaly_detectors/{job_id}/results/influencers POST /_ml/anomaly_detectors/{job_id}/results/influencers
ml.get_job_stats GET /_ml/anomaly_detectors/_stats GET /_ml/anomaly_detectors/{job_id}/_stats
ml.get_jobs GET /_ml/anomaly_detectors/{job_id} GET /_ml/anomaly_detectors
ml.get_memory_stats GET /_ml/memory/_stats GET /_ml/memory/{node_id}/_stats
ml.get_model_snapshot_upgrade_stats GET /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id}/_upgrade/_stats
ml.get_model_snapshots GET /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id} POST /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id} GET /_ml/anomaly_detectors/{job_id}/model_snapshots POST /_ml/anomaly_detectors/{job_id}/model_snapshots
ml.get_overall_buckets GET /_ml/anomaly_detectors/{job_id}/results/overall_buckets POST /_ml/anomaly_detectors/{job_id}/results/overall_buckets
ml.get_records GET /_ml/anomaly_detectors/{job_id}/results/records POST /_ml/anomaly_detectors/{job_id}/results/records
ml.get_trained_models GET /_ml/trained_models/{model_id} GET /_ml/trained_models
ml.get_trained_models_stats GET /_ml/trained_models/{model_id}/_stats GET /_ml/trained_models/_stats
ml.infer_trained_model POST /_ml/trained_models/{model_id}/_infer
ml.info GET /_ml/info
ml.open_job POST /_ml/anomaly_detectors/{job_id}/_open
ml.post_calendar_events POST /_ml/calendars/{calendar_id}/events
ml.post_data POST /_ml/anomaly_detectors/{job_id}/_data
ml.preview_data_frame_analytics GET /_ml/data_frame/analytics/_preview POST /_ml/data_frame/analytics/_preview GET /_ml/data_frame/analytics/{id}/_preview POST /_ml/data_frame/analytics/{id}/_preview
ml.preview_datafeed GET /_ml/datafeeds/{datafeed_id}/_preview POST /_ml/datafeeds/{datafeed_id}/_preview GET /_ml/datafeeds/_preview POST /_ml/datafeeds/_preview
ml.put_calendar PUT /_ml/calendars/{calendar_id}
ml.put_calendar_job PUT /_ml/calendars/{calendar_id}/jobs/{job_id}
ml.put_data_frame_analytics PUT /_ml/data_frame/analytics/{id}
ml.put_datafeed PUT /_ml/datafeeds/{datafeed_id}
ml.put_filter PUT /_ml/filters/{filter_id}
ml.put_job PUT /_ml/anomaly_detectors/{job_id}
ml.put_trained_model PUT /_ml/trained_models/{model_id}
ml.put_trained_model_alias PUT /_ml/trained_models/{model_id}/model_aliases/{model_alias}
ml.put_trained_model_definition_part PUT /_ml/trained_models/{model_id}/definition/{part}
ml.put_trained_model_vocabulary PUT /_ml/trained_models/{model_id}/vocabulary
ml.reset_job POST /_ml/anomaly_detectors/{job_id}/_reset
ml.revert_model_snapshot POST /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id}/_revert
ml.set_upgrade_mode POST /_ml/set_upgrade_mode
ml.start_data_frame_analytics POST /_ml/data_frame/analytics/{id}/_start
ml.start_datafeed POST /_ml/datafeeds/{datafeed_id}/_start
ml.start_trained_model_deployment POST /_ml/trained_models/{model_id}/deployment/_start
ml.stop_data_frame_analytics POST /_ml/data_frame/analytics/{id}/_stop
ml.stop_datafeed POST /_ml/datafeeds/{datafeed_id}/_stop
ml.stop_trained_model_deployment POST /_ml/trained_models/{model_id}/deployment/_stop
ml.update_data_frame_analytics POST /_ml/data_frame/analytics/{id}/_update
ml.update_datafeed POST /_ml/datafeeds/{datafeed_id}/_update
ml.update_filter POST /_ml/filters/{filter_id}/_update
ml.update_job POST /_ml/anomaly_detectors/{job_id}/_update
ml.update_model_snapshot POST /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id}/_update
ml.update_trained_model_deployment POST /_ml/trained_models/{model_id}/deployment/_update
ml.upgrade_job_snapshot POST /_ml/anomaly_detectors/{job_id}/model_snapshots/{snapshot_id}/_upgrade
ml.validate POST /_ml/anomaly_detectors/_validate
ml.validate_detector POST /_ml/anomaly_detectors/_validate/detector`,
  _monitoring: `
monitoring.bulk POST /_monitoring/bulk PUT /_monitoring/bulk`,
  _msearch: `
msearch GET /_msearch POST /_msearch
msearch_template GET /_msearch/template POST /_msearch/template`,
  _mtermvectors: `
mtermvectors GET /_mtermvectors POST /_mtermvectors`,
  _nodes: `
nodes.clear_repositories_metering_archive DELETE /_nodes/{node_id}/_repositories_metering/{max_archive_version}
nodes.get_repositories_metering_info GET /_nodes/{node_id}/_repositories_metering
nodes.hot_threads GET /_nodes/hot_threads GET /_nodes/{node_id}/hot_threads
nodes.info GET /_nodes GET /_nodes/{node_id} GET /_nodes/{node_id}/{metric}
nodes.reload_secure_settings POST /_nodes/reload_secure_settings POST /_nodes/{node_id}/reload_secure_settings
nodes.stats GET /_nodes/stats GET /_nodes/{node_id}/stats GET /_nodes/stats/{metric} GET /_nodes/{node_id}/stats/{metric} GET /_nodes/stats/{metric}/{index_metric} GET /_nodes/{node_id}/stats/{metric}/{index_metric}
nodes.usage GET /_nodes/usage GET /_nodes/{node_id}/usage GET /_nodes/usage/{metric} GET /_nodes/{node_id}/usage/{metric}
shutdown.delete_node DELETE /_nodes/{node_id}/shutdown
shutdown.get_node GET /_nodes/shutdown GET /_nodes/{node_id}/shutdown
shutdown.put_node PUT /_nodes/{node_id}/shutdown`,
  _pit: `
close_point_in_time DELETE /_pit`,
  _profiling: `
profiling.flamegraph POST /_profiling/flamegraph
profiling.stacktraces POST /_profiling/stacktraces
profiling.status GET /_profiling/status
profiling.topn_functions POST /_profiling/topn/functions`,
  _project: `
project.tags GET /_project/tags POST /_project/tags`,
  _project_routing: `
project.create_many_routing PUT /_project_routing
project.create_routing PUT /_project_routing/{name}
project.delete_routing DELETE /_project_routing/{name}
project.get_many_routing GET /_project_routing
project.get_routing GET /_project_routing/{name}`,
  _query: `
esql.async_query POST /_query/async
esql.async_query_delete DELETE /_query/async/{id}
esql.async_query_get GET /_query/async/{id}
esql.async_query_stop POST /_query/async/{id}/stop
esql.delete_data_source DELETE /_query/data_source/{name}
esql.delete_dataset DELETE /_query/dataset/{name}
esql.delete_view DELETE /_query/view/{name}
esql.get_data_source GET /_query/data_source GET /_query/data_source/{name}
esql.get_dataset GET /_query/dataset GET /_query/dataset/{name}
esql.get_query GET /_query/queries/{id}
esql.get_view GET /_query/view GET /_query/view/{name}
esql.list_queries GET /_query/queries
esql.put_data_source PUT /_query/data_source/{name}
esql.put_dataset PUT /_query/dataset/{name}
esql.put_view PUT /_query/view/{name}
esql.query POST /_query`,
  _query_rules: `
query_rules.delete_rule DELETE /_query_rules/{ruleset_id}/_rule/{rule_id}
query_rules.delete_ruleset DELETE /_query_rules/{ruleset_id}
query_rules.get_rule GET /_query_rules/{ruleset_id}/_rule/{rule_id}
query_rules.get_ruleset GET /_query_rules/{ruleset_id}
query_rules.list_rulesets GET /_query_rules
query_rules.put_rule PUT /_query_rules/{ruleset_id}/_rule/{rule_id}
query_rules.put_ruleset PUT /_query_rules/{ruleset_id}
query_rules.test POST /_query_rules/{ruleset_id}/_test`,
  _rank_eval: `
rank_eval GET /_rank_eval POST /_rank_eval`,
  _recovery: `
indices.recovery GET /_recovery`,
  _refresh: `
indices.refresh POST /_refresh GET /_refresh`,
  _reindex: `
cancel_reindex POST /_reindex/{task_id}/_cancel
get_reindex GET /_reindex/{task_id}
list_reindex GET /_reindex
reindex POST /_reindex
reindex_rethrottle POST /_reindex/{task_id}/_rethrottle`,
  _remote: `
cluster.remote_info GET /_remote/info`,
  _render: `
render_search_template GET /_render/template POST /_render/template GET /_render/template/{id} POST /_render/template/{id}`,
  _resolve: `
indices.resolve_cluster GET /_resolve/cluster GET /_resolve/cluster/{name}
indices.resolve_index GET /_resolve/index/{name} POST /_resolve/index/{name}`,
  _rollup: `
rollup.delete_job DELETE /_rollup/job/{id}
rollup.get_jobs GET /_rollup/job/{id} GET /_rollup/job
rollup.get_rollup_caps GET /_rollup/data/{id} GET /_rollup/data
rollup.put_job PUT /_rollup/job/{id}
rollup.start_job POST /_rollup/job/{id}/_start
rollup.stop_job POST /_rollup/job/{id}/_stop`,
  _script_context: `
get_script_context GET /_script_context`,
  _script_language: `
get_script_languages GET /_script_language`,
  _scripts: `
delete_script DELETE /_scripts/{id}
get_script GET /_scripts/{id}
put_script PUT /_scripts/{id} POST /_scripts/{id} PUT /_scripts/{id}/{context} POST /_scripts/{id}/{context}
scripts_painless_execute GET /_scripts/painless/_execute POST /_scripts/painless/_execute`,
  _search: `
clear_scroll DELETE /_search/scroll DELETE /_search/scroll/{scroll_id}
scroll GET /_search/scroll POST /_search/scroll GET /_search/scroll/{scroll_id} POST /_search/scroll/{scroll_id}
search GET /_search POST /_search
search_template GET /_search/template POST /_search/template`,
  _search_shards: `
search_shards GET /_search_shards POST /_search_shards`,
  _searchable_snapshots: `
searchable_snapshots.cache_stats GET /_searchable_snapshots/cache/stats GET /_searchable_snapshots/{node_id}/cache/stats
searchable_snapshots.clear_cache POST /_searchable_snapshots/cache/clear
searchable_snapshots.stats GET /_searchable_snapshots/stats`,
  _security: `
security.activate_user_profile POST /_security/profile/_activate
security.authenticate GET /_security/_authenticate
security.bulk_delete_role DELETE /_security/role
security.bulk_put_role POST /_security/role
security.bulk_update_api_keys POST /_security/api_key/_bulk_update
security.change_password PUT /_security/user/{username}/_password POST /_security/user/{username}/_password PUT /_security/user/_password POST /_security/user/_password
security.clear_api_key_cache POST /_security/api_key/{ids}/_clear_cache
security.clear_cached_privileges POST /_security/privilege/{application}/_clear_cache
security.clear_cached_realms POST /_security/realm/{realms}/_clear_cache
security.clear_cached_roles POST /_security/role/{name}/_clear_cache
security.clear_cached_service_tokens POST /_security/service/{namespace}/{service}/credential/token/{name}/_clear_cache
security.clone_api_key POST /_security/api_key/clone PUT /_security/api_key/clone
security.create_api_key PUT /_security/api_key POST /_security/api_key
security.create_cross_cluster_api_key POST /_security/cross_cluster/api_key
security.create_service_token PUT /_security/service/{namespace}/{service}/credential/token/{name} POST /_security/service/{namespace}/{service}/credential/token/{name} POST /_security/service/{namespace}/{service}/credential/token
security.delegate_pki POST /_security/delegate_pki
security.delete_privileges DELETE /_security/privilege/{application}/{name}
security.delete_role DELETE /_security/role/{name}
security.delete_role_mapping DELETE /_security/role_mapping/{name}
security.delete_service_token DELETE /_security/service/{namespace}/{service}/credential/token/{name}
security.delete_user DELETE /_security/user/{username}
security.disable_user PUT /_security/user/{username}/_disable POST /_security/user/{username}/_disable
security.disable_user_profile PUT /_security/profile/{uid}/_disable POST /_security/profile/{uid}/_disable
security.enable_user PUT /_security/user/{username}/_enable POST /_security/user/{username}/_enable
security.enable_user_profile PUT /_security/profile/{uid}/_enable POST /_security/profile/{uid}/_enable
security.enroll_kibana GET /_security/enroll/kibana
security.enroll_node GET /_security/enroll/node
security.get_api_key GET /_security/api_key
security.get_builtin_privileges GET /_security/privilege/_builtin
security.get_privileges GET /_security/privilege GET /_security/privilege/{application} GET /_security/privilege/{application}/{name}
security.get_role GET /_security/role/{name} GET /_security/role
security.get_role_mapping GET /_security/role_mapping/{name} GET /_security/role_mapping
security.get_service_accounts GET /_security/service/{namespace}/{service} GET /_security/service/{namespace} GET /_security/service
security.get_service_credentials GET /_security/service/{namespace}/{service}/credential
security.get_settings GET /_security/settings
security.get_stats GET /_security/stats
security.get_token POST /_security/oauth2/token
security.get_user GET /_security/user/{username} GET /_security/user
security.get_user_privileges GET /_security/user/_privileges
security.get_user_profile GET /_security/profile/{uid}
security.grant_api_key POST /_security/api_key/grant
security.has_privileges GET /_security/user/_has_privileges POST /_security/user/_has_privileges GET /_security/user/{user}/_has_privileges POST /_security/user/{user}/_has_privileges
security.has_privileges_user_profile GET /_security/profile/_has_privileges POST /_security/profile/_has_privileges
security.invalidate_api_key DELETE /_security/api_key
security.invalidate_token DELETE /_security/oauth2/token
security.oidc_authenticate POST /_security/oidc/authenticate
security.oidc_logout POST /_security/oidc/logout
security.oidc_prepare_authentication POST /_security/oidc/prepare
security.put_privileges PUT /_security/privilege POST /_security/privilege
security.put_role PUT /_security/role/{name} POST /_security/role/{name}
security.put_role_mapping PUT /_security/role_mapping/{name} POST /_security/role_mapping/{name}
security.put_user PUT /_security/user/{username} POST /_security/user/{username}
security.query_api_keys GET /_security/_query/api_key POST /_security/_query/api_key
security.query_role GET /_security/_query/role POST /_security/_query/role
security.query_user GET /_security/_query/user POST /_security/_query/user
security.saml_authenticate POST /_security/saml/authenticate
security.saml_complete_logout POST /_security/saml/complete_logout
security.saml_invalidate POST /_security/saml/invalidate
security.saml_logout POST /_security/saml/logout
security.saml_prepare_authentication POST /_security/saml/prepare
security.saml_service_provider_metadata GET /_security/saml/metadata/{realm_name}
security.suggest_user_profiles GET /_security/profile/_suggest POST /_security/profile/_suggest
security.update_api_key PUT /_security/api_key/{id}
security.update_cross_cluster_api_key PUT /_security/cross_cluster/api_key/{id}
security.update_settings PUT /_security/settings
security.update_user_profile_data PUT /_security/profile/{uid}/_data POST /_security/profile/{uid}/_data`,
  _segments: `
indices.segments GET /_segments`,
  _settings: `
indices.get_settings GET /_settings GET /_settings/{name}
indices.put_settings PUT /_settings`,
  _shard_stores: `
indices.shard_stores GET /_shard_stores`,
  _slm: `
slm.delete_lifecycle DELETE /_slm/policy/{policy_id}
slm.execute_lifecycle PUT /_slm/policy/{policy_id}/_execute
slm.execute_retention POST /_slm/_execute_retention
slm.get_lifecycle GET /_slm/policy/{policy_id} GET /_slm/policy
slm.get_stats GET /_slm/stats
slm.get_status GET /_slm/status
slm.put_lifecycle PUT /_slm/policy/{policy_id}
slm.start POST /_slm/start
slm.stop POST /_slm/stop`,
  _snapshot: `
searchable_snapshots.mount POST /_snapshot/{repository}/{snapshot}/_mount
snapshot.cleanup_repository POST /_snapshot/{repository}/_cleanup
snapshot.clone PUT /_snapshot/{repository}/{snapshot}/_clone/{target_snapshot}
snapshot.create PUT /_snapshot/{repository}/{snapshot} POST /_snapshot/{repository}/{snapshot}
snapshot.create_repository PUT /_snapshot/{repository} POST /_snapshot/{repository}
snapshot.delete DELETE /_snapshot/{repository}/{snapshot}
snapshot.delete_repository DELETE /_snapshot/{repository}
snapshot.get GET /_snapshot/{repository}/{snapshot}
snapshot.get_repository GET /_snapshot GET /_snapshot/{repository}
snapshot.repository_analyze POST /_snapshot/{repository}/_analyze
snapshot.repository_verify_integrity POST /_snapshot/{repository}/_verify_integrity
snapshot.restore POST /_snapshot/{repository}/{snapshot}/_restore
snapshot.status GET /_snapshot/_status GET /_snapshot/{repository}/_status GET /_snapshot/{repository}/{snapshot}/_status
snapshot.verify_repository POST /_snapshot/{repository}/_verify`,
  _sql: `
sql.clear_cursor POST /_sql/close
sql.delete_async DELETE /_sql/async/delete/{id}
sql.get_async GET /_sql/async/{id}
sql.get_async_status GET /_sql/async/status/{id}
sql.query POST /_sql GET /_sql
sql.translate POST /_sql/translate GET /_sql/translate`,
  _ssl: `
ssl.certificates GET /_ssl/certificates`,
  _stats: `
indices.stats GET /_stats GET /_stats/{metric}`,
  _streams: `
streams.logs_disable POST /_streams/{name}/_disable
streams.logs_enable POST /_streams/{name}/_enable
streams.status GET /_streams/status`,
  _synonyms: `
synonyms.delete_synonym DELETE /_synonyms/{id}
synonyms.delete_synonym_rule DELETE /_synonyms/{set_id}/{rule_id}
synonyms.get_synonym GET /_synonyms/{id}
synonyms.get_synonym_rule GET /_synonyms/{set_id}/{rule_id}
synonyms.get_synonyms_sets GET /_synonyms
synonyms.put_synonym PUT /_synonyms/{id}
synonyms.put_synonym_rule PUT /_synonyms/{set_id}/{rule_id}`,
  _tasks: `
tasks.cancel POST /_tasks/_cancel POST /_tasks/{task_id}/_cancel
tasks.get GET /_tasks/{task_id}
tasks.list GET /_tasks`,
  _template: `
indices.delete_template DELETE /_template/{name}
indices.exists_template HEAD /_template/{name}
indices.get_template GET /_template GET /_template/{name}
indices.put_template PUT /_template/{name} POST /_template/{name}`,
  _text_structure: `
text_structure.find_field_structure GET /_text_structure/find_field_structure
text_structure.find_message_structure GET /_text_structure/find_message_structure POST /_text_structure/find_message_structure
text_structure.find_structure POST /_text_structure/find_structure
text_structure.test_grok_pattern GET /_text_structure/test_grok_pattern POST /_text_structure/test_grok_pattern`,
  _transform: `
transform.delete_transform DELETE /_transform/{transform_id}
transform.get_node_stats GET /_transform/_node_stats
transform.get_transform GET /_transform/{transform_id} GET /_transform
transform.get_transform_stats GET /_transform/{transform_id}/_stats
transform.preview_transform GET /_transform/{transform_id}/_preview POST /_transform/{transform_id}/_preview GET /_transform/_preview POST /_transform/_preview
transform.put_transform PUT /_transform/{transform_id}
transform.reset_transform POST /_transform/{transform_id}/_reset
transform.schedule_now_transform POST /_transform/{transform_id}/_schedule_now
transform.set_upgrade_mode POST /_transform/set_upgrade_mode
transform.start_transform POST /_transform/{transform_id}/_start
transform.stop_transform POST /_transform/{transform_id}/_stop
transform.update_transform POST /_transform/{transform_id}/_update
transform.upgrade_transforms POST /_transform/_upgrade`,
  _update_by_query: `
update_by_query_rethrottle POST /_update_by_query/{task_id}/_rethrottle`,
  _validate: `
indices.validate_query GET /_validate/query POST /_validate/query`,
  _watcher: `
watcher.ack_watch PUT /_watcher/watch/{watch_id}/_ack POST /_watcher/watch/{watch_id}/_ack PUT /_watcher/watch/{watch_id}/_ack/{action_id} POST /_watcher/watch/{watch_id}/_ack/{action_id}
watcher.activate_watch PUT /_watcher/watch/{watch_id}/_activate POST /_watcher/watch/{watch_id}/_activate
watcher.deactivate_watch PUT /_watcher/watch/{watch_id}/_deactivate POST /_watcher/watch/{watch_id}/_deactivate
watcher.delete_watch DELETE /_watcher/watch/{id}
watcher.execute_watch PUT /_watcher/watch/{id}/_execute POST /_watcher/watch/{id}/_execute PUT /_watcher/watch/_execute POST /_watcher/watch/_execute
watcher.get_settings GET /_watcher/settings
watcher.get_watch GET /_watcher/watch/{id}
watcher.put_watch PUT /_watcher/watch/{id} POST /_watcher/watch/{id}
watcher.query_watches GET /_watcher/_query/watches POST /_watcher/_query/watches
watcher.start POST /_watcher/_start
watcher.stats GET /_watcher/stats GET /_watcher/stats/{metric}
watcher.stop POST /_watcher/_stop
watcher.update_settings PUT /_watcher/settings`,
  _xpack: `
xpack.info GET /_xpack
xpack.usage GET /_xpack/usage`,
};
