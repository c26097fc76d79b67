import type { JsonValue } from '../json/value';
import type { UpstreamSettings } from '../upstream-options';
import { collect } from './collect';
import { redirected, Trouble, troubleOf } from './trouble';
import { type CallEvents, ClusterCall } from './wire/call';
import { ConnectionPool } from './wire/connection-pool';
import type { ClusterResponse } from './wire/response';
import { headerIn, type ResponseHead } from './wire/response-head';

/** Bodies of the server's own requests: a list of everything on a large cluster has some megabytes. */
const OF_ANSWERS = { bytes: 64 * 1024 * 1024, error: () => new Error('the answer is too long') };

/** What the cluster answered to a request of the server itself. */
export interface ClusterAnswer {
  readonly status: number;
  readonly text: string;
  /** Undefined if it is not JSON. */
  readonly json: JsonValue | undefined;
  readonly fromElasticsearch: boolean;
}

/** A request as it is sent, without its body. */
interface RequestHead {
  readonly method: string;
  /** Path and query string as they were sent. */
  readonly uri: string;
  /** Lines with their ends, with Host. */
  readonly headers: string;
  /** The body is sent in chunks, because its length is not announced. */
  readonly chunked: boolean;
  /** It is sent on a new connection. */
  readonly fresh: boolean;
}

/** The cluster as something to send requests to. Loaded only by servers that have one. */
export class Cluster {
  private readonly connections: ConnectionPool;

  /** The value of the Host header. */
  readonly host: string;

  /** @throws Error if the file with the authorities cannot be read. */
  constructor(readonly settings: UpstreamSettings) {
    const { hostname, port } = settings;
    this.host = `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
    this.connections = new ConnectionPool(settings);
  }

  /** The URL, for messages. */
  get shown(): string {
    return this.settings.shown;
  }

  /**
   * Begins a request. It is sent by `write`, `end` or `flush` of the result.
   *
   * @throws Trouble 400 for a path that cannot be sent.
   */
  call({ method, uri, headers, chunked, fresh }: RequestHead, events: CallEvents): ClusterCall {
    if (NOT_IN_PATHS.test(uri)) throw new Trouble(400, 'The path of the request has characters that cannot be sent.');
    const text = `${method} ${this.settings.path}${uri} HTTP/1.1\r\n${headers}Connection: keep-alive\r\n\r\n`;
    return new ClusterCall({ method, text, chunked, fresh }, events, this.connections);
  }

  /**
   * Sends a request of the server itself.
   *
   * @param body JSON, or lines of it for `_bulk`.
   * @throws SimpleError 502 or 504 if there is no answer.
   */
  ask(method: string, uri: string, body?: string): Promise<ClusterAnswer> {
    const { authorization } = this.settings;
    let headers = `Host: ${this.host}\r\nAccept: application/json\r\n`;
    if (authorization !== undefined) headers += `Authorization: ${authorization}\r\n`;
    if (body !== undefined) {
      const type = uri.includes('_bulk') ? 'application/x-ndjson' : 'application/json';
      headers += `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
    }
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(troubleOf(error, this.settings));
      const responded = (response: ClusterResponse): void => {
        const moved = redirected(response.head, this.settings);
        if (moved) fail(moved);
        collect(response, OF_ANSWERS).then((bytes) => resolve(answerIn(response.head, bytes)), fail);
      };
      const head = { method, uri, headers, chunked: false, fresh: false };
      const call = this.call(head, { responded, failed: fail });
      call.end(body === undefined ? undefined : Buffer.from(body));
    });
  }

  /** Closes all connections. */
  close(): void {
    this.connections.close();
  }
}

/** As node:http demands of paths. */
const NOT_IN_PATHS = /[^\x21-\xff]/;

function answerIn(head: ResponseHead, bytes: Buffer): ClusterAnswer {
  const text = bytes.toString();
  const fromElasticsearch = headerIn(head, 'x-elastic-product') === 'Elasticsearch';
  return { status: head.status, text, json: parsed(text), fromElasticsearch };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
