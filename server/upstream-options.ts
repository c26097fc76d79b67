import { readDuration } from './runtime/duration';
import { readNamed } from './runtime/invalid-value';
import type { Expected } from './validation/option-kinds';

/** A real cluster behind the server. */
export interface UpstreamOptions {
  /** `https://cluster:9200`, with a path if the cluster is below one. */
  readonly url: string;
  /** The base64 of `id:api_key` that requests are sent with, instead of their own credentials. */
  readonly apiKey?: string | undefined;
  /** A user and a password that requests are sent with, instead of their own credentials. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /**
   * Whether these credentials replace those of requests (the default), or requests keep their own, and only what the server
   * itself asks of the cluster is sent with these.
   */
  readonly credentials?: 'replace' | 'pass' | undefined;
  /** File in PEM with the authorities to trust. */
  readonly ca?: string | undefined;
  /** The SHA-256 fingerprint of the certificate of the cluster's authority, or of the cluster itself. */
  readonly fingerprint?: string | undefined;
  /** The name of a cluster that may be used although it has data. */
  readonly allow?: string | undefined;
  /** How long the cluster may be silent while a request waits for it: milliseconds or `5m`; 0 for no limit. */
  readonly timeout?: number | string | undefined;
}

/** What each option may be. */
export const upstreamOptions: Readonly<Record<keyof UpstreamOptions, Expected>> = {
  url: ['text'],
  apiKey: ['text'],
  username: ['text'],
  password: ['text'],
  credentials: { oneOf: ['replace', 'pass'] },
  ca: ['text'],
  fingerprint: ['text'],
  allow: ['text'],
  timeout: ['number', 'text'],
};

/** The options of a cluster, checked and with defaults. */
export interface UpstreamSettings {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: number;
  /** The path that all others follow: empty, or `/es`. */
  readonly path: string;
  /** The URL as it may be shown: without credentials. */
  readonly shown: string;
  /** The Authorization header of the server's own requests to the cluster; undefined for none. */
  readonly authorization: string | undefined;
  /** True if requests keep the Authorization header that they come with. */
  readonly passesCredentials: boolean;
  readonly ca: string | undefined;
  /** In lower case, without colons. */
  readonly fingerprint: string | undefined;
  readonly allow: string | undefined;
  /** Milliseconds; 0 for no limit. */
  readonly timeout: number;
}

const SILENCE = 300_000;

/**
 * The options of a cluster with their defaults.
 *
 * @throws Error for a value that an option cannot have, or for options that exclude each other.
 */
export function upstreamSettings(options: UpstreamOptions): UpstreamSettings {
  const url = readUrl(options.url);
  const { fingerprint, ca, allow, timeout = SILENCE } = options;
  const { protocol, hostname } = url;
  const authorization = authorizationOf(options, url);
  const path = url.pathname.replace(/\/$/, '');
  if (protocol === 'http:' && (fingerprint ?? ca) !== undefined) {
    throw new Error('The upstream options [ca] and [fingerprint] are for URLs that begin with https.');
  }
  return {
    protocol: protocol as UpstreamSettings['protocol'],
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (protocol === 'https:' ? 443 : 80),
    path,
    shown: `${url.origin}${path}`,
    authorization,
    passesCredentials: authorization === undefined || options.credentials === 'pass',
    ca,
    fingerprint: fingerprint === undefined ? undefined : readFingerprint(fingerprint),
    allow,
    timeout: readNamed('upstream.timeout', () => readDuration(timeout)),
  };
}

function readUrl(text: unknown): URL {
  const url = typeof text === 'string' ? parsed(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url;
  throw new Error(`The upstream must be the URL of a cluster, such as https://localhost:9200, not ${shownText(text)}.`);
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Credentials in what should have been a URL are not shown. */
function shownText(text: unknown): string {
  return JSON.stringify(typeof text === 'string' ? text.replace(/\/\/[^/@]*@/, '//') : text);
}

function authorizationOf({ apiKey, username, password }: UpstreamOptions, url: URL): string | undefined {
  const user = username ?? (url.username === '' ? undefined : decodeURIComponent(url.username));
  const secret = password ?? (url.password === '' ? undefined : decodeURIComponent(url.password));
  if (apiKey !== undefined) {
    if (user === undefined) return `ApiKey ${apiKey}`;
    throw new Error('The upstream options [apiKey] and [username] exclude each other: give only one of them.');
  }
  if (user === undefined && secret === undefined) return undefined;
  if (user === undefined) throw new Error('The upstream option [password] needs [username].');
  if (secret === undefined) throw new Error('The upstream option [username] needs [password].');
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

function readFingerprint(text: string): string {
  const digits = text.replaceAll(':', '').toLowerCase();
  if (/^[\da-f]{64}$/.test(digits)) return digits;
  throw new Error('The upstream option [fingerprint] must be a SHA-256 fingerprint: 64 hexadecimal digits.');
}
