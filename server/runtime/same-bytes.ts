/** Compares bytes in a time that depends only on their lengths. Node's crypto is loaded when it is first needed. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  const { timingSafeEqual } = require('node:crypto') as typeof import('node:crypto');
  return one.length === other.length && timingSafeEqual(one, other);
}
