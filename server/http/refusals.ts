import type { Answer } from './answer';

/** An error with the short body `{"error":"text","status":N}`, which some checks before the handler answer with. */
export class SimpleError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The path is there, the method is not (RestController.handleUnsupportedHttpMethod). */
export function wrongMethod(uri: string, method: string, allowed: readonly string[]): SimpleError {
  const text = `Incorrect HTTP method for uri [${uri}] and method [${method}], allowed: [${allowed.join(', ')}]`;
  return new SimpleError(405, text, { Allow: allowed.join(',') });
}

/** A segment of the path cannot be decoded (RestController.tryAllHandlers). */
export function undecodable(reason: string, allowed: readonly string[]): SimpleError {
  return new SimpleError(405, `${reason}, allowed: [${allowed.join(', ')}]`, { Allow: allowed.join(',') });
}

/** No route fits (RestController.handleBadRequest): the one error body without a status. */
export function noHandler(uri: string, method: string): Answer {
  return { status: 400, body: { error: `no handler found for uri [${uri}] and method [${method}]` } };
}

/** OPTIONS (RestController.handleOptionsRequest). */
export function options(allowed: readonly string[]): Answer {
  return { status: 200, text: '', ...(allowed.length > 0 && { headers: { Allow: allowed.join(',') } }) };
}
