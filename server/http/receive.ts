import type { IncomingMessage } from 'node:http';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { Chunks } from './chunks';
import type { HttpRequest } from './request';

const OPAQUE_ID = 'x-opaque-id';
const NO_BODY = Buffer.alloc(0);

type Done = (request: HttpRequest) => void;

/**
 * Reads a whole request and decompresses its body.
 *
 * @param limit the maximum size of the body in bytes, after decompression (`http.max_content_length`).
 * @param done called once, or never if the client disconnects first.
 */
export function receive(incoming: IncomingMessage, limit: number, done: Done): void {
  const { headers } = incoming;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    done(httpRequest(incoming, NO_BODY));
    return;
  }
  if (Number(headers['content-length']) > limit) {
    done(httpRequest(incoming, NO_BODY, 'too large'));
    return;
  }
  const chunks = new Chunks(Number(headers['content-length'] ?? 0));
  let open = true;
  incoming.on('data', (chunk: Buffer) => {
    if (!open) return;
    if (chunks.size + chunk.length <= limit) {
      chunks.add(chunk);
      return;
    }
    open = false;
    done(httpRequest(incoming, NO_BODY, 'too large'));
  });
  incoming.on('end', () => {
    if (open) inflate(incoming, chunks.whole(), limit, done);
    open = false;
  });
}

function inflate(incoming: IncomingMessage, body: Buffer, limit: number, done: Done): void {
  const encoding = incoming.headers['content-encoding']?.toLowerCase();
  if (body.length === 0 || (encoding !== 'gzip' && encoding !== 'x-gzip' && encoding !== 'deflate')) {
    done(httpRequest(incoming, body));
    return;
  }
  const { unzip } = require('node:zlib') as typeof import('node:zlib');
  unzip(body, { maxOutputLength: limit }, (error, inflated) => {
    if (error) done(httpRequest(incoming, NO_BODY, whyNotInflated(error)));
    else done(httpRequest(incoming, inflated));
  });
}

function whyNotInflated(error: NodeJS.ErrnoException): NonNullable<HttpRequest['unreadable']> {
  if (error.code === 'ERR_BUFFER_TOO_LARGE') return 'too large';
  return new ElasticsearchError('decompression_exception', error.message);
}

function httpRequest(incoming: IncomingMessage, body: Buffer, unreadable?: HttpRequest['unreadable']): HttpRequest {
  const duplicates = repeatedHeaders(incoming.rawHeaders);
  return {
    method: incoming.method as string,
    uri: incoming.url as string,
    headers: incoming.headers,
    body,
    ...(duplicates && { duplicates }),
    ...(unreadable && { unreadable }),
  };
}

/** Headers that may be sent again with the same value (RestHeaderDefinition.isMultiValueAllowed, ActionModule, Security). */
const MAY_BE_REPEATED: ReadonlySet<string> = new Set([OPAQUE_ID, 'host', 'authorization', 'es-security-runas-user']);
const SINGLE_LENGTHS: ReadonlySet<number> = new Set(
  [...MAY_BE_REPEATED, 'accept', 'content-type'].map(({ length }) => length),
);

/** node:http joins or drops repeated headers, but these are rejected if they are repeated. */
function repeatedHeaders(raw: readonly string[]): Set<string> | undefined {
  let seen = '';
  let repeated: Set<string> | undefined;
  for (let at = 0; at < raw.length; at += 2) {
    if (!SINGLE_LENGTHS.has((raw[at] as string).length)) continue;
    const name = (raw[at] as string).toLowerCase();
    const differing = MAY_BE_REPEATED.has(name);
    if (!differing && name !== 'accept' && name !== 'content-type') continue;
    if (differing && sameValue(raw, at, name)) continue;
    if (seen.includes(`${name};`)) repeated = (repeated ?? new Set()).add(name);
    seen += `${name};`;
  }
  return repeated;
}

/** True if the header before an offset has the same value; only differing values are rejected (ActionModule). */
function sameValue(raw: readonly string[], offset: number, name: string): boolean {
  for (let at = 0; at < offset; at += 2) {
    if ((raw[at] as string).toLowerCase() === name) return raw[at + 1] === raw[offset + 1];
  }
  return false;
}
