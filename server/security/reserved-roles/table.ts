/** A role of every cluster, as far as it is not empty. */
export interface ReservedRole {
  /** Cluster privileges and actions, separated by spaces. */
  readonly cluster?: string;
  /** See `indexGroups`. */
  readonly indices?: string;
  /** Names of indices that the role may read on all remote clusters. */
  readonly remote?: readonly string[];
  /** Privileges of Kibana: the application, a space, the privilege. */
  readonly kibana?: string;
  /** Why the role is deprecated, which its metadata say. */
  readonly deprecated?: string;
}

const SENDS_METRICS = 'monitor cluster:admin/xpack/monitoring/bulk';
const WATCH = 'cluster:admin/xpack/watcher/watch';
const ALL_OF_KIBANA = 'kibana-.kibana all';
const TRANSFORMS =
  '.transform-notifications-* .data-frame-notifications-* .transform-notifications-read | view_index_metadata read';
const METRICS = ['.monitoring-*', '/metrics-(beats|elasticsearch|enterprisesearch|kibana|logstash).*/', 'metricbeat-*'];

/** ReservedRolesStore.initializeReservedRoles, without `superuser`, `kibana_system`, `viewer` and `editor`. */
export const RESERVED_ROLES: Readonly<Record<string, ReservedRole>> = {
  apm_system: { cluster: SENDS_METRICS, indices: '.monitoring-beats-* | create_index create_doc' },
  beats_admin: { indices: '.management-beats | all' },
  beats_system: { cluster: SENDS_METRICS, indices: '.monitoring-beats-* | create_index create' },
  enrich_user: {
    cluster: 'manage_enrich manage_ingest_pipelines monitor',
    indices: '! .enrich-* | read view_index_metadata\n.enrich-* | manage write',
  },
  inference_admin: { cluster: 'manage_inference' },
  inference_user: { cluster: 'monitor_inference' },
  ingest_admin: { cluster: 'manage_index_templates manage_pipeline' },
  kibana_admin: { kibana: ALL_OF_KIBANA },
  kibana_user: { kibana: ALL_OF_KIBANA, deprecated: 'Please use the [kibana_admin] role instead' },
  logstash_admin: {
    cluster: 'manage_logstash_pipelines',
    indices: '! .logstash* | create delete index manage read',
  },
  logstash_system: { cluster: SENDS_METRICS },
  machine_learning_admin: {
    cluster: 'manage_ml',
    indices: `! .ml-anomalies* .ml-notifications* .ml-state* .ml-meta* .ml-stats-* | view_index_metadata read
.ml-annotations* | view_index_metadata read write`,
    kibana: 'kibana-* reserved_ml_admin',
  },
  machine_learning_user: {
    cluster: 'monitor_ml',
    indices: `.ml-anomalies* .ml-notifications* | view_index_metadata read
.ml-annotations* | view_index_metadata read write`,
    kibana: 'kibana-* reserved_ml_user',
  },
  monitoring_user: {
    cluster: 'cluster:monitor/main cluster:monitor/xpack/info cluster:monitor/remote/info',
    indices: METRICS.map((name) => `${name} | read read_cross_cluster`).join('\n'),
    remote: METRICS,
    kibana: 'kibana-* reserved_monitoring',
  },
  remote_monitoring_agent: {
    cluster: `manage_index_templates manage_ingest_pipelines monitor cluster:admin/ilm/get cluster:admin/ilm/put \
cluster:monitor/xpack/watcher/watch/get ${WATCH}/put ${WATCH}/delete`,
    indices: `.monitoring-* | all
metricbeat-* | index create_index view_index_metadata @aliases @rollover`,
  },
  remote_monitoring_collector: { cluster: 'monitor', indices: '! * | monitor\n! .kibana* | read' },
  reporting_user: {
    kibana: 'kibana-* reserved_reporting_user',
    deprecated: 'Please use Kibana feature privileges instead',
  },
  rollup_admin: { cluster: 'manage_rollup' },
  rollup_user: { cluster: 'monitor_rollup' },
  snapshot_user: {
    cluster: 'create_snapshot cluster:admin/repository/get',
    indices: '! * | view_index_metadata',
  },
  transform_admin: { cluster: 'manage_transform', indices: TRANSFORMS },
  transform_user: { cluster: 'monitor_transform', indices: TRANSFORMS },
  transport_client: { cluster: 'transport_client' },
  watcher_admin: {
    cluster: 'manage_watcher',
    indices: '! .watches .triggered_watches .watcher-history-* | read',
  },
  watcher_user: { cluster: 'monitor_watcher', indices: '! .watches | read\n.watcher-history-* | read' },
};
