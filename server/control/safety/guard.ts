import type { IncomingHttpHeaders } from 'node:http';
import { sameBytes } from '../../runtime/same-bytes';
import { ControlError } from '../control-error';

/**
 * Checks the token of a control call, if the server was started with one.
 *
 * @throws ControlError 401 without the token.
 */
export function checkToken(headers: IncomingHttpHeaders, token: string | undefined): void {
  if (token !== undefined && !isToken(headers, token)) {
    throw new ControlError(401, 'The control API requires its token in the header X-Mock-Token.');
  }
}

function isToken(headers: IncomingHttpHeaders, token: string): boolean {
  const given = headers['x-mock-token'] ?? /^Bearer (.*)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return sameBytes(one, other);
}
