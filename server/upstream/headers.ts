import type { IncomingHttpHeaders } from 'node:http';
import type { HttpAnswer } from '../http/request';

/** Headers that are about one connection (RFC 9110, 7.6.1). */
export const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
] as const;

/** Names and values in turns, as node:http reads and writes them. */
export type HeaderList = readonly string[];

/**
 * The headers of a response that are passed on.
 *
 * @param connection the value of its Connection header, which may name others that are about this connection only.
 * @param without names to leave out, in lower case.
 */
export function remaining(raw: HeaderList, connection: string | undefined, without: ReadonlySet<string>): string[] {
  const named = namesIn(connection);
  const list: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] as string).toLowerCase();
    if (!without.has(name) && !named?.has(name)) list.push(raw[at] as string, raw[at + 1] as string);
  }
  return list;
}

/** The headers that a Connection header declares to be about this connection only; undefined for the usual ones. */
export function namesIn(connection: string | undefined): ReadonlySet<string> | undefined {
  if (connection === undefined) return undefined;
  const text = connection.toLowerCase();
  if (text === 'keep-alive' || text === 'close') return undefined;
  return new Set(text.split(',').map((name) => name.trim()));
}

/** The same headers by name; values of repeated ones become lists. */
export function byName(list: HeaderList): HttpAnswer['headers'] {
  const headers: Record<string, string | string[]> = {};
  for (let at = 0; at < list.length; at += 2) {
    const name = list[at] as string;
    const value = list[at + 1] as string;
    const earlier = headers[name];
    headers[name] = earlier === undefined ? value : [...[earlier].flat(), value];
  }
  return headers;
}

/** True if a request has a body, which may be empty. */
export function announcesBody(headers: IncomingHttpHeaders): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
