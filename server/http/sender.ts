import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InputType } from 'node:zlib';
import { reportFailure } from '../runtime/report';
import type { HttpAnswer } from './request';
import { shownTarget } from './target';
import { UnreadResponses } from './unread-responses';

/** How to send a response. All forms except `whole` are for unread bodies, streams and faults. */
export type Delivery =
  | { readonly how: 'whole' }
  /** Sent whole, after which the connection is closed without reading the rest of the request. */
  | { readonly how: 'last' }
  /** Kept open and written by its owner, including the head. */
  | { readonly how: 'stream'; readonly open: (response: ServerResponse) => void }
  /** The whole body is announced, but only half of it is sent. */
  | { readonly how: 'half' }
  /** A number of bytes at a time, with a pause in milliseconds in between. */
  | { readonly how: 'drip'; readonly bytes: number; readonly every: number }
  /** Not sent at all: the connection is reset, closed, or left hanging. */
  | { readonly how: 'reset' | 'close' | 'hang' };

export const WHOLE: Delivery = { how: 'whole' };
export const LAST: Delivery = { how: 'last' };

/** A response and how to send it. */
export interface Outgoing {
  readonly answer: HttpAnswer;
  readonly delivery: Delivery;
}

type Drip = Extract<Delivery, { readonly how: 'drip' }>;

interface Letter extends Outgoing {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * The only place that writes responses to sockets.
 *
 * Responses are sent in batches: those to all requests that arrived together are sent together, right after the last of
 * them has been handled. A client that sleeps until data arrives is woken only once for all of them, and waking it
 * costs more than most responses do.
 */
export class Sender {
  private waiting: Letter[] = [];
  private readonly unread: UnreadResponses;

  /** @param unreadBytes the maximum size of all large responses that clients have not read yet. */
  constructor(unreadBytes: number) {
    this.unread = new UnreadResponses(unreadBytes);
  }

  send(incoming: IncomingMessage, response: ServerResponse, { answer, delivery }: Outgoing): void {
    this.waiting.push({ incoming, response, answer, delivery });
    if (this.waiting.length === 1) setImmediate(() => this.flush());
  }

  private flush(): void {
    const letters = this.waiting;
    this.waiting = [];
    for (const letter of letters) deliver(letter, this.unread);
  }
}

/** Never throws, because a header that node:http rejects must not break other connections. */
function deliver(letter: Letter, unread: UnreadResponses): void {
  if (letter.response.destroyed || letter.response.headersSent) return;
  guarded(letter, () => write(letter, unread));
}

function guarded({ incoming, response }: Letter, send: () => void): void {
  try {
    send();
  } catch (error) {
    reportFailure(`Sending the response to ${incoming.method} ${shownTarget(incoming.url)}`, error);
    response.destroy();
  }
}

function write(letter: Letter, unread: UnreadResponses): void {
  const { incoming, response, answer, delivery } = letter;
  // Elasticsearch does not send a Date header, and the same requests should get the same bytes.
  response.sendDate = false;
  if (delivery.how === 'whole') sendWhole(letter, unread);
  else if (delivery.how === 'last') sendLast(incoming, response, answer);
  else if (delivery.how === 'stream' && incoming.method === 'HEAD') response.writeHead(200).end();
  else if (delivery.how === 'stream') delivery.open(response);
  else if (delivery.how === 'half') unread.add(response, sendHalf(response, answer));
  else if (delivery.how === 'drip') unread.add(response, drip(response, answer, delivery));
  else if (delivery.how === 'reset') incoming.socket.resetAndDestroy();
  else if (delivery.how === 'close') incoming.socket.destroy();
}

const ASCII = /^[ -~]*$/;
const GZIP = { level: 3 };

/** Loaded by the first response that is compressed. */
const zlib = (): typeof import('node:zlib') => require('node:zlib');

/** Longer responses are compressed on another thread, because it takes a second for every hundred megabytes. */
const COMPRESSED_AT_ONCE = 256 * 1024;

/** Always sends the length, uses gzip if the client accepts it, and omits the body for HEAD. */
function sendWhole(letter: Letter, unread: UnreadResponses): void {
  const { incoming, answer } = letter;
  const { body } = answer;
  if (body.length === 0 || !acceptsGzip(incoming.headers['accept-encoding'])) {
    unread.add(letter.response, sendContent(letter, body));
  } else if (body.length <= COMPRESSED_AT_ONCE) {
    unread.add(letter.response, sendContent(letter, zlib().gzipSync(body, GZIP), 'gzip'));
  } else {
    unread.add(letter.response, Buffer.byteLength(body));
    compress(letter, body);
  }
}

function compress(letter: Letter, body: InputType): void {
  zlib().gzip(body, GZIP, (error, compressed) => {
    if (letter.response.destroyed) return;
    guarded(letter, () => {
      if (error) throw error;
      sendContent(letter, compressed, 'gzip');
    });
  });
}

/** @returns the number of bytes that are sent. */
function sendContent({ incoming, response, answer }: Letter, body: string | Buffer, encoding?: string): number {
  const { status, headers } = answer;
  const sent = headerList(headers);
  let content = body;
  if (encoding !== undefined) sent.push('content-encoding', encoding);
  // node:http writes headers in the encoding of the text that follows, which would alter an id that is not ASCII.
  const opaqueId = headers['X-Opaque-Id'];
  if (typeof opaqueId === 'string' && !ASCII.test(opaqueId)) content = Buffer.from(content);
  const size = Buffer.byteLength(content);
  sent.push('content-length', size);
  response.writeHead(status, sent);
  const head = incoming.method === 'HEAD';
  response.end(head ? undefined : content);
  return head ? 0 : size;
}

function sendLast(incoming: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  announce(response, answer, 'connection', 'close');
  response.end(answer.body, () => incoming.destroy());
}

/** @returns the number of bytes that it holds. */
function sendHalf(response: ServerResponse, answer: HttpAnswer): number {
  const bytes = announce(response, answer);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  return bytes.length;
}

/** @returns the number of bytes that it holds. */
function drip(response: ServerResponse, answer: HttpAnswer, { bytes: size, every }: Drip): number {
  const bytes = announce(response, answer);
  let at = 0;
  const timer = setInterval(() => {
    // The client has not read the previous ones.
    if (response.writableNeedDrain) return;
    response.write(bytes.subarray(at, at + size));
    at += size;
    if (at < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, every);
  response.flushHeaders();
  response.on('close', () => clearInterval(timer));
  return bytes.length;
}

/** Writes the head of a response whose body is not sent as a whole. @returns the whole body. */
function announce(response: ServerResponse, { status, headers, body }: HttpAnswer, ...more: string[]): Buffer {
  const bytes = Buffer.from(body);
  response.writeHead(status, [...headerList(headers), ...more, 'content-length', bytes.length]);
  return bytes;
}

/** Names and values in turns, which node:http writes as they are: a copy of the object costs more than the rest of the head. */
function headerList(headers: HttpAnswer['headers']): (string | number | string[])[] {
  const list: (string | number | string[])[] = [];
  for (const name in headers) list.push(name, headers[name] as string | string[]);
  return list;
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return typeof header === 'string' && /(?:\bgzip\b|\*)(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
