import type { OutgoingMessage } from 'node:http';

/** Longer bodies are not copied. In bytes. */
const COPIED = 16 * 1024;

/** Ends a message with the last part of its body. A short one becomes a text, which node:http sends in one piece with the headers. */
export function endWith(message: OutgoingMessage, part: Buffer): void {
  if (part.length > COPIED) message.end(part);
  else message.end(part.toString('latin1'), 'latin1');
}
