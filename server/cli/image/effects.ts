import type { FlagValues } from '../flags';
import { UsageError } from '../flags';
import type { serverFlags } from '../server-flags';

export type ServerValues = FlagValues<typeof serverFlags>;

/**
 * The flags that Elasticsearch's settings correspond to. Of two that set the same flag, the later one takes precedence, as
 * in Elasticsearch. The settings of security are in `security.ts`.
 */
export const effects: Readonly<Record<string, (value: string, name: string) => ServerValues>> = {
  'cluster.name': (value) => ({ 'cluster-name': value }),
  'network.host': (value) => ({ host: hostOf(value) }),
  'network.bind_host': (value) => ({ host: hostOf(value) }),
  'http.host': (value) => ({ host: hostOf(value) }),
  'http.bind_host': (value) => ({ host: hostOf(value) }),
  'http.port': (value, name) => ({ port: portOf(value, name) }),
  'http.max_content_length': (value, name) => ({ 'max-body-bytes': bytesOf(value, name) }),
  'xpack.license.self_generated.type': (value, name) => ({ license: licenseOf(value, name) }),
};

/** The cluster settings that the mock obeys, which become `--setting`. */
export const obeyedSettings: readonly string[] = [
  'action.auto_create_index',
  'action.destructive_requires_name',
  'action.search.shard_count.limit',
  'cluster.blocks.read_only',
  'cluster.blocks.read_only_allow_delete',
  'cluster.indices.close.enable',
  'cluster.max_shards_per_node',
  'cluster.max_voting_config_exclusions',
  'http.cors.allow-credentials',
  'http.cors.allow-headers',
  'http.cors.allow-methods',
  'http.cors.allow-origin',
  'http.cors.enabled',
  'http.cors.expose-headers',
  'http.cors.max-age',
  'indices.id_field_data.enabled',
  'search.allow_expensive_queries',
  'search.default_allow_partial_results',
  'search.default_keep_alive',
  'search.max_buckets',
  'search.max_keep_alive',
  'search.max_open_scroll_context',
];

/** Words for the addresses of a machine (NetworkService). */
const ADDRESSES: Readonly<Record<string, string>> = {
  _local_: '127.0.0.1',
  _site_: '0.0.0.0',
  _global_: '0.0.0.0',
};

/** Of several addresses, only the first could be listened on, so all of the machine's are. */
function hostOf(value: string): string {
  const hosts = value.split(',').map((host) => ADDRESSES[host.trim()] ?? host.trim().replace(/^\[|\]$/g, ''));
  return hosts.length === 1 ? (hosts[0] as string) : '0.0.0.0';
}

/** A port, or the first of a range: in a container, nothing else listens on it. */
function portOf(value: string, name: string): number {
  const port = /^\d+(?=(?:-\d+)?$)/.exec(value)?.[0];
  if (port !== undefined && Number(port) <= 65_535) return Number(port);
  throw new UsageError(`[${name}] must be a port or a range of ports, such as 9200-9300, not [${value}].`);
}

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

function bytesOf(value: string, name: string): number {
  const [, number, unit = ''] = /^(\d+)(b|kb|mb|gb)$/i.exec(value) ?? [];
  if (number !== undefined) return Number(number) * (UNITS[unit.toLowerCase()] as number);
  throw new UsageError(`[${name}] must be a size with a unit, such as 100mb, not [${value}].`);
}

/** LicenseSettings: a cluster makes itself no other kinds of licence. */
function licenseOf(value: string, name: string): 'basic' | 'trial' {
  if (value === 'basic' || value === 'trial') return value;
  throw new UsageError(
    `Illegal self generated license type [${value}]. Must be trial or basic. Set [${name}] to one of them.`,
  );
}

/**
 * Settings about what a mock does not have: other nodes, a disk, a JVM, data to fetch. Whatever they are set to, clients
 * see no difference. Names that end in a dot stand for all settings that begin with them.
 */
const WITHOUT_EFFECT = [
  ...[
    'bootstrap.',
    'discovery.',
    'gateway.',
    'transport.',
    'path.',
    'logger.',
    'thread_pool.',
    'monitor.',
    'processors',
  ],
  ...['cluster.initial_master_nodes', 'cluster.routing.', 'cluster.info.', 'cluster.remote.'],
  ...[
    'node.roles',
    'node.attr.',
    'node.store.',
    'node.processors',
    'node.max_local_storage_nodes',
    'node.data',
    'node.master',
  ],
  ...['network.publish_host', 'network.tcp.', 'http.publish_host', 'http.publish_port', 'http.tcp.', 'http.netty.'],
  ...['indices.breaker.', 'indices.memory.', 'indices.fielddata.', 'indices.queries.', 'indices.recovery.'],
  ...['ingest.geoip.', 'readiness.', 'telemetry.', 'apm.', 'tracing.'],
  ...['xpack.ml.', 'xpack.watcher.', 'xpack.monitoring.', 'xpack.profiling.', 'xpack.graph.', 'xpack.searchable.'],
  ...['xpack.security.transport.', 'xpack.security.enrollment.', 'xpack.security.autoconfiguration.'],
  'xpack.security.http.ssl.verification_mode',
];

export function hasNoEffect(name: string): boolean {
  return WITHOUT_EFFECT.some((known) => (known.endsWith('.') ? name.startsWith(known) : name === known));
}
