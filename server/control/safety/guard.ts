import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { ControlError } from '../control-error';

/**
 * Decides whether to accept a control call. Foreign web pages must not control a mock that runs on a developer's
 * machine, and if a token was set, the call must have it.
 *
 * @throws ControlError 403 for a foreign origin, 401 without the token.
 */
export function checkAccess(headers: IncomingHttpHeaders, token: string | undefined): void {
  if (isForeign(headers)) {
    const origin = headers.origin ?? 'another site';
    throw new ControlError(403, `The control API does not accept calls from web pages of another origin (${origin}).`);
  }
  if (token !== undefined && !isToken(headers, token)) {
    throw new ControlError(401, 'The control API requires its token in the header X-Mock-Token.');
  }
}

function isForeign({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  const from = hostOf(origin);
  // A domain name that its owner points at this machine would be the same host too.
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
