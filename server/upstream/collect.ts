import { Trouble } from './trouble';
import type { ClusterResponse } from './wire/response';

/** How long a body may be. */
interface Limit {
  readonly bytes: number;
  /** The error for a longer one. */
  error(): Error;
}

const CHANGEABLE = 16 * 1024 * 1024;

/** Responses up to this size can be changed by fault rules. */
export const BY_RULES: Limit = {
  bytes: CHANGEABLE,
  error: () => new Trouble(501, `A fault rule can change only responses of up to ${CHANGEABLE} bytes.`),
};

/**
 * A whole body.
 *
 * @throws Error why it is not complete, or that of the limit.
 */
export function collect(response: ClusterResponse, limit: Limit): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const data = (part: Buffer): void => {
      size += part.length;
      if (size > limit.bytes) response.destroy(limit.error());
      else parts.push(part);
    };
    response.read({ data, lull: () => {}, end: () => resolve(Buffer.concat(parts)), fail: reject });
  });
}

/** Reads a body to its end. @returns an empty one. */
export async function discard(response: ClusterResponse): Promise<Buffer> {
  await new Promise<void>((end, fail) => response.read({ data: () => {}, lull: () => {}, end, fail }));
  return Buffer.alloc(0);
}
