import type { ReservedRole } from './table';

const READ = 'read view_index_metadata';
const WRITE = `${READ} write maintenance`;
const KEEP = `${READ} write manage`;
/** All indices but hidden ones. */
const DATA = `/~(([.]|ilm-history-).*)/ | ${READ} read_view_metadata`;
const LISTS =
  '.siem-signals* .lists-* .items-* .reindexed-v8-siem-signals* .reindexed-v8-lists-* .reindexed-v8-items-*';
const [ENTITIES, ASSETS] = [
  '.entities.v1.latest.security_* .entities.v2.latest.* .entities.v2.updates.* .entities.v2.metadata.*',
  '.asset-criticality.asset-criticality-*',
];
const ANALYTICS =
  '.entity_analytics.monitoring* .entity_analytics.entity-leads* .entity_analytics.watchlists.* .entities.*.history.*';
const ALERTS = '.alerts* .preview.alerts* .adhoc.alerts*';
const PROFILING = `profiling-* .profiling-* | ${READ}`;

/** The roles of people who work with Kibana (ReservedRolesStore.buildViewerRoleDescriptor, buildEditorRoleDescriptor). */
export const ROLES_OF_KIBANA_USERS: Readonly<Record<'viewer' | 'editor', ReservedRole>> = {
  viewer: {
    cluster: 'monitor_inference',
    indices: `${DATA}
.slo-observability.* | ${READ}
.evaluation-* | ${READ}
${LISTS} ${ENTITIES} ${ASSETS} ${ANALYTICS} | ${READ}
${ALERTS} | ${READ}
${PROFILING}`,
    kibana: 'kibana-.kibana read',
  },
  editor: {
    cluster: 'monitor_inference',
    indices: `${DATA}
observability-annotations | ${READ} write
.slo-observability.* | ${KEEP}
.evaluation-* | ${KEEP}
${LISTS} ${ASSETS} | ${WRITE}
${ENTITIES} ${ANALYTICS} | ${READ}
.internal.alerts* .internal.preview.alerts* .internal.adhoc.alerts* ${ALERTS} | ${WRITE}
${PROFILING}`,
    kibana: 'kibana-.kibana all',
  },
};
