import { join, resolve } from 'node:path';
import { UsageError } from '../flags';
import type { ServerValues } from './effects';
import type { ImageSettings } from './environment';

const ENABLED = 'xpack.security.enabled';
const SSL = 'xpack.security.http.ssl';
const TRANSPORT_SSL = 'xpack.security.transport.ssl';

/** The settings that are honoured here; others of security have no effect or are not known. */
export const securitySettings: readonly string[] = [
  ENABLED,
  ...['enabled', 'key', 'certificate', 'certificate_authorities', 'client_authentication'].map(
    (part) => `${SSL}.${part}`,
  ),
];

/** Means of having certificates that are not supported: what they contain cannot be used. */
const UNSUPPORTED = /^xpack\.security\.http\.ssl\.(?:keystore|truststore)\.|^xpack\.security\.http\.ssl\..*passphrase$/;

/** What settings and password of the official image mean for credentials and TLS. */
export interface ImpliedSecurity {
  readonly values: ServerValues;
  /** True if nothing was said about security at all, which Elasticsearch would switch on. */
  readonly unsaid: boolean;
}

/**
 * Whether credentials are checked and TLS is spoken. As in Elasticsearch, security is on unless it is switched off, and TLS
 * is configured automatically if nothing about it is set; but without a password and without any such setting, the server
 * stays open.
 *
 * @param hasPassword whether the user elastic was given one.
 * @param configuration the folder to which paths of certificates are relative.
 * @throws UsageError for what keeps a cluster from starting, and for keystores.
 */
export function impliedSecurity(settings: ImageSettings, hasPassword: boolean, configuration: string): ImpliedSecurity {
  const names = [...settings.keys()].filter((name) => name.startsWith('xpack.security.'));
  const enabled = booleanOf(settings, ENABLED);
  const tls = tlsOf(settings, configuration);
  if (names.length === 0 && !hasPassword) return { values: {}, unsaid: true };
  if (enabled === false) return { values: { auth: 'none' }, unsaid: false };
  const automatic = configuresItself(settings)
    ? { tls: true as const, 'tls-folder': join(configuration, 'certs') }
    : {};
  return { values: { auth: 'on', ...automatic, ...tls }, unsaid: false };
}

/** The conditions of AutoConfigureNode.checkExistingConfiguration, for a node with all roles. */
function configuresItself(settings: ImageSettings): boolean {
  if (booleanOf(settings, 'xpack.security.autoconfiguration.enabled') === false) return false;
  const configured = [...settings.keys()].some(
    (name) => name === ENABLED || name.startsWith(`${SSL}.`) || name.startsWith(`${TRANSPORT_SSL}.`),
  );
  return !configured && isAlone(settings);
}

/** AutoConfigureNode.isInitialClusterNode */
function isAlone(settings: ImageSettings): boolean {
  if (settings.get('discovery.type') === 'single-node') return true;
  const masters = settings.get('cluster.initial_master_nodes');
  const others = [masters, settings.get('discovery.seed_hosts'), settings.get('discovery.seed_providers')];
  return (
    others.every((value) => value === undefined) || (masters !== undefined && masters === settings.get('node.name'))
  );
}

/** @throws UsageError in the words of SSLService.validateServerConfiguration, which keeps a cluster from starting. */
function tlsOf(settings: ImageSettings, configuration: string): ServerValues {
  const given = [...settings.keys()].filter((name) => name.startsWith(`${SSL}.`)).sort();
  if (given.length === 0) return {};
  if (booleanOf(settings, `${SSL}.enabled`) === undefined) {
    throw new UsageError(
      `invalid configuration for ${SSL} - [${SSL}.enabled] is not set, but the following settings have been configured: ` +
        `[${given.join(',')}]`,
    );
  }
  if (booleanOf(settings, `${SSL}.enabled`) === false) return {};
  const unsupported = given.find((name) => UNSUPPORTED.test(name));
  if (unsupported !== undefined) {
    throw new UsageError(
      `[${unsupported}] is not supported by es-connector-mock: give files in PEM without a passphrase in ` +
        `[${SSL}.key], [${SSL}.certificate] and [${SSL}.certificate_authorities].`,
    );
  }
  const file = (part: string): string | undefined => {
    const path = settings.get(`${SSL}.${part}`);
    return path === undefined ? undefined : resolve(configuration, path);
  };
  const [certificate, key] = [file('certificate'), file('key')];
  if (certificate === undefined || key === undefined) {
    throw new UsageError(
      `invalid SSL configuration for ${SSL} - server ssl configuration requires a key and certificate, but these have not ` +
        `been configured; you must set either [${SSL}.keystore.path], or both [${SSL}.key] and [${SSL}.certificate]`,
    );
  }
  const authorities = file('certificate_authorities');
  return {
    tls: true,
    'tls-cert': certificate,
    'tls-key': key,
    ...(authorities !== undefined && { 'tls-ca': authorities }),
    'tls-client-auth': clientAuthentication(settings),
  };
}

function clientAuthentication(settings: ImageSettings): 'none' | 'optional' | 'required' {
  const name = `${SSL}.client_authentication`;
  const value = (settings.get(name) ?? 'none').toLowerCase();
  if (value === 'none' || value === 'optional' || value === 'required') return value;
  throw new UsageError(`could not resolve ssl client auth, unknown value [${value}] of [${name}]`);
}

/** @throws UsageError for anything but `true` and `false` (Booleans.parseBoolean). */
function booleanOf(settings: ImageSettings, name: string): boolean | undefined {
  const value = settings.get(name);
  if (value === undefined) return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new UsageError(`Failed to parse value [${value}] of [${name}] as only [true] or [false] are allowed.`);
}
