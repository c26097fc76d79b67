import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';
import { kibanaSystemRole } from './kibana-system';
import { normalRole } from './role-descriptor';
import { SYSTEM_ROLES } from './system-roles';

/** All roles that were created, by name. */
export function rolesOf(store: Store): Map<string, JsonObject> {
  return store.section<JsonObject>('role');
}

/** The role of that name, whether created or built in; undefined if there is none. */
export function roleNamed(store: Store, name: string): JsonObject | undefined {
  return builtInRole(name) ?? rolesOf(store).get(name);
}

const ALL_APPLICATIONS = [{ application: '*', privileges: ['*'], resources: ['*'] }];
const EVERYTHING = [
  { names: ['*'], privileges: ['all'], allow_restricted_indices: false },
  {
    names: ['*'],
    privileges: ['monitor', 'read', 'read_cross_cluster', 'view_index_metadata'],
    allow_restricted_indices: true,
  },
];
const RESERVED = { metadata: { _reserved: true } };

/** Roles that every cluster has (ReservedRolesStore), as far as people give them to the users of connectors. */
const BUILT_IN: Readonly<Record<string, JsonObject>> = {
  superuser: {
    ...normalRole({
      cluster: ['all'],
      indices: EVERYTHING,
      applications: ALL_APPLICATIONS,
      run_as: ['*'],
      ...RESERVED,
    }),
    // Unlike other roles, which are enabled or not.
    transient_metadata: {},
    remote_indices: EVERYTHING.map((group) => ({ ...group, clusters: ['*'] })),
    remote_cluster: [{ privileges: ['monitor_enrich', 'monitor_stats'], clusters: ['*'] }],
  },
  editor: normalRole({
    indices: [
      { names: ['/~(([.]|ilm-history-).*)/'], privileges: ['maintenance', 'read', 'view_index_metadata', 'write'] },
    ],
    ...RESERVED,
  }),
  viewer: normalRole({
    indices: [{ names: ['/~(([.]|ilm-history-).*)/'], privileges: ['read', 'view_index_metadata'] }],
    ...RESERVED,
  }),
  ingest_admin: normalRole({ cluster: ['manage_index_templates', 'manage_pipeline'], ...RESERVED }),
  kibana_admin: normalRole({
    applications: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
    ...RESERVED,
  }),
  kibana_system: kibanaSystemRole(),
  ...SYSTEM_ROLES,
  transport_client: normalRole({ cluster: ['transport_client'], ...RESERVED }),
  snapshot_user: normalRole({
    cluster: ['create_snapshot', 'cluster:admin/repository/get'],
    indices: [{ names: ['*'], privileges: ['view_index_metadata'], allow_restricted_indices: true }],
    ...RESERVED,
  }),
  monitoring_user: normalRole({
    cluster: ['cluster:monitor/main', 'cluster:monitor/xpack/info', 'cluster:monitor/remote/info'],
    indices: [
      {
        names: ['.monitoring-*', '/metrics-(beats|elasticsearch|enterprisesearch|kibana|logstash).*/'],
        privileges: ['read', 'read_cross_cluster'],
      },
    ],
    ...RESERVED,
  }),
};

/** The roles that every cluster has, by name. */
export function builtInRoles(): Readonly<Record<string, JsonObject>> {
  return BUILT_IN;
}

export function isBuiltInRole(name: string): boolean {
  return Object.hasOwn(BUILT_IN, name);
}

function builtInRole(name: string): JsonObject | undefined {
  return isBuiltInRole(name) ? BUILT_IN[name] : undefined;
}
