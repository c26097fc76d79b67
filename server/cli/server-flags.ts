import type { ServerOptions, TlsOptions, UpstreamOptions } from '../index';
import { optionWords } from '../option-words';
import { EMULATED_VERSIONS } from '../runtime/versions';
import { type Flags, type FlagValues, UsageError } from './flags';

/** The flags that configure a server. */
export const serverFlags = {
  port: {
    value: 'number',
    highest: 65_535,
    short: 'p',
    help: 'Port to listen on; 0 lets the system choose. Default 9200.',
  },
  host: {
    value: 'text',
    help: 'Address to listen on. Default 127.0.0.1; 0.0.0.0 accepts connections from other machines.',
  },
  fixture: {
    value: 'text',
    short: 'f',
    help: 'State to start with and to reset to: the name of a fixture or the path of a file.',
  },
  fixtures: { value: 'text', help: 'Folder with your own fixtures, which take precedence over the built-in ones.' },
  'es-version': {
    value: 'text',
    help: `Version of Elasticsearch to be: ${EMULATED_VERSIONS}, such as 8.19.3. Default 9.6.0.`,
  },
  'build-flavor': { value: optionWords.buildFlavor, help: 'Build flavor reported by GET /. Default default.' },
  'cluster-name': { value: 'text', help: 'Name of the cluster. Default docker-cluster.' },
  license: {
    value: optionWords.license,
    help: 'License of the cluster. Default trial.',
  },
  auth: {
    value: optionWords.auth,
    help: 'Credentials of requests: not needed (none), needed but not checked (any), or checked (on). Default none.',
  },
  password: {
    value: 'text',
    help: 'Password of the user elastic, with --auth on. Default: one is generated and printed.',
  },
  tls: {
    value: 'none',
    help: 'Speak TLS, with certificates made for localhost and this machine unless others are given.',
  },
  'tls-port': {
    value: 'number',
    highest: 65_535,
    help: 'Port for TLS beside the plain one; 0 lets the system choose. Default: --port speaks only TLS.',
  },
  'tls-hosts': {
    value: 'text',
    help: 'Further names and addresses for which the certificate is made, separated by commas.',
  },
  'tls-folder': { value: 'text', help: 'Folder that keeps the certificates for the next start.' },
  'tls-cert': { value: 'text', help: 'File with a certificate of your own (PEM), with --tls-key.' },
  'tls-key': { value: 'text', help: 'File with its private key (PEM).' },
  'tls-ca': {
    value: 'text',
    help: 'File with the authorities (PEM) that signed it, and that sign the certificates of clients.',
  },
  'tls-client-auth': {
    value: ['none', 'optional', 'required'],
    help: 'Whether clients must show a certificate. Default none.',
  },
  setting: {
    value: 'list',
    short: 'E',
    help: 'Cluster setting to start with, as name=value: action.destructive_requires_name=false. May be repeated.',
  },
  refresh: {
    value: optionWords.refresh,
    help: 'When searches see writes: at once, or after a refresh or the refresh interval. Default immediate.',
  },
  time: { value: 'time', help: 'Initial time of the clock, in ISO 8601. Default: now.' },
  'time-rate': { value: 'decimal', help: 'Speed of the clock relative to real time; 0 stops it. Default 1.' },
  'time-tick': { value: 'duration', help: 'How far the clock advances with each request: 1s, 250ms.' },
  seed: { value: 'text', help: 'Seed for ids and random numbers: the same seed and requests give the same responses.' },
  'stand-in': { value: 'none', help: 'Advance sync jobs automatically, as a connector service would.' },
  'journal-entries': {
    value: 'number',
    help: 'How many of the latest requests to keep in the journal; 0 for none. Default 1000.',
  },
  'journal-bytes': { value: 'number', help: 'Maximum size of the journal in bytes. Default 16777216 (16mb).' },
  'journal-body-bytes': {
    value: 'number',
    help: 'How many bytes of a body to keep; the first part of a larger one. Default 1048576 (1mb).',
  },
  log: {
    value: ['text', 'json'],
    help: 'Write a line for each request to standard error, with the reason if it was refused. Default: none.',
  },
  'max-sandboxes': { value: 'number', help: 'Maximum number of sandboxes. Default 2000.' },
  'allowed-hosts': {
    value: 'text',
    help: 'Further host names to accept, separated by commas. Addresses, localhost and names without a dot are always accepted.',
  },
  token: { value: 'text', help: 'Token that control calls must send as X-Mock-Token, in ASCII. Default: none.' },
  upstream: {
    value: 'text',
    help: 'URL of a real cluster to pass requests on to: https://localhost:9200. The journal, waits, verification and faults work as usual.',
  },
  'upstream-api-key': {
    value: 'text',
    help: 'API key (base64 of id:api_key) to send to the cluster. Default: the credentials of each request.',
  },
  'upstream-username': { value: 'text', help: 'User to send to the cluster, with --upstream-password.' },
  'upstream-password': { value: 'text', help: 'Password of that user.' },
  'upstream-credentials': {
    value: ['replace', 'pass'],
    help: 'Whether these replace the credentials of requests, or are only for what the server itself asks. Default replace.',
  },
  'upstream-ca': { value: 'text', help: 'File with the authorities (PEM) that sign the certificate of the cluster.' },
  'upstream-fingerprint': {
    value: 'text',
    help: "SHA-256 fingerprint of the cluster's authority, to trust nothing else.",
  },
  'upstream-allow': { value: 'text', help: 'Name of the cluster, to use it although it has data.' },
  'upstream-timeout': {
    value: 'duration',
    help: 'Time that the cluster may be silent while a request waits; 0 for no limit. Default 5m.',
  },
  'no-control': { value: 'none', help: 'Switch off everything under /_mock.' },
  'max-body-bytes': { value: 'number', help: 'Maximum size of a request body in bytes. Default 104857600 (100mb).' },
  'max-request-work': {
    value: 'number',
    help: 'Work that a small request may cause, in units of about 25 ns. Default 4000000.',
  },
  'max-request-memory': {
    value: 'number',
    help: 'Bytes that a small request may build while it is handled. Default 134217728 (128mb).',
  },
  'max-connections': { value: 'number', help: 'Maximum number of open connections. Default 4000.' },
  'max-waiting': { value: 'number', help: 'Maximum number of requests that wait for something. Default 1000.' },
  'max-subscribers': { value: 'number', help: 'Maximum number of readers of journal events. Default 200.' },
  'max-unread-bytes': {
    value: 'number',
    help: 'Maximum size of large responses that clients have not read yet. Default 268435456 (256mb).',
  },
  'headers-timeout': {
    value: 'duration',
    help: 'Time for the headers of a request to arrive; 0 for no limit. Default 1m.',
  },
  'request-timeout': { value: 'duration', help: 'Time for a whole request to arrive; 0 for no limit. Default 5m.' },
  'idle-timeout': { value: 'duration', help: 'Time that a connection may stay idle; 0 for no limit. Default 1h.' },
  'stop-timeout': { value: 'duration', help: 'Time for requests in progress to finish after SIGTERM. Default 3s.' },
} as const satisfies Flags;

