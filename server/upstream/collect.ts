import type { IncomingMessage } from 'node:http';
import { Trouble } from './trouble';

/** Responses up to this size can be changed by fault rules. In bytes. */
const LONGEST = 16 * 1024 * 1024;

/**
 * A whole response, for a fault rule that changes it.
 *
 * @throws Trouble 501 if it is too long.
 */
export async function collect(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LONGEST) throw new Trouble(501, `A fault rule can change only responses of up to ${LONGEST} bytes.`);
  }
  return Buffer.concat(chunks);
}

/** Reads a response to its end. @returns an empty body. */
export async function discard(answer: IncomingMessage): Promise<Buffer> {
  for await (const _chunk of answer) {
    // The fault rule answers in its place.
  }
  return Buffer.alloc(0);
}
