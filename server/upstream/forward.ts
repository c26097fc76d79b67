import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest } from '../http/request';
import type { Cluster } from './cluster';
import { announcesBody, endToEnd } from './headers';
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
      const again = error instanceof StaleConnection && mayBeRepeated(request) && !response.destroyed;
      reject(again ? error : troubleOf(error, settings));
    };
    const wanted = (): void => response.writeContinue();
    const events = { responded, failed, wanted, drained: () => body.drained() };
    const call = cluster.call(request.method, request.uri, headersFor(cluster, incoming, changes), events, fresh);
    response.on('close', () => {
      if (!response.writableFinished) call.destroy();
    });
    if (changes.body) void sendInstead(call, changes.body, changes.scan);
    else if (announcesBody(incoming.headers)) body.sendTo(call, changes.scan).catch((error) => call.destroy(error));
    else call.end();
    if (incoming.headers.expect !== undefined && !changes.bodyAtHand) call.flush();
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

/** What a request says about a body that is replaced. */
const OF_BODY = ['content-length', 'content-encoding'];
const NOT_PASSED_ON = ['host', 'x-mock-token'];

function headersFor({ settings, host }: Cluster, incoming: IncomingMessage, changes: ForwardChanges): string[] {
  const { headers, rawHeaders, method } = incoming;
  const without = new Set(NOT_PASSED_ON);
  const { authorization, passesCredentials } = settings;
  if (!passesCredentials) without.add('authorization');
  if (changes.uncompressed) without.add('accept-encoding');
  if (changes.bodyAtHand) without.add('expect');
  if (changes.body) for (const name of OF_BODY) without.add(name);
  const list = ['Host', host, ...endToEnd(rawHeaders, headers.connection, without)];
  if (authorization !== undefined && !passesCredentials) list.push('Authorization', authorization);
  if (changes.body) list.push('Content-Length', String(changes.body.length));
  else if (headers['transfer-encoding'] !== undefined) list.push('Transfer-Encoding', 'chunked');
  // A request without a body says so, if one might be expected (RFC 9110, 8.6).
  else if (headers['content-length'] === undefined && mayHaveBody(method)) list.push('Content-Length', '0');
  return list;
}

function mayHaveBody(method: string | undefined): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'DELETE' && method !== 'OPTIONS';
}
