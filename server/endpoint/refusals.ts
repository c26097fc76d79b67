import type { Answer } from '../http/answer';
import { SimpleError } from '../http/simple-error';
import type { Located } from './table';

/**
 * The response to a request that no route matches: OPTIONS lists the methods of the path, everything else is rejected.
 *
 * @throws SimpleError 405 if the path accepts other methods, or cannot be decoded.
 */
export function answerUnrouted({ request, allowed, undecodable }: Located<unknown>): Answer {
  const { method, uri } = request;
  const methods = allowed.join(', ');
  const headers = { Allow: allowed.join(',') };
  // RestController.tryAllHandlers
  if (undecodable !== undefined) throw new SimpleError(405, `${undecodable}, allowed: [${methods}]`, headers);
  // RestController.handleOptionsRequest
  if (method === 'OPTIONS') return { status: 200, text: '', ...(allowed.length > 0 && { headers }) };
  // RestController.handleUnsupportedHttpMethod
  if (allowed.length > 0) {
    const text = `Incorrect HTTP method for uri [${uri}] and method [${method}], allowed: [${methods}]`;
    throw new SimpleError(405, text, headers);
  }
  // RestController.handleBadRequest: the only error body without a status.
  return { status: 400, body: { error: `no handler found for uri [${uri}] and method [${method}]` } };
}
