import type { HeaderList } from '../headers';
import { NotHttp } from './failures';

/** How the end of a body can be told (RFC 9112, 6.3). */
type Framing = 'none' | 'length' | 'chunked' | 'close';

/** A response without its body. */
export interface ResponseHead {
  readonly status: number;
  readonly message: string;
  /** As received. */
  readonly headers: HeaderList;
  readonly framing: Framing;
  /** Content-Length: bytes of the body, or of the one that HEAD does not get. */
  readonly length: number | undefined;
  /** Content-Encoding. */
  readonly encoding: string | undefined;
  /** Connection. */
  readonly connection: string | undefined;
  /** True if the connection can be used for another request afterwards. */
  readonly lasts: boolean;
  /** Seconds for which the server says that it keeps an idle connection; undefined if it does not say. */
  readonly idle: number | undefined;
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: (.*))?$/s;
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const NOT_IN_VALUES = /[^\t\x20-\x7e\x80-\xff]/;

/**
 * Reads the head of a response. What could be understood in two ways is an error, because another reader would take
 * something else for the body.
 *
 * @param text all lines, without the end of the last one.
 * @param method of the request: HEAD gets no body, whatever the headers say.
 * @throws NotHttp if it is not one.
 */
export function readHead(text: string, method: string): ResponseHead {
  let end = endOfLine(text, 0);
  const [, minor, digits, message = ''] = STATUS_LINE.exec(text.slice(0, end)) ?? [];
  if (digits === undefined || NOT_IN_VALUES.test(message)) throw new NotHttp('it does not begin with a status line');
  const headers: string[] = [];
  const noted: Noted = {
    length: undefined,
    transfer: undefined,
    encoding: undefined,
    connection: undefined,
    keepAlive: undefined,
  };
  for (let at = end + 2; at < text.length; at = end + 2) {
    end = endOfLine(text, at);
    const colon = text.indexOf(':', at);
    const name = text.slice(at, Math.max(at, Math.min(colon, end)));
    const value = withoutSpace(text, colon + 1, end);
    if (!NAME.test(name) || NOT_IN_VALUES.test(value)) throw new NotHttp('it has a malformed header');
    headers.push(name, value);
    note(noted, name, value);
  }
  const status = Number(digits);
  const { length, encoding, connection, keepAlive } = noted;
  const framing = framingOf(noted, status, method);
  const lasts = framing !== 'close' && staysOpen(minor === '1', connection);
  const idle = keepAlive === undefined ? undefined : /(?:^|[,\s])timeout=(\d{1,9})/i.exec(keepAlive)?.[1];
  return {
    status,
    message,
    headers,
    framing,
    encoding,
    connection,
    lasts,
    length: length === undefined ? undefined : Number(length),
    idle: idle === undefined ? undefined : Number(idle),
  };
}

/** The value of the first header with a name. @param wanted in lower case. */
export function headerIn({ headers }: ResponseHead, wanted: string): string | undefined {
  for (let at = 0; at < headers.length; at += 2) {
    if ((headers[at] as string).toLowerCase() === wanted) return headers[at + 1];
  }
  return undefined;
}

/** The headers that say how a response is to be read. */
interface Noted {
  length: string | undefined;
  transfer: string | undefined;
  encoding: string | undefined;
  connection: string | undefined;
  keepAlive: string | undefined;
}

const NOTED: readonly (readonly [name: string, key: keyof Noted])[] = [
  ['content-length', 'length'],
  ['transfer-encoding', 'transfer'],
  ['content-encoding', 'encoding'],
  ['connection', 'connection'],
  ['keep-alive', 'keepAlive'],
];

function note(noted: Noted, name: string, value: string): void {
  const key = keyOf(name);
  if (key === undefined) return;
  const earlier = noted[key];
  if (key === 'length' && (earlier !== undefined || !/^\d{1,15}$/.test(value))) {
    throw new NotHttp('it has a Content-Length that is no number, or more than one');
  }
  noted[key] = earlier === undefined ? value : `${earlier}, ${value}`;
}

/** Most headers have another length than those that are noted, so that their letters need not be looked at. */
function keyOf(name: string): keyof Noted | undefined {
  for (const [noted, key] of NOTED) {
    if (name.length === noted.length && name.toLowerCase() === noted) return key;
  }
  return undefined;
}

function framingOf({ length, transfer }: Noted, status: number, method: string): Framing {
  if (transfer !== undefined && length !== undefined) {
    throw new NotHttp('it has both a Content-Length and a Transfer-Encoding');
  }
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return 'none';
  if (transfer !== undefined) {
    // The body would be passed on as it is, and the client would not know how to decode it.
    if (transfer.toLowerCase() !== 'chunked') throw new NotHttp(`its Transfer-Encoding is [${transfer}]`);
    return 'chunked';
  }
  return length === undefined ? 'close' : 'length';
}

function staysOpen(byDefault: boolean, connection: string | undefined): boolean {
  if (connection === undefined) return byDefault;
  const named = connection.toLowerCase().split(',');
  const has = (word: string): boolean => named.some((each) => each.trim() === word);
  return byDefault ? !has('close') : has('keep-alive') && !has('close');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\r\n', from);
  return end < 0 ? text.length : end;
}

/** A part of a text without the spaces and tabs around it. */
function withoutSpace(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
