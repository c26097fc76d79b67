import type { Server, ServerOptions } from 'node:http';
import type { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { credentialsOf, type TlsCredentials } from './credentials';
import type { ClientAuthentication, TlsOptions } from './options';

/** Milliseconds within which a client must have agreed with the server on a cipher. */
const HANDSHAKE_TIMEOUT = 10_000;

/** Makes servers that speak TLS. */
export class TlsServers {
  constructor(
    private readonly createHttps: typeof createServer,
    readonly credentials: TlsCredentials,
    private readonly clientAuthentication: ClientAuthentication,
  ) {}

  /** @param options of the HTTP side. */
  create(options: ServerOptions): Server {
    const { server, authorities } = this.credentials;
    const asked = this.clientAuthentication !== 'none';
    const created = this.createHttps({
      ...options,
      cert: server.certificate,
      key: server.key,
      handshakeTimeout: HANDSHAKE_TIMEOUT,
      minVersion: 'TLSv1.2',
      ...(asked && { ca: authorities, requestCert: true }),
      rejectUnauthorized: this.clientAuthentication === 'required',
    });
    if (this.clientAuthentication === 'optional') created.prependListener('secureConnection', refuseUntrusted);
    return created;
  }
}

/**
 * Reads or makes what TLS needs. Node's TLS is loaded only here, because a start without it should not take longer.
 *
 * @throws Error if a file cannot be read or used.
 */
export async function tlsServersOf(options: TlsOptions): Promise<TlsServers> {
  const { createServer: createHttps } = require('node:https') as typeof import('node:https');
  const credentials = await credentialsOf(options);
  return new TlsServers(createHttps, credentials, options.clientAuthentication ?? 'none');
}

/** A certificate may be absent, but not one that no authority has signed (Java's setWantClientAuth). */
function refuseUntrusted(socket: TLSSocket): void {
  if (!socket.authorized && Object.keys(socket.getPeerCertificate()).length > 0) socket.destroy();
}
