import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { SystemClock } from '../runtime/clock';
import type { Certificates, KeyPair } from './certificates';
import type { TlsOptions } from './options';

/** What a server uses for TLS, in PEM. */
export interface TlsCredentials {
  /** The server's certificate, followed by those that signed it, and its key. */
  readonly server: KeyPair;
  /** The authorities that clients have to trust; those whose certificates the server accepts from clients. */
  readonly authorities: string;
  /** SHA-256 of the authority's certificate in hexadecimal digits, as Elasticsearch prints it at its first start. */
  readonly fingerprint: string;
  /** For clients that have to show a certificate; undefined if the server's certificate was given. */
  readonly client: KeyPair | undefined;
}

/**
 * The credentials that the options ask for: given, kept from an earlier start, or made.
 *
 * @throws Error if a file cannot be read or does not contain what it should; the message names the file.
 */
export async function credentialsOf(options: TlsOptions): Promise<TlsCredentials> {
  if (options.certificate !== undefined || options.key !== undefined) return given(options);
  const hosts = [...DEFAULT_HOSTS, hostname(), ...(options.hosts ?? [])];
  const made = await keptOrMade(hosts, options.folder);
  const authorities = options.authorities === undefined ? '' : readPem(options.authorities, 'CERTIFICATE');
  return {
    server: { ...made.server, certificate: made.server.certificate + made.authority.certificate },
    authorities: made.authority.certificate + authorities,
    fingerprint: fingerprintOf(made.authority.certificate),
    client: made.client,
  };
}

/** The names of this machine for itself, in containers too. */
const DEFAULT_HOSTS = ['localhost', '127.0.0.1', '::1', 'host.docker.internal', 'elasticsearch', 'es'];

function given({ certificate, key, authorities }: TlsOptions): TlsCredentials {
  if (certificate === undefined || key === undefined)
    throw new Error('A certificate for TLS needs its key, and a key its certificate: give both files.');
  const server = { certificate: readPem(certificate, 'CERTIFICATE'), key: readPem(key, 'PRIVATE KEY') };
  try {
    createSecureContext({ cert: server.certificate, key: server.key });
  } catch (error) {
    throw new Error(
      `The certificate [${certificate}] and the key [${key}] cannot be used: ${(error as Error).message}`,
    );
  }
  const signers = authorities === undefined ? server.certificate : readPem(authorities, 'CERTIFICATE');
  return { server, authorities: signers, fingerprint: fingerprintOf(lastOf(signers)), client: undefined };
}

/** Names as in the folder of Elasticsearch's automatic configuration, as far as it has them. */
const FILES = { authority: 'http_ca', server: 'http', client: 'client' } as const;
const PARTS = Object.keys(FILES) as (keyof Certificates)[];

/** The authority of an earlier start is used again, and its certificates as long as they are valid for all hosts. */
async function keptOrMade(hosts: readonly string[], folder: string | undefined): Promise<Certificates> {
  const found = folder === undefined ? undefined : kept(folder);
  if (found && isValidFor(found.server.certificate, hosts)) return found;
  // Loaded only here: most of it is a library for certificates.
  const { makeCertificates } = require('./certificates') as typeof import('./certificates');
  const valid = found && isValidFor(found.authority.certificate, []);
  const made = await makeCertificates(hosts, valid ? found.authority : undefined);
  if (folder !== undefined) keep(folder, made);
  return made;
}

function kept(folder: string): Certificates | undefined {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const pair = (name: string): KeyPair => ({ certificate: read(`${name}.crt`), key: read(`${name}.key`) });
  try {
    return { authority: pair(FILES.authority), server: pair(FILES.server), client: pair(FILES.client) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`Cannot read the certificates in [${folder}]: ${(error as Error).message}`);
  }
}

/** @throws Error if the folder cannot be written. */
function keep(folder: string, made: Certificates): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const part of PARTS) {
      writeFileSync(join(folder, `${FILES[part]}.crt`), made[part].certificate);
      writeFileSync(join(folder, `${FILES[part]}.key`), made[part].key, { mode: 0o600 });
    }
  } catch (error) {
    throw new Error(`Cannot keep the certificates in [${folder}]: ${(error as Error).message}`);
  }
}

function isValidFor(pem: string, hosts: readonly string[]): boolean {
  const certificate = new X509Certificate(pem);
  const covers = (host: string): boolean => {
    const address = isIP(host) > 0;
    return (address ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;
  };
  return Date.parse(certificate.validTo) > new SystemClock().now() && hosts.every(covers);
}

/** @throws Error if the file cannot be read, or is not in PEM. */
function readPem(file: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read [${file}] for TLS: ${(error as Error).message}`);
  }
  // The kind of a key may precede: BEGIN RSA PRIVATE KEY.
  if (!text.includes(`${kind}-----`)) throw new Error(`[${file}] contains no ${kind.toLowerCase()} in PEM.`);
  return text;
}

const END = '-----END CERTIFICATE-----';

function lastOf(certificates: string): string {
  const end = certificates.lastIndexOf(END) + END.length;
  return certificates.slice(certificates.lastIndexOf('-----BEGIN CERTIFICATE-----'), end);
}

function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
}
