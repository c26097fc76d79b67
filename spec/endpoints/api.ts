import type { IncomingHttpHeaders } from 'node:http';
import { type RunningServer, type ServerOptions, startServer } from '../../server';
import type { JsonObject } from '../../server/json/value';
import { type HttpAnswer, RawClient } from '../conformance/client';

export interface ApiAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** A server with a connection to it, for specs that send JSON over HTTP. */
export class Api {
  private constructor(
    private readonly server: RunningServer,
    private readonly client: RawClient,
  ) {}

  get url(): string {
    return this.server.url;
  }

  static async start(options?: ServerOptions): Promise<Api> {
    const server = await startServer(options);
    return new Api(server, new RawClient(server.url));
  }

  async send(method: string, target: string, body?: object): Promise<ApiAnswer> {
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const answer = await this.client.send(method, target, headers, body && JSON.stringify(body));
    return { status: answer.status, body: answer.json as JsonObject };
  }

  /** Sends a body unchanged: newline-delimited JSON, or invalid text. */
  async sendText(
    method: string,
    target: string,
    type: string,
    text: string | undefined,
  ): Promise<ApiAnswer & { text: string }> {
    const answer = await this.client.send(method, target, text === undefined ? {} : { 'content-type': type }, text);
    return { status: answer.status, body: answer.json as JsonObject, text: answer.text };
  }

  /** Sends any headers and returns the whole response. */
  sendRaw(method: string, target: string, headers: Record<string, string>, body?: string): Promise<HttpAnswer> {
    return this.client.send(method, target, headers, body);
  }

  /** The headers of a response. */
  async headers(method: string, target: string, body: object): Promise<IncomingHttpHeaders> {
    const headers = { 'content-type': 'application/json' };
    return (await this.client.send(method, target, headers, JSON.stringify(body))).headers;
  }

  get(target: string): Promise<ApiAnswer> {
    return this.send('GET', target);
  }

  put(target: string, body?: object): Promise<ApiAnswer> {
    return this.send('PUT', target, body);
  }

  reset(): void {
    this.server.reset();
  }

  async stop(): Promise<void> {
    this.client.close();
    await this.server.stop();
  }
}
