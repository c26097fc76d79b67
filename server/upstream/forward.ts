import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest } from '../http/request';
import type { Cluster } from './cluster';
import { announcesBody, HOP_BY_HOP, namesIn } from './headers';
import type { PassingBody } from './passing-body';
import type { Trail } from './state/trail';
import { redirected, troubleOf } from './trouble';
import type { ClusterCall } from './wire/call';
import { StaleConnection } from './wire/failures';
import type { ClusterResponse } from './wire/response';

/** What passes a request on. */
export interface Passing {
  readonly cluster: Cluster;
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

/** How a request differs from the one that was received. */
export interface ForwardChanges {
  /** The response must come without compression, because a fault rule changes it. */
  readonly uncompressed: boolean;
  /** Looks at the chunks of the body before they are sent. */
  readonly scan: Trail['scan'];
  /** The body is at hand already, so that the cluster need not be asked whether it wants it. */
  readonly bodyAtHand: boolean;
  /** What is sent in place of the body; undefined for the body itself. */
  readonly body: Buffer | undefined;
}

/**
 * Sends a request to the cluster.
 *
 * @returns the response as soon as its headers are there.
 * @throws Trouble if there is none.
 */
export function forward(
  passing: Passing,
  request: HttpRequest,
  body: PassingBody,
  changes: ForwardChanges,
): Promise<ClusterResponse> {
  return attempt(passing, request, body, changes, false).catch((failure) => {
    if (!(failure instanceof StaleConnection)) throw failure;
    return attempt(passing, request, body, changes, true);
  });
}

/** @param fresh true to send it on a new connection. */
function attempt(
  { cluster, incoming, response }: Passing,
  request: HttpRequest,
  body: PassingBody,
  changes: ForwardChanges,
  fresh: boolean,
): Promise<ClusterResponse> {
  return new Promise((resolve, reject) => {
    const { settings } = cluster;
    const responded = (received: ClusterResponse): void => {
      const moved = redirected(received.head, settings);
      if (moved) {
        reject(moved);
        call.destroy();
      } else resolve(received);
    };
    const failed = (error: Error): void => {
      const again = error instanceof StaleConnection && !fresh && mayBeRepeated(request) && !response.destroyed;
      reject(again ? error : troubleOf(error, settings));
    };
    const asks = incoming.headers.expect !== undefined && !changes.bodyAtHand;
    const wanted = (): void => {
      if (asks) response.writeContinue();
    };
    const events = { responded, failed, wanted, drained: () => body.drained() };
    const { method, uri } = request;
    const chunked = changes.body === undefined && isChunked(incoming);
    const head = { method, uri, headers: headersFor(cluster, incoming, changes), chunked, fresh };
    const call = cluster.call(head, events);
    response.on('close', () => {
      if (!response.writableFinished) call.destroy();
    });
    // A client that hung up while something was looked at has closed its response already.
    if (response.destroyed) call.destroy();
    else if (changes.body) void sendInstead(call, changes.body, changes.scan);
    else if (announcesBody(incoming.headers)) body.sendTo(call, changes.scan).catch((error) => call.destroy(error));
    else call.end();
    if (asks) call.flush();
  });
}

/** A request that changes nothing and has no body can be sent again. */
function mayBeRepeated({ method, headers }: HttpRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !announcesBody(headers);
}

async function sendInstead(call: ClusterCall, body: Buffer, scan: Trail['scan']): Promise<void> {
  await scan?.(body);
  call.end(body);
}

/** Headers that are about the connection of the client, and those that this server sends itself. */
const NEVER: ReadonlySet<string> = new Set([...HOP_BY_HOP, 'host', 'x-mock-token', 'x-mock-create-sandbox']);

/** The headers of a request as they are sent, in one pass: every request needs them. */
function headersFor({ settings, host }: Cluster, incoming: IncomingMessage, changes: ForwardChanges): string {
  const { headers, rawHeaders, method } = incoming;
  const { authorization, passesCredentials } = settings;
  const named = namesIn(headers.connection);
  let text = `Host: ${host}\r\n`;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    if (NEVER.has(name) || named?.has(name) || isReplaced(name, passesCredentials, changes)) continue;
    text += `${rawHeaders[at]}: ${rawHeaders[at + 1]}\r\n`;
  }
  if (authorization !== undefined && !passesCredentials) text += `Authorization: ${authorization}\r\n`;
  if (changes.body) text += `Content-Length: ${changes.body.length}\r\n`;
  else if (isChunked(incoming)) text += 'Transfer-Encoding: chunked\r\n';
  // A request without a body says so, if one might be expected (RFC 9110, 8.6).
  else if (headers['content-length'] === undefined && mayHaveBody(method)) text += 'Content-Length: 0\r\n';
  return text;
}

/** Whether a header does not hold for a request as it is sent. */
function isReplaced(name: string, passesCredentials: boolean, changes: ForwardChanges): boolean {
  switch (name) {
    case 'authorization':
      return !passesCredentials;
    case 'accept-encoding':
      return changes.uncompressed;
    case 'expect':
      return changes.bodyAtHand;
    case 'content-length':
    case 'content-encoding':
      return changes.body !== undefined;
    default:
      return false;
  }
}

function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}

function mayHaveBody(method: string | undefined): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'DELETE' && method !== 'OPTIONS';
}
