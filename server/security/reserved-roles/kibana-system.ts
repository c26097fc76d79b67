import type { JsonObject } from '../../json/value';
import { normalRole } from '../role-descriptor';
import { indexGroups, remotelyRead } from './index-groups';

const SECURITY = 'cluster:admin/xpack/security/';

const CLUSTER = [
  'monitor',
  'manage_index_templates',
  'manage_inference',
  'cluster:admin/xpack/monitoring/bulk',
  'manage_saml',
  'manage_token',
  'manage_oidc',
  'manage_enrich',
  'manage_pipeline',
  'manage_ilm',
  'monitor_connector',
  'manage_transform',
  `${SECURITY}api_key/invalidate`,
  'grant_api_key',
  'manage_own_api_key',
  `${SECURITY}privilege/builtin/get`,
  'delegate_pki',
  ...['get', 'activate', 'suggest', 'has_privileges'].map((verb) => `${SECURITY}profile/${verb}`),
  'write_fleet_secrets',
  'manage_ml',
  'cluster:admin/analyze',
  'cluster:admin/script/put',
  'cluster:admin/script/get',
  'monitor_text_structure',
  'cancel_task',
  'cluster:admin/streams/logs/toggle',
];

const INDICES = `
! .kibana* .reindexed-v8-kibana* .reporting-* .chat-* .workflows-* | all
.monitoring-* | read read_cross_cluster
.management-beats | create_index read write
.ml-anomalies* .ml-stats-* | read
.ml-annotations* .ml-notifications* | read write
.reindexed-v8-ml-annotations* .reindexed-v8-ml-notifications* | read write
! .apm-agent-configuration | all
! .apm-custom-link | all
! .apm-source-map | all
apm-* | read read_cross_cluster
logs-apm.* | read read_cross_cluster
metrics-apm.* | read read_cross_cluster
traces-apm.* | read read_cross_cluster
traces-apm-* | read read_cross_cluster
metrics-logstash.* | read
* | view_index_metadata monitor
.logs-endpoint.diagnostic.collection-* | read create_index
! .fleet-secrets* | write delete create_index
! .integration_knowledge* | read write create_index
! .fleet-actions* | all
! .fleet-agents* | all
! .fleet-artifacts* | all
! .fleet-enrollment-api-keys* | all
! .fleet-policies* | all
! .fleet-policies-leader* | all
! .fleet-servers* | all
! .fleet-fileds* | all
! .fleet-file-data-* | all
! .fleet-files-* | all
! .fleet-filedelivery-data-* | all
! .fleet-filedelivery-meta-* | all
logs-elastic_agent.status_change-* | all
logs-elastic_agent* | read
metrics-fleet_server* | all
logs-fleet_server* | read delete_index
fleet-synced-integrations fleet-synced-integrations-ccr* | create_index manage read write
.siem-signals* .reindexed-v8-siem-signals* | all
.lists-* .items-* .reindexed-v8-lists-* .reindexed-v8-items-* | all
.internal.alerts* .reindexed-v8-internal.alerts* | all
.alerts* | all
.internal.cases* | all
.cases* | all
.internal.adhoc.alerts* .adhoc.alerts* | create_index read write view_index_metadata maintenance @rollover @aliases @mapping @auto_put @settings
.preview.alerts* | all
.internal.preview.alerts* .reindexed-v8-internal.preview.alerts* | all
metrics-endpoint.policy-* | read
metrics-endpoint.metrics-* | read
logs-endpoint.events.* | read
logs-* synthetics-* traces-* /metrics-.*&~(metrics-endpoint\\.metadata_current_default.*)/ .logs-endpoint.action.responses-* .logs-endpoint.diagnostic.collection-* .logs-endpoint.actions-* .logs-endpoint.heartbeat-* .logs-osquery_manager.actions-* .logs-osquery_manager.action.responses-* logs-osquery_manager.action.responses-* logs-osquery_manager.result-* profiling-* | @settings @mapping @rollover @lifecycle @forcemerge
logs.* | read manage
.endpoint-script-file-meta-* .endpoint-script-file-data-* | auto_configure read write delete create_index manage
.logs-endpoint.action.responses-* | auto_configure read write create_index
.logs-endpoint.actions-* | auto_configure read write create_index
.logs-osquery_manager.action.responses-* | auto_configure create_index read index delete
logs-osquery_manager.action.responses-* | read view_index_metadata
.logs-osquery_manager.actions-* | auto_configure create_index read index write delete
logs-osquery_manager.result-* | read view_index_metadata
logs-sentinel_one.* logs-crowdstrike.* logs-microsoft_defender_endpoint.* logs-m365_defender.* | read
.logs-endpoint.diagnostic.collection-* logs-apm-* logs-apm.*-* logs-cloud_security_posture.findings-* logs-cloud_security_posture.vulnerabilities-* metrics-apm-* metrics-apm.*-* traces-apm-* traces-apm.*-* synthetics-http-* synthetics-icmp-* synthetics-tcp-* synthetics-browser-* synthetics-browser.network-* synthetics-browser.screenshot-* | @delete
metrics-endpoint.metadata* | read view_index_metadata
metrics-endpoint.metadata_current_default* .metrics-endpoint.metadata_current_default* .metrics-endpoint.metadata_united_default* | create_index delete_index read index @aliases @settings
logs-ti_*_latest.* | create_index delete_index read index delete manage @aliases @settings
logs-ti_*.*-* | @delete read view_index_metadata
kibana_sample_data_* | create_index delete_index read index view_index_metadata @aliases @settings
logs-cloud_security_posture.findings-* logs-cloud_security_posture.vulnerabilities-* | read view_index_metadata
logs-cloud_security_posture.findings_latest-default* logs-cloud_security_posture.vulnerabilities_latest-default* | create_index read index delete @delete manage @aliases @settings
logs-cloud_security_posture.scores-default* | create_index read index delete @delete @aliases @settings @auto_put
logs-wiz.vulnerability-* logs-wiz.cloud_configuration_finding-* logs-wiz.cloud_configuration_finding_full_posture-* logs-google_scc.finding-* logs-aws.securityhub_findings-* logs-aws.securityhub_findings_full_posture-* logs-aws_securityhub.finding-* logs-aws.inspector-* logs-aws.config-* logs-amazon_security_lake.findings-* logs-qualys_vmdr.asset_host_detection-* logs-tenable_sc.vulnerability-* logs-tenable_io.vulnerability-* logs-rapid7_insightvm.vulnerability-* logs-rapid7_insightvm.asset_vulnerability-* logs-carbon_black_cloud.asset_vulnerability_summary-* | read view_index_metadata
logs-m365_defender.vulnerability-* logs-microsoft_defender_endpoint.vulnerability-* logs-microsoft_defender_cloud.assessment-* logs-prisma_cloud.misconfiguration-* logs-prisma_cloud.vulnerability-* logs-sentinel_one.application_risk-* | read view_index_metadata @delete
logs-extrahop.investigation-* logs-qualys_gav.asset-* logs-sentinel_one.application-* logs-sentinel_one.threat_event-* logs-sentinel_one.unified_alert-* logs-island_browser.user-* logs-island_browser.device-* logs-cyera.classification-* logs-cyera.issue-* logs-cyera.datastore-* logs-ironscales.incident-* logs-axonius.adapter-* logs-axonius.alert_and_incident-* logs-axonius.application-* logs-axonius.compute-* logs-axonius.exposure-* logs-axonius.gateway-* logs-axonius.identity-* logs-axonius.network-* logs-axonius.storage-* logs-axonius.ticket-* logs-axonius.user-* logs-jupiter_one.risks_and_alerts-* | manage create_index read index write delete @delete @aliases @auto_put
security_solution-*.vulnerability_latest security_solution-*.misconfiguration_latest | manage read @aliases @settings
security_solution-*.vulnerability_latest-* security_solution-*.misconfiguration_latest-* | create_index index manage read delete @aliases @settings
risk-score.risk-* | all
.entity_analytics.* | all
.asset-criticality.asset-criticality-* | create_index manage read write
.entities.* | read write
.entities.*history* | create_index manage read write
.entities.*reset* | create_index manage read write
logs-cloud_defend.* metrics-cloud_defend.* | read view_index_metadata
.slo-observability.* | all
.logs-endpoint.heartbeat-* | read create_index
.edr-workflow-insights-* | create_index auto_configure manage read write delete @settings @mapping @rollover
.elastic-connectors* | read
`;

const REMOTE = ['.monitoring-*', 'apm-*', 'logs-apm.*', 'metrics-apm.*', 'traces-apm.*', 'traces-apm-*'];

/**
 * The role of Kibana itself, which is also that of the service account elastic/kibana
 * (KibanaOwnedReservedRoleDescriptors.kibanaSystem).
 */
export function kibanaSystemRole(): JsonObject {
  const role = normalRole({
    cluster: CLUSTER,
    indices: indexGroups(INDICES),
    metadata: { _reserved: true },
  });
  return {
    ...role,
    global: {
      application: { manage: { applications: ['kibana-*'] } },
      profile: { write: { applications: ['kibana*'] } },
    },
    remote_indices: remotelyRead(REMOTE),
    remote_cluster: [{ privileges: ['monitor_stats'], clusters: ['*'] }],
  };
}
