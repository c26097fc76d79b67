import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The name of the fake cluster, by which it may be used whatever it holds. */
export const allow = 'fake';

/** A cluster that is what a test needs, except for `GET /`. */
export class FakeCluster {
  /** What it does with a request. */
  handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end('{}');
  /** Method and path of all requests but `GET /`. */
  readonly asked: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response));
    this.server.on('checkContinue', (request, response) => this.answer(request, response));
  }

  static async start(): Promise<FakeCluster> {
    const fake = new FakeCluster();
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/') {
      response.setHeader('X-elastic-product', 'Elasticsearch');
      response.end(JSON.stringify({ cluster_name: allow, version: { number: '9.1.0' } }));
      return;
    }
    this.asked.push(`${request.method} ${request.url}`);
    this.headers.push(request.headers);
    this.handle(request, response);
  }
}
