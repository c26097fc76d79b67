import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { RequestPath } from './request-path';

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly url: string;
}

/** The socket side of the server: listens, passes requests on, and stops without waiting for idle connections. */
export class Listener {
  private readonly server: Server;

  constructor(private readonly path: RequestPath) {
    this.server = createServer((request, response) => path.handle(request, response));
    // Elasticsearch keeps idle connections open, so a client's pool must never find a connection closed unexpectedly.
    this.server.keepAliveTimeout = 0;
    this.server.requestTimeout = 0;
    this.server.on('checkExpectation', refuseExpectation);
    this.server.on('checkContinue', (request, response) => this.expectBody(request, response));
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
      this.server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(listenError(error, port, host))));
      this.server.listen(port, host, () => {
        const bound = (this.server.address() as AddressInfo).port;
        const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
        resolve({ host, port: bound, url: `http://${shown}:${bound}` });
      });
    });
  }

  /** Stops listening and closes all connections, including idle ones. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** A body that is too large is rejected before it is sent, because the client waits for permission to continue. */
  private expectBody(request: IncomingMessage, response: ServerResponse): void {
    const { maxBodyBytes } = this.path.sandboxes.settings;
    if (Number(request.headers['content-length'] ?? 0) <= maxBodyBytes) response.writeContinue();
    this.path.handle(request, response);
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

/**
 * Messages rejected by node:http's parser do not become requests: an unknown method gets Elasticsearch's error,
 * anything else a 400.
 */
function answerClientError(
  error: Error & { code?: string; rawPacket?: Buffer },
  socket: Socket,
  methodsOf: (path: string) => readonly string[],
): void {
  if (!socket.writable) return;
  const [, verb, path = ''] = /^([A-Z]+) ([^ ?]*)/.exec(error.rawPacket?.toString('latin1') ?? '') ?? [];
  const unknownVerb = error.code === 'HPE_INVALID_METHOD' && verb !== undefined;
  const allowed = unknownVerb ? methodsOf(path) : [];
  const status = unknownVerb
    ? '405 Method Not Allowed'
    : error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : '400 Bad Request';
  const message = unknownVerb
    ? `Unexpected http method: ${verb}${allowed.length > 0 ? `, allowed: [${allowed.join(', ')}]` : ''}`
    : `The request is not well-formed HTTP: ${error.message}`;
  const body = JSON.stringify({ error: message, status: Number(status.slice(0, 3)) });
  const headers = `X-elastic-product: Elasticsearch\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}${allowed.length > 0 ? `\r\nAllow: ${allowed.join(',')}` : ''}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`);
}
