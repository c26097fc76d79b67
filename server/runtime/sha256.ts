/** The SHA-256 of bytes, in hexadecimal digits. Node's crypto takes milliseconds to load, so it is loaded only here. */
export function sha256(bytes: Uint8Array): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
