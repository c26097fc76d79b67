import type { JsonObject } from '../json/value';
import type { Store } from '../store/store';
import { kibanaSystemRole } from './reserved-roles/kibana-system';
import { normalRole } from './role-descriptor';

/** An account of a service, which has no password but tokens, and a role of its own (ServiceAccount). */
export interface ServiceAccount {
  /** `elastic/fleet-server` */
  readonly principal: string;
  readonly role: JsonObject;
}

const CREATE = ['create_index', 'auto_configure'];
const USE = ['read', 'write', 'monitor', ...CREATE, 'maintenance'];
const USE_AND_VIEW = [...USE, 'view_index_metadata'];

function group(names: string, privileges: readonly string[], restricted = false): JsonObject {
  return { names: names.split(' '), privileges: [...privileges], allow_restricted_indices: restricted };
}

const FLEET_INDICES = [
  'actions',
  'agents',
  'artifacts',
  'enrollment-api-keys',
  'policies',
  'policies-leader',
  'servers',
  'fileds',
];

/** The accounts that every cluster has, by name, with their roles (ElasticServiceAccounts). */
const ACCOUNTS: Readonly<Record<string, () => JsonObject>> = {
  'elastic/auto-ops': () =>
    normalRole({
      cluster: ['monitor', 'read_ilm', 'read_slm'],
      indices: [group('*', ['monitor', 'view_index_metadata'], true)],
    }),
  'elastic/enterprise-search-server': () =>
    normalRole({
      cluster: ['manage', 'manage_security', 'read_connector_secrets', 'write_connector_secrets'],
      indices: [group(ENTERPRISE_SEARCH, ['manage', 'read', 'write'])],
    }),
  'elastic/fleet-server': () =>
    normalRole({
      cluster: ['monitor', 'manage_own_api_key', 'read_fleet_secrets', 'cluster:admin/xpack/connector/*'],
      indices: [
        group(FLEET_STREAMS, ['write', ...CREATE]),
        group('profiling-*', ['read', 'write']),
        group('traces-apm.sampled-*', ['read', 'monitor', 'maintenance']),
        group('.fleet-secrets*', ['read'], true),
        ...FLEET_INDICES.map((name) => group(`.fleet-${name}*`, USE, true)),
        group('synthetics-*', ['read', 'write', ...CREATE]),
        group('.elastic-connectors*', USE_AND_VIEW),
        group('content-* .search-acl-filter-*', USE_AND_VIEW),
        group('agentless-*', USE_AND_VIEW),
      ],
      applications: [{ application: 'kibana-*', privileges: ['reserved_fleet-setup'], resources: ['*'] }],
    }),
  'elastic/fleet-server-remote': () =>
    normalRole({
      cluster: ['monitor', 'manage_own_api_key'],
      indices: [group('logs-* metrics-* traces-*', ['write', ...CREATE])],
    }),
  'elastic/kibana': () => ({ ...kibanaSystemRole(), metadata: {} }),
};

const FLEET_STREAMS =
  'logs-* metrics-* traces-* .logs-endpoint.diagnostic.collection-* .logs-endpoint.action.responses-* .logs-endpoint.heartbeat-*';

const ENTERPRISE_SEARCH = [
  'search-*',
  '.search-acl-filter-*',
  '.elastic-analytics-collections',
  '.ent-search-*',
  '.monitoring-ent-search-*',
  'metricbeat-ent-search-*',
  'enterprise-search-*',
  'logs-app_search.analytics-default',
  'logs-elastic_analytics.events-*',
  'logs-enterprise_search.api-default',
  'logs-enterprise_search.audit-default',
  'logs-app_search.search_relevance_suggestions-default',
  'logs-crawler-default',
  'logs-elastic_crawler-default',
  'logs-workplace_search.analytics-default',
  'logs-workplace_search.content_events-default',
  '.elastic-connectors*',
].join(' ');

/** The account of Enterprise Search ended with version 9.0 (Elasticsearch's pull request 124655). */
const UNTIL_9_0 = /^(?:8\.|9\.0\.)/;

/** All accounts that a version of Elasticsearch has, sorted by name. Computed for each call. */
export function serviceAccounts(esVersion: string): ServiceAccount[] {
  return Object.entries(ACCOUNTS)
    .filter(([principal]) => principal !== 'elastic/enterprise-search-server' || UNTIL_9_0.test(esVersion))
    .map(([principal, role]) => ({ principal, role: role() }));
}

/** A token of a service account as stored, by `account/name`. */
export interface ServiceToken {
  readonly account: string;
  readonly name: string;
  readonly secret_hash: string;
  readonly creation: number;
}

/** All tokens of service accounts, by `elastic/fleet-server/name`. */
export function serviceTokensOf(store: Store): Map<string, ServiceToken> {
  return store.section<ServiceToken>('service_token');
}
