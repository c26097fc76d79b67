import type { JsonObject } from '../json/value';
import { normalRole } from './role-descriptor';

const metadata = { _reserved: true };
const SENDS_METRICS = ['monitor', 'cluster:admin/xpack/monitoring/bulk'];
const WATCH = 'cluster:admin/xpack/watcher/watch/';

/** The roles of the other built-in users: what Logstash, Beats, APM Server and monitoring may do (ReservedRolesStore). */
export const SYSTEM_ROLES: Readonly<Record<string, JsonObject>> = {
  apm_system: normalRole({
    cluster: SENDS_METRICS,
    indices: [{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create_doc'] }],
    metadata,
  }),
  beats_system: normalRole({
    cluster: SENDS_METRICS,
    indices: [{ names: ['.monitoring-beats-*'], privileges: ['create_index', 'create'] }],
    metadata,
  }),
  logstash_system: normalRole({ cluster: SENDS_METRICS, metadata }),
  remote_monitoring_agent: normalRole({
    cluster: [
      'manage_index_templates',
      'manage_ingest_pipelines',
      'monitor',
      'cluster:admin/ilm/get',
      'cluster:admin/ilm/put',
      'cluster:monitor/xpack/watcher/watch/get',
      `${WATCH}put`,
      `${WATCH}delete`,
    ],
    indices: [
      { names: ['.monitoring-*'], privileges: ['all'] },
      {
        names: ['metricbeat-*'],
        privileges: ['index', 'create_index', 'view_index_metadata', 'indices:admin/aliases', 'indices:admin/rollover'],
      },
    ],
    metadata,
  }),
  remote_monitoring_collector: normalRole({
    cluster: ['monitor'],
    indices: [
      { names: ['*'], privileges: ['monitor'], allow_restricted_indices: true },
      { names: ['.kibana*'], privileges: ['read'], allow_restricted_indices: true },
    ],
    metadata,
  }),
};
