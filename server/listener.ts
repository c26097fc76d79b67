import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { answerClientError, refuseConnection } from './http/client-error';
import { Connections } from './http/connections';
import type { RequestPath } from './request-path';
import type { TlsServers } from './tls/servers';

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly url: string;
}

/** The socket side of the server: listens, passes requests on, limits connections, and stops. */
export class Listener {
  private readonly server: Server;
  private readonly connections: Connections;
  private readonly scheme: string;
  private stopping = false;
  private address: Address | undefined;

  /** @param tls makes the server if it speaks TLS. */
  constructor(
    private readonly path: RequestPath,
    tls?: TlsServers,
  ) {
    const { connections, headersTimeout, requestTimeout, idleTimeout } = path.sandboxes.settings.limits;
    const checks = { connectionsCheckingInterval: checkEvery(headersTimeout, requestTimeout) };
    this.scheme = tls ? 'https' : 'http';
    this.server = tls ? tls.create(checks) : createServer(checks);
    this.server.headersTimeout = headersTimeout;
    this.server.requestTimeout = requestTimeout;
    // Elasticsearch keeps idle connections open, so a client's pool must never find a connection closed unexpectedly.
    this.server.keepAliveTimeout = 0;
    this.connections = new Connections(connections, idleTimeout);
    this.server.on('connection', (socket) => this.connections.add(socket, tls !== undefined));
    if (tls) this.server.on('secureConnection', (socket) => this.connections.secured(socket));
    this.server.on('request', (request, response) => this.handle(request, response));
    this.server.on('checkExpectation', refuseExpectation);
    this.server.on('checkContinue', (request, response) => this.expectBody(request, response));
    // Without a listener, node:http would hang up without a word.
    this.server.on('connect', (_request, socket) =>
      refuseConnection(socket as Socket, '405 Method Not Allowed', 'Unexpected http method: CONNECT'),
    );
    this.server.on('clientError', (error, socket) =>
      answerClientError(error, socket as Socket, (target) => path.methodsOf(target)),
    );
  }

  /**
   * @param port with 0, the system chooses one.
   * @throws Error that explains why the server cannot listen there.
   */
  listen(port: number, host: string): Promise<Address> {
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void => reject(new Error(listenError(error, port, host)));
      this.server.once('error', fail);
      this.server.listen(port, host, () => {
        this.server.off('error', fail);
        const bound = (this.server.address() as AddressInfo).port;
        const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
        this.address = { host, port: bound, url: `${this.scheme}://${shown}:${bound}` };
        resolve(this.address);
      });
    });
  }

  /** Listens again where it listened before `close`. @throws Error if another program listens there. */
  async resume(): Promise<void> {
    const { address } = this;
    if (address && !this.server.listening) await this.listen(address.port, address.host);
  }

  /** Lets the process end although the server listens. */
  unref(): void {
    this.server.unref();
  }

  /** Stops listening and closes all connections at once. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.connections.destroyAll();
      this.server.closeAllConnections();
    });
  }

  /**
   * Stops listening, answers the requests in progress, and closes each connection when it is no longer in use.
   *
   * @param timeout milliseconds after which requests in progress are given up.
   */
  async finish(timeout: number): Promise<void> {
    this.stopping = true;
    this.path.sandboxes.endStreams();
    const took = await this.connections.acceptAll(timeout / 2);
    // Closing node:http's server would also close idle connections, on which a request may be on its way.
    NetServer.prototype.close.call(this.server);
    await this.connections.finish(timeout - took);
    await this.close();
  }

  /** The requests that have not been answered yet: method and path. */
  inProgress(): string[] {
    return this.connections.inProgress();
  }

  /** While the server stops, the response to a new request is the last one on its connection. */
  private handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.stopping) response.shouldKeepAlive = false;
    this.path.handle(request, response);
  }

  /** A body that is too large is rejected before it is sent, because the client waits for permission to continue. */
  private expectBody(request: IncomingMessage, response: ServerResponse): void {
    const { maxBodyBytes } = this.path.sandboxes.settings;
    const accepted = Number(request.headers['content-length'] ?? 0) <= maxBodyBytes;
    if (accepted && !this.path.passesOn) response.writeContinue();
    this.handle(request, response);
  }
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop the program that is listening there, or choose another port with --port (0 lets the system choose).`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose a port above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Choose one with --host.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}

function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(417, { 'content-length': 0, connection: 'close' });
  response.end();
}

/** How often to look for requests that are overdue, in milliseconds: node:http does it every half minute by default. */
function checkEvery(...timeouts: number[]): number {
  return Math.max(50, Math.min(30_000, ...timeouts.filter((timeout) => timeout > 0).map((timeout) => timeout / 4)));
}
