import { X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import type { Command } from './command';
import { CallError } from './connection';
import { type Flags, readFlags, UsageError } from './flags';
import { print } from './print';

const flags = {
  url: { value: 'text', help: 'URL of the server. Default $ES_CONNECTOR_MOCK_URL, or https://127.0.0.1:9200.' },
  fingerprint: { value: 'none', help: "Print the certificate's SHA-256 fingerprint instead." },
} as const satisfies Flags;

const PATIENCE = 10_000;

export const caCommand: Command = {
  usage: 'ca [flags]',
  summary: 'Prints the certificate of the authority that clients of a server with --tls have to trust.',
  details: ['es-connector-mock ca > http_ca.crt'],
  flags,
  run: async (args) => {
    const { ES_CONNECTOR_MOCK_URL } = process.env;
    const { values, rest } = readFlags(flags, args, { ES_CONNECTOR_MOCK_URL });
    if (rest.length > 0) throw new UsageError(`ca takes no arguments, but got: ${rest.join(' ')}`);
    const certificate = await authorityOf(values.url ?? 'https://127.0.0.1:9200');
    const { fingerprint256 } = certificate;
    print(values.fingerprint ? `${fingerprint256.replaceAll(':', '').toLowerCase()}\n` : certificate.toString());
    return 0;
  },
};

/**
 * The last certificate of the chain that a server presents. Nothing is known yet by which it could be verified.
 *
 * @throws UsageError if the URL is not one of a server that speaks TLS.
 * @throws CallError if no such server answers.
 */
function authorityOf(url: string): Promise<X509Certificate> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:')
    throw new UsageError(`[${url}] is not the URL of a server that speaks TLS, such as https://127.0.0.1:9200.`);
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void =>
      reject(
        new CallError(
          `No server speaks TLS at ${url} (${reason}). Start one with: es-connector-mock --tls.`,
          'unreachable',
        ),
      );
    const socket = connect(
      { host, port: Number(parsed.port || 443), rejectUnauthorized: false, timeout: PATIENCE },
      () => {
        resolve(lastOf(socket.getPeerCertificate(true)));
        socket.destroy();
      },
    );
    socket.on('timeout', () => socket.destroy(new Error('no response in time')));
    socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
  });
}

function lastOf(first: DetailedPeerCertificate): X509Certificate {
  let last = first;
  while (last.issuerCertificate && last.issuerCertificate !== last) last = last.issuerCertificate;
  return new X509Certificate(last.raw);
}