/** The server options that the flags specify. */
export function optionsOf(values: ServerValues): ServerOptions {
  return {
    port: values.port,
    host: values.host,
    fixture: values.fixture,
    fixtures: values.fixtures,
    esVersion: values['es-version'],
    buildFlavor: values['build-flavor'],
    clusterName: values['cluster-name'],
    license: values.license,
    auth: values.auth,
    password: values.password,
    refresh: values.refresh,
    settings: settingsOf(values.setting),
    clock: { now: values.time, rate: values['time-rate'], tick: values['time-tick'] },
    seed: values.seed,
    standIn: values['stand-in'],
    journal: {
      entries: values['journal-entries'],
      bytes: values['journal-bytes'],
      bodyBytes: values['journal-body-bytes'],
    },
    maxSandboxes: values['max-sandboxes'],
    allowedHosts: listOf(values['allowed-hosts']),
    tls: tlsOf(values),
    token: values.token,
    upstream: upstreamOf(values),
    control: values['no-control'] === undefined ? undefined : !values['no-control'],
    limits: {
      connections: values['max-connections'],
      waiting: values['max-waiting'],
      subscribers: values['max-subscribers'],
      unreadBytes: values['max-unread-bytes'],
      headersTimeout: values['headers-timeout'],
      requestTimeout: values['request-timeout'],
      idleTimeout: values['idle-timeout'],
      stopTimeout: values['stop-timeout'],
    },
    maxBodyBytes: values['max-body-bytes'],
    maxRequestWork: values['max-request-work'],
    maxRequestMemory: values['max-request-memory'],
  };
}

type ServerValues = FlagValues<typeof serverFlags>;

/** TLS is meant by any of its flags, unless it is switched off. */
function tlsOf(values: ServerValues): TlsOptions | undefined {
  if (!speaksTls(values)) return undefined;
  return {
    port: values['tls-port'],
    hosts: listOf(values['tls-hosts']),
    folder: values['tls-folder'],
    certificate: values['tls-cert'],
    key: values['tls-key'],
    authorities: values['tls-ca'],
    clientAuthentication: values['tls-client-auth'],
  };
}

/** Whether flags say that the server speaks TLS. */
export function speaksTls(values: ServerValues): boolean {
  return values.tls ?? Object.keys(values).some((name) => name.startsWith('tls'));
}

/** @throws UsageError for flags of a cluster without its URL. */
function upstreamOf(values: ServerValues): UpstreamOptions | undefined {
  const { upstream: url } = values;
  const others = Object.keys(values).filter((name) => name.startsWith('upstream-'));
  if (url === undefined) {
    if (others.length === 0) return undefined;
    throw new UsageError(`--${others[0]} needs --upstream with the URL of the cluster.`);
  }
  return {
    url,
    apiKey: values['upstream-api-key'],
    username: values['upstream-username'],
    password: values['upstream-password'],
    credentials: values['upstream-credentials'],
    ca: values['upstream-ca'],
    fingerprint: values['upstream-fingerprint'],
    allow: values['upstream-allow'],
    timeout: values['upstream-timeout'],
  };
}

/** @throws UsageError for an item that is not `name=value`. */
function settingsOf(items: readonly string[] = []): Readonly<Record<string, string>> {
  const pairs = items.map((item) => {
    const equals = item.indexOf('=');
    if (equals < 1) throw new UsageError(`--setting must be name=value, not ${item}.`);
    return [item.slice(0, equals).trim(), item.slice(equals + 1).trim()] as const;
  });
  return Object.fromEntries(pairs);
}

function listOf(value: string | undefined): string[] | undefined {
  return value?.split(',').map((part) => part.trim());
}
