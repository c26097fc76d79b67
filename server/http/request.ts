import type { IncomingHttpHeaders } from 'node:http';
import type { ElasticsearchError } from '../errors/elasticsearch-error';

/** A request as received, with its body decompressed. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query string as sent. */
  readonly uri: string;
  readonly headers: IncomingHttpHeaders;
  /** The single-valued headers that were sent more than once, in lower case. */
  readonly duplicates?: ReadonlySet<string>;
  /** Empty if there was no body, or if it could not be read. */
  readonly body: Buffer;
  /** Why the body could not be read: it exceeds the limit, or its compression is invalid. */
  readonly unreadable?: 'too large' | ElasticsearchError;
}

/** The response as it is sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** As for a GET request; for HEAD only its length is sent. */
  readonly body: string | Buffer;
}

/** The value of a request header; multiple values are joined by commas. */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}
