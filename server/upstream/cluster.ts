import type { Agent } from 'node:http';
import { type ClientRequest, Agent as PlainAgent, request as plainRequest, type RequestOptions } from 'node:http';
import type { JsonValue } from '../json/value';
import type { UpstreamSettings } from '../upstream-options';
import { connecting } from './connecting';
import type { HeaderList } from './headers';
import { redirected, troubleOf } from './trouble';

/** Connections to the cluster; further requests wait for one that is free. */
const MOST_CONNECTIONS = 256;

/** Milliseconds after which an idle connection is closed, before a load balancer does so at the wrong moment. */
const IDLE = 20_000;

/** Elasticsearch accepts headers of 16 KB itself, but its warnings may be longer. */
const LONGEST_HEADERS = 256 * 1024;

/** Bodies of the server's own requests: a list of everything on a large cluster has some megabytes. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** What the cluster answered to a request of the server itself. */
export interface ClusterAnswer {
  readonly status: number;
  readonly text: string;
  /** Undefined if it is not JSON. */
  readonly json: JsonValue | undefined;
  readonly fromElasticsearch: boolean;
}

/** The cluster as something to send requests to. Loaded only by servers that have one. */
export class Cluster {
  private readonly agent: Agent;
  private readonly start: typeof plainRequest;

  constructor(readonly settings: UpstreamSettings) {
    const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS, maxFreeSockets: MOST_CONNECTIONS, timeout: IDLE };
    if (settings.protocol === 'http:') {
      this.agent = new PlainAgent(options);
      this.start = plainRequest;
    } else {
      const https = require('node:https') as typeof import('node:https');
      this.agent = new https.Agent(options);
      this.start = https.request as typeof plainRequest;
    }
    connecting(this.agent, settings);
  }

  /** The URL, for messages. */
  get shown(): string {
    return this.settings.shown;
  }

  /** The value of the Host header. */
  get host(): string {
    const { hostname, port } = this.settings;
    return `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
  }

  /**
   * Begins a request.
   *
   * @param uri path and query string as they were sent.
   * @param headers as they are sent, with Host.
   */
  request(method: string, uri: string, headers: HeaderList): ClientRequest {
    const { hostname, port, path, timeout } = this.settings;
    const options: RequestOptions = {
      agent: this.agent,
      host: hostname,
      port,
      method,
      path: path + uri,
      headers,
      maxHeaderSize: LONGEST_HEADERS,
      timeout: timeout === 0 ? LONGEST_TIMEOUT : timeout,
    };
    return this.start(options);
  }

  /**
   * Sends a request of the server itself.
   *
   * @param body JSON, or lines of it for `_bulk`.
   * @throws SimpleError 502 or 504 if there is no answer.
   */
  ask(method: string, uri: string, body?: string): Promise<ClusterAnswer> {
    const { authorization } = this.settings;
    const headers = ['Host', this.host, 'Accept', 'application/json'];
    if (authorization !== undefined) headers.push('Authorization', authorization);
    if (body !== undefined) {
      headers.push('Content-Type', uri.includes('_bulk') ? 'application/x-ndjson' : 'application/json');
    }
    if (body !== undefined) headers.push('Content-Length', String(Buffer.byteLength(body)));
    return new Promise((resolve, reject) => {
      const call = this.request(method, uri, headers);
      const fail = (error: Error): void => reject(troubleOf(error, this.settings));
      call.on('timeout', () => call.destroy(new Silence()));
      call.on('error', fail);
      call.on('response', (answer) => {
        const moved = redirected(answer, this.settings);
        if (moved) {
          answer.resume();
          return reject(moved);
        }
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
          if (text.length > LONGEST_ANSWER) call.destroy(new Error('the answer is too long'));
        });
        answer.on('error', fail);
        answer.on('end', () => {
          const fromElasticsearch = answer.headers['x-elastic-product'] === 'Elasticsearch';
          resolve({ status: answer.statusCode as number, text, json: parsed(text), fromElasticsearch });
        });
      });
      call.end(body);
    });
  }

  /** Closes all connections. */
  close(): void {
    this.agent.destroy();
  }
}

/** node:http's longest timer. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** The cluster said nothing for too long. */
export class Silence extends Error {
  readonly code = 'UPSTREAM_SILENT';
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
