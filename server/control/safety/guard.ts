import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { ControlError } from '../control-error';

/**
 * Lets a control call in, or not. Web pages from elsewhere must not steer a mock that runs on somebody's machine, and
 * where a token was set, only who knows it may.
 *
 * @throws ControlError 403 for a foreign origin, 401 without the token.
 */
export function checkAccess(headers: IncomingHttpHeaders, token: string | undefined): void {
  if (isForeign(headers)) {
    const origin = headers.origin ?? 'another site';
    throw new ControlError(403, `The control API takes no calls of web pages from elsewhere (Origin: ${origin}).`);
  }
  if (token !== undefined && !isToken(headers, token)) {
    throw new ControlError(401, 'The control API wants its token: send it as the header X-Mock-Token.');
  }
}

function isForeign({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  const from = hostOf(origin);
  // A name that its owner lets point to this machine would be the same host, too.
  return from === undefined || from.host !== host || !isLocalName(from.hostname);
}

function hostOf(origin: string): URL | undefined {
  try {
    return new URL(origin);
  } catch {
    return undefined;
  }
}

function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

function isToken(headers: IncomingHttpHeaders, token: string): boolean {
  const given = headers['x-mock-token'] ?? /^Bearer (.*)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
