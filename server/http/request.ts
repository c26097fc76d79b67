import type { IncomingHttpHeaders } from 'node:http';
import type { ElasticsearchError } from '../errors/elasticsearch-error';

/** A request as it came off the socket, with its body inflated. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query string as sent. */
  readonly uri: string;
  readonly headers: IncomingHttpHeaders;
  /** The single-valued headers that were sent more than once, in lower case. */
  readonly duplicates?: ReadonlySet<string>;
  /** Empty where there was no body, or where it could not be read. */
  readonly body: Buffer;
  /** Why the body could not be read: it is larger than the server accepts, or its compression is broken. */
  readonly unreadable?: 'too large' | ElasticsearchError;
}

/** What goes back over the socket. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** As a GET would get it: for HEAD only its length is sent. */
  readonly body: string | Buffer;
}

/** The value of a request header; several values are joined by commas. */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}
