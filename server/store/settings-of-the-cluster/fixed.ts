function below(prefix: string, names: string): readonly string[] {
  return names.split(/\s+/).map((name) => `${prefix}.${name}`);
}

/** Settings that only a restart can change: those of a node of 9.1, and some of its modules. */
export const fixedSettings: ReadonlySet<string> = new Set([
  ...below('action', 'search.pre_filter_shard_size.default'),
  ...below('bootstrap', 'ctrlhandler memory_lock'),
  ...below(
    'cache',
    `recycler.page.limit.heap recycler.page.type recycler.page.weight.bytes recycler.page.weight.ints
     recycler.page.weight.longs recycler.page.weight.objects`,
  ),
  ...below(
    'cluster',
    `discovery_configuration_check.interval election.back_off_time election.duration
     election.initial_timeout election.max_timeout election.strategy
     fault_detection.follower_check.interval fault_detection.follower_check.retry_count
     fault_detection.follower_check.timeout fault_detection.leader_check.interval
     fault_detection.leader_check.retry_count fault_detection.leader_check.timeout follower_lag.timeout
     indices.tombstones.size initial_master_nodes join_validation.cache_timeout name
     nodes.reconnect_interval publish.info_timeout publish.timeout remote.connections_per_cluster
     remote.initial_connect_timeout remote.node.attr routing.allocation.type
     service.master_service_starvation_logging_threshold`,
  ),
  ...below('cluster_state', 'document_page_size'),
  ...below(
    'discovery',
    `cluster_formation_warning_timeout find_peers_interval initial_state_timeout probe.connect_timeout
     probe.handshake_timeout request_peers_timeout seed_hosts seed_providers
     seed_resolver.max_concurrent_resolvers seed_resolver.timeout type unconfigured_bootstrap_timeout`,
  ),
  ...below('gateway', 'expected_data_nodes recover_after_data_nodes recover_after_time write_dangling_indices_info'),
  ...below(
    'health',
    `master_history.has_master_lookup_timeframe master_history.identity_changes_threshold
     master_history.no_master_transitions_threshold`,
  ),
  ...below(
    'http',
    `bind_host client_stats.closed_channels.max_age client_stats.closed_channels.max_count compression
     compression_level cors.allow-credentials cors.allow-headers cors.allow-methods cors.allow-origin
     cors.enabled cors.expose-headers cors.max-age detailed_errors.enabled host max_chunk_size max_content_length
     max_header_size max_initial_line_length max_warning_header_count max_warning_header_size
     netty.max_composite_buffer_components netty.receive_predictor_size netty.worker_count
     pipelining.max_events port publish_host publish_port read_timeout reset_cookies
     shutdown_grace_period shutdown_poll_period tcp.keep_alive tcp.keep_count tcp.keep_idle
     tcp.keep_interval tcp.no_delay tcp.receive_buffer_size tcp.reuse_address tcp.send_buffer_size type
     type.default`,
  ),
  ...below('index', 'codec recovery.type store.fs.fs_lock store.preload store.type'),
  ...below(
    'indexing_pressure',
    `memory.coordinating.limit memory.limit memory.max_operation_size memory.primary.limit
     memory.replica.limit memory.split_bulk.watermark.high memory.split_bulk.watermark.high.bulk_size
     memory.split_bulk.watermark.low memory.split_bulk.watermark.low.bulk_size
     memory.split_bulk_threshold`,
  ),
  ...below(
    'indices',
    `analysis.hunspell.dictionary.ignore_case analysis.hunspell.dictionary.lazy breaker.fielddata.type
     breaker.request.type breaker.type cache.cleanup_interval fielddata.cache.expire fielddata.cache.size
     lifecycle.history_index_enabled memory.index_buffer_size memory.interval
     memory.max_index_buffer_size memory.min_index_buffer_size memory.shard_inactive_time
     merge.policy.max_merged_segment merge.policy.max_time_based_merged_segment
     merge.scheduler.use_thread_pool pause.on.throttle queries.cache.all_segments queries.cache.count
     queries.cache.size query.bool.max_clause_count query.bool.max_nested_depth
     query.query_string.allowLeadingWildcard query.query_string.analyze_wildcard requests.cache.expire
     requests.cache.size store.delete.shard.timeout store.max_concurrent_closing_shards
     store.shard_lock_retry.interval store.shard_lock_retry.timeout write_ack_delay_interval
     write_ack_delay_randomness_bound`,
  ),
  ...below('ingest', 'geoip.downloader.endpoint grok.watchdog.interval grok.watchdog.max_execution_time'),
  ...below('logger', 'level'),
  ...below('master_history', 'max_age'),
  ...below(
    'monitor',
    `fs.health.refresh_interval fs.refresh_interval jvm.gc.enabled jvm.gc.overhead.debug
     jvm.gc.overhead.info jvm.gc.overhead.warn jvm.gc.refresh_interval jvm.refresh_interval
     os.refresh_interval process.refresh_interval`,
  ),
  ...below(
    'network',
    `bind_host host publish_host server tcp.keep_alive tcp.keep_count tcp.keep_idle tcp.keep_interval
     tcp.no_delay tcp.receive_buffer_size tcp.reuse_address tcp.send_buffer_size thread.watchdog.interval
     thread.watchdog.quiet_time`,
  ),
  ...below(
    'node',
    `_internal.default_refresh_interval bandwidth.recovery.disk.read bandwidth.recovery.disk.write
     bandwidth.recovery.network enable_lucene_segment_infos_trace external_id id.seed
     maximum_reindexing_grace_period maximum_shutdown_grace_period name portsfile processors roles
     store.allow_mmap`,
  ),
  ...below('path', 'data home logs repo shared_data'),
  ...below('plugin', 'mandatory'),
  ...below('readiness', 'port'),
  ...below('reindex', 'remote.whitelist'),
  ...below(
    'remote_cluster',
    `bind_host host max_request_header_size port publish_host publish_port tcp.keep_alive tcp.keep_count
     tcp.keep_idle tcp.keep_interval tcp.no_delay tcp.reuse_address tcp.send_buffer_size`,
  ),
  ...below('remote_cluster_server', 'enabled'),
  ...below('repositories', 'fs.chunk_size fs.location url.allowed_urls'),
  ...below('resource', 'reload.enabled reload.interval.high reload.interval.low reload.interval.medium'),
  ...below('rest', 'action.multi.allow_explicit_index'),
  ...below('script', 'allowed_contexts allowed_types disable_max_compilations_rate painless.regex.enabled'),
  ...below(
    'search',
    `check_ccs_compatibility highlight.term_vector_multi_value keep_alive_interval
     online_prewarming_threshold_poolsize_factor`,
  ),
  ...below('security', 'manager.filter_bad_defaults'),
  ...below('slm', 'history_index_enabled'),
  ...below(
    'thread_pool',
    `analyze.queue_size analyze.size auto_complete.queue_size auto_complete.size
     cluster_coordination.queue_size cluster_coordination.size estimated_time_interval
     estimated_time_interval.warn_threshold fetch_shard_started.core fetch_shard_started.keep_alive
     fetch_shard_started.max fetch_shard_store.core fetch_shard_store.keep_alive fetch_shard_store.max
     flush.core flush.keep_alive flush.max force_merge.queue_size force_merge.size generic.core
     generic.keep_alive generic.max get.queue_size get.size management.core management.keep_alive
     management.max merge.core merge.keep_alive merge.max refresh.core refresh.keep_alive refresh.max
     scheduler.warn_threshold search.queue_size search.size search_coordination.queue_size
     search_coordination.size search_throttled.queue_size search_throttled.size search_worker.queue_size
     search_worker.size snapshot.core snapshot.keep_alive snapshot.max snapshot_meta.core
     snapshot_meta.keep_alive snapshot_meta.max system_critical_read.queue_size system_critical_read.size
     system_critical_write.queue_size system_critical_write.size system_read.queue_size system_read.size
     system_write.queue_size system_write.size warmer.core warmer.keep_alive warmer.max write.ewma_alpha
     write.queue_size write.size write_coordination.queue_size write_coordination.size`,
  ),
  ...below(
    'transport',
    `bind_host compress compression_scheme connect_timeout connections_per_node.bulk
     connections_per_node.ping connections_per_node.recovery connections_per_node.reg
     connections_per_node.state enable_stack_protection host netty.boss_count netty.receive_predictor_max
     netty.receive_predictor_min netty.receive_predictor_size netty.worker_count ping_schedule port
     publish_host publish_port rst_on_close tcp.keep_alive tcp.keep_count tcp.keep_idle tcp.keep_interval
     tcp.no_delay tcp.receive_buffer_size tcp.reuse_address tcp.send_buffer_size type type.default`,
  ),
  ...below(
    'xpack',
    `apm_data.enabled ent_search.enabled graph.enabled license.self_generated.type license.upload.types
     ml.enabled profiling.enabled security.audit.enabled security.authc.api_key.enabled
     security.authc.password_hashing.algorithm security.authc.reserved_realm.enabled
     security.authc.token.enabled security.autoconfiguration.enabled security.dls_fls.enabled
     security.enabled security.enrollment.enabled security.http.ssl.enabled
     security.remote_cluster_client.ssl.enabled security.remote_cluster_server.ssl.enabled
     security.transport.ssl.enabled security.user watcher.enabled`,
  ),
]);
