import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync, unzip } from 'node:zlib';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { Chunks } from './chunks';
import type { HttpAnswer, HttpRequest } from './exchange';

/** What came off the socket: a request, or a body that is larger than the server takes. */
export type Received = HttpRequest | 'too large';

const OPAQUE_ID = 'x-opaque-id';
const NO_BODY = Buffer.alloc(0);

/**
 * Reads a request to its end and inflates its body.
 *
 * @param uri path and query string, without the sandbox's prefix.
 * @param limit the largest body in bytes, inflated (`http.max_content_length`).
 * @param done called once; not at all where the client hangs up first.
 */
export function receive(
  request: IncomingMessage,
  uri: string,
  limit: number,
  done: (received: Received) => void,
): void {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    done(httpRequest(request, uri, NO_BODY));
    return;
  }
  if (Number(headers['content-length']) > limit) {
    done('too large');
    return;
  }
  const chunks = new Chunks(Number(headers['content-length'] ?? 0));
  let open = true;
  const finish = (received: Received): void => {
    if (open) done(received);
    open = false;
  };
  request.on('data', (chunk: Buffer) => {
    if (chunks.size + chunk.length > limit) finish('too large');
    else if (open) chunks.add(chunk);
  });
  request.on('end', () => {
    if (open) inflate(request, uri, chunks.whole(), limit, finish);
  });
}

function inflate(
  request: IncomingMessage,
  uri: string,
  body: Buffer,
  limit: number,
  done: (received: Received) => void,
) {
  const encoding = request.headers['content-encoding']?.toLowerCase();
  if (body.length === 0 || (encoding !== 'gzip' && encoding !== 'x-gzip' && encoding !== 'deflate')) {
    done(httpRequest(request, uri, body));
    return;
  }
  unzip(body, { maxOutputLength: limit }, (error, inflated) => {
    if (!error) done(httpRequest(request, uri, inflated));
    else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') done('too large');
    else
      done({
        ...httpRequest(request, uri, NO_BODY),
        fault: new ElasticsearchError('decompression_exception', error.message),
      });
  });
}

function httpRequest(request: IncomingMessage, uri: string, body: Buffer): HttpRequest {
  const method = request.method as string;
  const duplicates = repeatedHeaders(request.rawHeaders);
  return { method, uri, headers: request.headers, body, ...(duplicates && { duplicates }) };
}

/** node:http joins or drops repeated headers; Elasticsearch refuses two of these. */
function repeatedHeaders(raw: readonly string[]): Set<string> | undefined {
  let seen = '';
  let repeated: Set<string> | undefined;
  for (let at = 0; at < raw.length; at += 2) {
    const { length } = raw[at] as string;
    if (length !== 6 && length !== 12 && length !== 11) continue;
    const name = (raw[at] as string).toLowerCase();
    if (name !== 'accept' && name !== 'content-type' && name !== OPAQUE_ID) continue;
    if (name === OPAQUE_ID && sameValue(raw, at)) continue;
    if (seen.includes(`${name};`)) repeated = (repeated ?? new Set()).add(name);
    seen += `${name};`;
  }
  return repeated;
}

/** True where the header before an offset has the same value: only values that differ are refused (ActionModule). */
function sameValue(raw: readonly string[], offset: number): boolean {
  for (let at = 0; at < offset; at += 2) {
    if ((raw[at] as string).toLowerCase() === OPAQUE_ID) return raw[at + 1] === raw[offset + 1];
  }
  return false;
}

const ASCII = /^[ -~]*$/;

/** Sends an answer: length always, gzip where the client takes it, no body for HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  if (response.destroyed || response.headersSent) return;
  const headers: Record<string, string | string[] | number> = answer.headers as Record<string, string | string[]>;
  let { body } = answer;
  if (body.length > 0 && acceptsGzip(request.headers['accept-encoding'])) {
    body = gzipSync(body, { level: 3 });
    headers['content-encoding'] = 'gzip';
  }
  // node:http writes headers in the encoding of a text that follows them: an id that is no ASCII would not come back as it came.
  const opaqueId = headers['X-Opaque-Id'];
  if (typeof opaqueId === 'string' && !ASCII.test(opaqueId)) body = Buffer.from(body);
  headers['content-length'] = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.sendDate = false;
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A body over the limit: no REST layer sees it, and the connection is closed (Netty4HttpContentSizeHandler). */
export function sendTooLarge(request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  response.writeHead(413, { 'content-length': 0, connection: 'close' });
  response.end(() => request.destroy());
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return typeof header === 'string' && /(?:\bgzip\b|\*)(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
